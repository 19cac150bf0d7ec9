//! The command, from its arguments to its exit code.

use std::path::{Path, PathBuf};

use anyhow::anyhow;
use clap::Args;

use super::batch::Batch;
use super::paper_options::PaperOptions;
use super::sheet_language::SheetLanguage;
use crate::cli::context::{Context, find};
use crate::cli::exit::Exit;
use crate::cli::file_name::file_name;
use crate::cli::output;
use crate::cli::target::Target;
use crate::format::{self, Addressee};
use crate::provider::{Catalogue, Provider};

/// Print the settings sheet for a domain or an address
///
/// As text, as a page, or typeset on paper (PDF): for one, or for everybody on a list.
#[derive(Debug, Args)]
pub(in crate::cli) struct Sheet {
    #[arg(value_name = "DOMAIN|ADDRESS", required_unless_present = "list")]
    target: Option<Target>,
    /// As text, for a terminal or an e-mail (the default)
    #[arg(long, conflicts_with_all = ["html", "pdf"])]
    text: bool,
    /// As a page to print, in one file: `mailsetup sheet ADDRESS --html > sheet.html`
    #[arg(long, conflicts_with = "pdf")]
    html: bool,
    /// On paper, with codes for cameras
    #[arg(long)]
    pdf: bool,
    /// The language of the sheet, with a region if you like, which decides on the paper: en, en-GB, es, es-MX
    #[arg(long, value_name = "LANGUAGE", default_value = "en")]
    language: SheetLanguage,
    #[command(flatten, next_help_heading = "On paper")]
    paper: PaperOptions,
    /// Sheets for many: a file with `address` or `address,full name` a line (CSV)
    ///
    /// A line that is wrong is named; the others are done.
    #[arg(long, value_name = "FILE", requires_all = ["pdf", "out"], conflicts_with = "target")]
    list: Option<PathBuf>,
    /// Where to write it, - for standard output [default: ADDRESS.pdf in this folder]; with --list one file of all, or a
    /// file each in a folder (`sheets/`)
    #[arg(long, value_name = "FILE|-|DIR/", requires = "pdf")]
    out: Option<PathBuf>,
}

impl Sheet {
    pub(in crate::cli) fn run(&self, context: &Context) -> anyhow::Result<Exit> {
        let catalogue = context.catalogue()?;
        match (&self.list, &self.out, &self.target) {
            (Some(list), Some(out), _) => {
                let (language, options) = (&self.language, &self.paper);
                Batch { catalogue: &catalogue, list, language, options }.write(out)
            }
            (_, _, Some(target)) => self.print(&catalogue, target),
            _ => Ok(Exit::Misused),
        }
    }

    fn print(&self, catalogue: &Catalogue, target: &Target) -> anyhow::Result<Exit> {
        let (provider, addressee) = find(catalogue, target)?;
        let words = self.language.words();
        match (self.html, self.pdf) {
            (_, true) => self.on_paper(provider, &addressee)?,
            (true, _) => output::bytes(format::html_for_one_file(words, provider, &addressee)?.as_bytes())?,
            _ => output::bytes(format::text(words, provider, &addressee)?.as_bytes())?,
        }
        Ok(Exit::Done)
    }

    fn on_paper(&self, provider: &Provider, addressee: &Addressee) -> anyhow::Result<()> {
        let mut sheets = self.paper.sheets(&self.language);
        sheets.add(provider, addressee).map_err(|reason| anyhow!("{reason}"))?;
        let bytes = sheets.finish()?;
        sheets.without_logo().for_each(|refused| output::warning(&refused.to_string()));
        let file = self.out.clone().unwrap_or_else(|| default_file(provider, addressee));
        output::file(&file, &bytes)?;
        match output::is_path(&file) {
            true => output::text(&self.told(provider, &file)),
            false => Ok(()),
        }
    }

    /// Where it is, and what was taken for granted.
    fn told(&self, provider: &Provider, file: &Path) -> String {
        let file = output::printable(&file.display().to_string());
        match self.paper.supposes_pages() {
            false => format!("{file}\n"),
            true => format!(
                "{file}\n  its codes lead to https://autoconfig.{}/, where the set-up pages belong;\n  if they are \
                 elsewhere or nowhere: --web URL or --web none\n",
                provider.main_domain()
            ),
        }
    }
}

fn default_file(provider: &Provider, addressee: &Addressee) -> PathBuf {
    match addressee.person() {
        Some(person) => file_name(&person.address, "pdf"),
        None => format!("{}.pdf", provider.main_domain()).into(),
    }
}
