//! What the owner of a domain has: the files of a bundle in a folder, a certificate, and sites of his own.

use std::path::{Path, PathBuf};

use libtest_mimic::Completion;
use mailsetup::site::{Artefact, Bundle};
use tempfile::TempDir;

use super::authority::Authority;
use super::public_folder::{make_public, public_folder};

/// The folders that the files of `server/` name, where an owner puts his own.
const NAMED_ROOT: &str = "/var/www/mailsetup";
const NAMED_CERTIFICATE: &str = "/etc/letsencrypt/live/mailsetup";

/// The page that the owner has on his sites already.
pub const OWN_PAGE: &str = "<!DOCTYPE html><title>Here since 1998</title>\n";

/// A folder with everything that a web server needs.
#[derive(Debug)]
pub struct Estate {
    folder: TempDir,
    authority: Authority,
    pub own_sites: Vec<OwnSite>,
    pub redirects: Vec<Redirect>,
    /// Whether `mailsetup serve` runs beside the web server.
    pub program: Program,
}

/// Who answers what a file cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    Nobody,
    /// `mailsetup serve`, at the address that the files of `server/` name.
    Serves,
}

/// A site that the owner has already. It answers with and without TLS, and has the lines for it in both.
#[derive(Debug, Clone)]
pub struct OwnSite {
    pub domain: String,
    /// A file of `www/` that he has not uploaded.
    pub lacks: Option<&'static str>,
}

/// A host that sends everybody elsewhere, without TLS.
#[derive(Debug, Clone)]
pub struct Redirect {
    pub host: String,
    pub to: String,
}

impl Estate {
    /// Writes the files of a bundle, and a certificate for these names.
    ///
    /// # Errors
    /// There is no place for them: the test is to be ignored.
    pub fn new(bundle: &Bundle, names: &[&str]) -> Result<Self, Completion> {
        let estate = Self {
            folder: public_folder()?,
            authority: Authority::new()?,
            own_sites: Vec::new(),
            redirects: Vec::new(),
            program: Program::Nobody,
        };
        let issued = estate.authority.good(names);
        make_public(&estate.file("certificate"));
        std::fs::copy(issued.chain, estate.file("certificate/fullchain.pem")).expect("a file");
        std::fs::copy(issued.key, estate.file("certificate/privkey.pem")).expect("a file");
        make_public(&estate.file("own"));
        std::fs::write(estate.file("own/index.html"), OWN_PAGE).expect("a file");
        bundle.artefacts.iter().for_each(|artefact| estate.write(artefact));
        Ok(estate)
    }

    /// With sites that the owner has already.
    #[must_use]
    pub fn with_own_sites(mut self, sites: impl IntoIterator<Item = OwnSite>) -> Self {
        self.own_sites.extend(sites);
        self
    }

    /// With hosts that send everybody elsewhere.
    #[must_use]
    pub fn with_redirects(mut self, redirects: impl IntoIterator<Item = Redirect>) -> Self {
        self.redirects.extend(redirects);
        self
    }

    /// With `mailsetup serve` beside the web server.
    #[must_use]
    pub fn with_program(self) -> Self {
        Self { program: Program::Serves, ..self }
    }

    /// A file or folder of his.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Who signed his certificate.
    pub fn authority(&self) -> &Path {
        self.authority.file()
    }

    /// The text of a file of `server/`, with the owner's folders in the place of the named ones.
    pub fn server_text(&self, name: &str) -> String {
        self.text_with_root(name, "www")
    }

    /// The lines for a site, with the folder of what was uploaded for it.
    pub fn lines_for(&self, site: &OwnSite, name: &str) -> String {
        let Some(lacks) = site.lacks else { return self.server_text(name) };
        let root = format!("www-of-{}", site.domain);
        copy_folder(&self.file("www"), &self.file(&root));
        std::fs::remove_file(self.file(&root).join(lacks)).unwrap_or_else(|error| panic!("{lacks}: {error}"));
        self.text_with_root(name, &root)
    }

    fn text_with_root(&self, name: &str, root: &str) -> String {
        let text = std::fs::read_to_string(self.file("server").join(name));
        let text = text.unwrap_or_else(|error| panic!("server/{name}: {error}"));
        let text = if self.program == Program::Serves { without_signs(&text) } else { text };
        text.replace(NAMED_ROOT, &self.file(root).display().to_string())
            .replace(NAMED_CERTIFICATE, &self.file("certificate").display().to_string())
    }

    fn write(&self, artefact: &Artefact) {
        self.put(artefact.path.as_ref(), &artefact.bytes);
    }

    /// Writes a file where everybody can read it.
    pub fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.file(name.trim_start_matches('/'));
        let folder = path.parent().expect("a folder").strip_prefix(self.folder.path()).expect("below it");
        let mut above = self.folder.path().to_owned();
        for part in folder {
            above.push(part);
            make_public(&above);
        }
        std::fs::write(&path, bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

impl OwnSite {
    /// A site with everything that was built.
    pub fn whole(domain: &str) -> Self {
        Self { domain: domain.to_owned(), lacks: None }
    }
}

/// Takes away the signs at the beginning of the lines of which the file says so.
fn without_signs(text: &str) -> String {
    let mut are_meant = false;
    let mut line_without = |line: &str| {
        let (space, rest) = line.split_at(line.len() - line.trim_start().len());
        let Some(rest) = rest.strip_prefix('#') else {
            are_meant = false;
            return format!("{line}\n");
        };
        if are_meant {
            return format!("{space}{}\n", rest.strip_prefix(' ').unwrap_or(rest));
        }
        are_meant = rest.contains("take away the signs");
        format!("{line}\n")
    };
    text.lines().map(&mut line_without).collect()
}

fn copy_folder(from: &Path, to: &Path) {
    make_public(to);
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy_folder(&source, &target);
        } else {
            std::fs::copy(&source, &target).expect("a file");
        }
    }
}
