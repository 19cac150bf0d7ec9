//! Where the files of a site are found: every file on every host, by every method, in every letter case.

use std::collections::BTreeSet;

use mailsetup::format::Addressee;
use mailsetup::provider::Provider;
use mailsetup::site::{Artefact, Bundle, DOCUMENT_ROOT, formats};

use super::case::{Case, Promise};
use crate::support::{Request, one};

/// The file for Thunderbird, at its own host and at the domain.
pub const AUTOCONFIG: &str = "/mail/config-v1.1.xml";
pub const WELL_KNOWN: &str = "/.well-known/autoconfig/mail/config-v1.1.xml";
/// The settings document of Autodiscover, that clients also ask for with POST.
pub const AUTODISCOVER: &str = "/autodiscover/autodiscover.xml";
/// Version 2 of it.
pub const AUTODISCOVER_V2: &str = "/autodiscover/autodiscover.json";
pub const PACC: &str = "/.well-known/user-agent-configuration.json";

/// What clients look for at the domain itself.
pub const AT_DOMAIN: &[&str] = &[WELL_KNOWN, AUTODISCOVER];

/// What is published, by its paths on the web.
#[derive(Debug)]
pub struct Published<'p> {
    by: By<'p>,
    paths: Vec<String>,
}

/// By whom.
#[derive(Debug, Clone, Copy)]
enum By<'p> {
    /// A web server, which has files. They are the same for everybody.
    Files(&'p Bundle),
    /// `mailsetup serve`, which knows who asks, if he says so.
    Program(&'p Provider),
}

/// A file as somebody gets it.
#[derive(Debug, Clone)]
pub struct File {
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

impl<'p> Published<'p> {
    /// The document root of a bundle.
    pub fn as_files(bundle: &'p Bundle) -> Self {
        let paths = bundle.artefacts.iter().filter_map(|artefact| artefact.path.strip_prefix(DOCUMENT_ROOT));
        Self { by: By::Files(bundle), paths: paths.map(str::to_owned).collect() }
    }

    /// Every page of the program that needs no address.
    pub fn by_program(provider: &'p Provider) -> Self {
        let mut published = Self { by: By::Program(provider), paths: Vec::new() };
        let paths = formats().flat_map(|format| format.paths).map(ToString::to_string);
        published.paths = paths.filter(|path| published.get(path, None).is_some()).collect();
        published
    }

    /// Those whose paths fit.
    #[must_use]
    pub fn only(&self, fits: impl Fn(&str) -> bool) -> Self {
        Self { by: self.by, paths: self.paths.iter().filter(|path| fits(path)).cloned().collect() }
    }

    /// What is found at a path, by somebody who says that this is his address.
    pub fn get(&self, path: &str, address: Option<&str>) -> Option<File> {
        match self.by {
            By::Files(bundle) => {
                let is_it = |artefact: &&Artefact| artefact.path.strip_prefix(DOCUMENT_ROOT) == Some(path);
                let Artefact { media_type, bytes, .. } = bundle.artefacts.iter().find(is_it)?;
                Some(File { media_type, bytes: bytes.clone() })
            }
            By::Program(provider) => {
                let format = formats().find(|format| format.paths.contains(&path))?;
                let bytes = match address {
                    Some(address) => format.render(provider, &one(address)).ok(),
                    None => format
                        .render(provider, &Addressee::Anyone)
                        .ok()
                        .or_else(|| (format.ask.untold)?(provider).ok()),
                };
                Some(File { media_type: format.media_type, bytes: bytes? })
            }
        }
    }

    /// What asks these hosts for every file.
    pub fn cases(&self, hosts: &[String], address: &str) -> Vec<Case> {
        let mut cases = Vec::new();
        for host in hosts {
            for path in &self.paths {
                let file = self.get(path, None).expect("what is published");
                for path in letter_cases(path) {
                    let url = format!("https://{host}{path}");
                    cases.extend([Request::get(&url), Request::head(&url)].map(|request| {
                        Case::new("every file is published", request, Promise::File(file.clone()))
                    }));
                }
            }
            cases.extend(self.posted(host, address));
        }
        cases
    }

    fn posted(&self, host: &str, address: &str) -> Vec<Case> {
        let Some(file) = self.get(AUTODISCOVER, Some(address)) else { return Vec::new() };
        let paths = letter_cases(AUTODISCOVER).into_iter();
        let case = |path| {
            let request = question(&format!("https://{host}{path}"), address);
            Case::new("Autodiscover is asked by POST", request, Promise::File(file.clone()))
        };
        paths.map(case).collect()
    }
}

/// As Outlook asks for the settings document.
pub fn question(url: &str, address: &str) -> Request {
    let body = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <Autodiscover xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006\">\n\
         <Request>\n<EMailAddress>{address}</EMailAddress>\n\
         <AcceptableResponseSchema>http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a\
         </AcceptableResponseSchema>\n</Request>\n</Autodiscover>\n"
    );
    Request::post(url, body).with("Content-Type: text/xml; charset=utf-8")
}

/// Outlook and others write the paths of Autodiscover as they like; people type as they like.
fn letter_cases(path: &str) -> BTreeSet<String> {
    let as_exchange = path.replace("/autodiscover/", "/AutoDiscover/").replace(".xml", ".XML");
    let index = if path == "/index.html" { "/" } else { path };
    [
        path.to_owned(),
        path.to_ascii_lowercase(),
        path.to_ascii_uppercase(),
        capitalized(path),
        as_exchange,
        index.to_owned(),
    ]
    .into()
}

/// `/Autodiscover/Autodiscover.xml`
fn capitalized(path: &str) -> String {
    let part = |part: &str| {
        let mut letters = part.chars();
        let first = letters.next().map(|letter| letter.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}
