//! One sheet, as text, as a page or on paper.

use std::path::{Path, PathBuf};

use anyhow::anyhow;

use super::paper_options::PaperOptions;
use super::sheet_language::SheetLanguage;
use crate::cli::context::find;
use crate::cli::exit::Exit;
use crate::cli::file_name::file_name;
use crate::cli::output;
use crate::cli::target::Target;
use crate::format::{self, Addressee, Person};
use crate::mail::Line;
use crate::provider::{Catalogue, Provider};
use crate::site::write_file;

/// A sheet for a domain or an address.
pub(super) struct One<'s> {
    pub target: &'s Target,
    pub name: Option<&'s Line>,
    pub language: &'s SheetLanguage,
    pub options: &'s PaperOptions,
}

/// What it is made of.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shape {
    Text,
    Html,
    Pdf,
}

impl One<'_> {
    pub(super) fn write(
        &self,
        catalogue: &Catalogue,
        shape: Shape,
        out: Option<&Path>,
    ) -> anyhow::Result<Exit> {
        let (provider, addressee) = find(catalogue, self.target)?;
        if let Some(folder) = out.filter(|out| output::is_folder(out)) {
            output::make_folder(folder)?;
        }
        let addressee = match (addressee, self.name) {
            (addressee, None) => addressee,
            (Addressee::One(person), name) => Addressee::One(Person { full_name: name.cloned(), ..person }),
            (Addressee::Anyone, Some(_)) => {
                output::error(&anyhow!("--name: expected the address of somebody beside it"));
                return Ok(Exit::Misused);
            }
        };
        match shape {
            Shape::Text => {
                let text = format::text(self.language.words(), provider, &addressee)?;
                self.put(&text, "txt", out)?;
            }
            Shape::Html => {
                let page = format::html_for_one_file(self.language.words(), provider, &addressee)?;
                self.put(&page, "html", out)?;
            }
            Shape::Pdf => self.on_paper(provider, &addressee, out)?,
        }
        Ok(Exit::Done)
    }

    /// Text goes to the terminal, where nobody names a file.
    fn put(&self, text: &str, ending: &str, out: Option<&Path>) -> anyhow::Result<()> {
        match out.filter(|out| output::is_path(out)) {
            None => output::bytes(text.as_bytes()),
            Some(out) => {
                let file = self.file(Some(out), ending);
                write_file(&file, text.as_bytes())?;
                output::text(&format!("{}\n", output::printable(&file.display().to_string())))
            }
        }
    }

    fn on_paper(&self, provider: &Provider, addressee: &Addressee, out: Option<&Path>) -> anyhow::Result<()> {
        let web = self.options.web(match self.target {
            Target::Domain(domain) => Some(domain),
            _ => None,
        });
        let start = web.start(provider, addressee).filter(|_| self.options.supposes_pages());
        let mut sheets = self.options.sheets(self.language, web);
        sheets.add(provider, addressee).map_err(|reason| anyhow!("{reason}"))?;
        let bytes = sheets.finish()?;
        sheets.without_logo().for_each(|refused| output::warning(&refused.to_string()));
        let file = self.file(out, "pdf");
        output::file(&file, &bytes)?;
        match output::is_path(&file) {
            true => output::text(&told(start.as_deref(), &file)),
            false => Ok(()),
        }
    }

    /// The file that is named, one in the folder that is, or one in this folder.
    fn file(&self, out: Option<&Path>, ending: &str) -> PathBuf {
        let name = match self.target {
            Target::Provider(id) => format!("{id}.{ending}").into(),
            Target::Domain(domain) => format!("{domain}.{ending}").into(),
            Target::Address(address) => file_name(address, ending),
        };
        match out {
            None => name,
            Some(out) if output::is_folder(out) => out.join(name),
            Some(out) => out.to_owned(),
        }
    }
}

/// Where it is, and what was taken for granted.
fn told(start: Option<&str>, file: &Path) -> String {
    let file = output::printable(&file.display().to_string());
    match start {
        None => format!("{file}\n"),
        Some(start) => format!("{file}\n{}", supposed(start)),
    }
}

/// What a sheet cannot know: whether there is anything where its codes lead.
pub(super) fn supposed(start: &str) -> String {
    format!(
        "  its codes lead to {start}, where the set-up pages belong;\n  if they are elsewhere or nowhere: --web URL or \
         --web none\n"
    )
}
