//! The command, from its arguments to its exit code.

use std::path::PathBuf;

use clap::Args;

use super::batch::Batch;
use super::one::{One, Shape};
use super::paper_options::PaperOptions;
use super::sheet_language::SheetLanguage;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::target::Target;
use crate::mail::Line;

/// Print the settings sheet for a domain or an address
///
/// As text, as a page, or typeset on paper (PDF): for one, or for everybody on a list.
#[derive(Debug, Args)]
pub(in crate::cli) struct Sheet {
    #[arg(value_name = "DOMAIN|ADDRESS", required_unless_present = "list")]
    target: Option<Target>,
    /// The full name that others read beside the address
    #[arg(long, value_name = "FULL NAME")]
    name: Option<Line>,
    /// As text, for a terminal or an e-mail (the default)
    #[arg(long, conflicts_with_all = ["html", "pdf"])]
    text: bool,
    /// As a page to print, in one file: `mailsetup sheet ADDRESS --html --out sheet.html`
    #[arg(long, conflicts_with = "pdf")]
    html: bool,
    /// On paper, with codes for cameras
    #[arg(long)]
    pdf: bool,
    /// The language of the sheet, with a region if you like, which decides on the paper: en, en-GB, es, es-MX
    #[arg(long, value_name = "LANGUAGE", default_value = "en")]
    language: SheetLanguage,
    /// Where to write it, - for standard output [default: with --pdf ADDRESS.pdf in this folder, else -]; with --list one
    /// file of all, or a file each in a folder (`sheets/`)
    #[arg(long, value_name = "FILE|-|DIR/")]
    out: Option<PathBuf>,
    #[command(flatten, next_help_heading = "On paper")]
    paper: PaperOptions,
    /// Sheets for many: a file with `address` or `address,full name` a line (CSV), - for standard input
    ///
    /// A line that is wrong is named; the others are done.
    #[arg(long, value_name = "FILE|-", requires_all = ["pdf", "out"], conflicts_with_all = ["target", "name", "html", "text"])]
    list: Option<PathBuf>,
}

impl Sheet {
    pub(in crate::cli) fn run(&self, context: &Context) -> anyhow::Result<Exit> {
        let catalogue = context.catalogue()?;
        let (language, options) = (&self.language, &self.paper);
        match (&self.list, &self.out, &self.target) {
            (Some(list), Some(out), _) => Batch { catalogue: &catalogue, list, language, options }.write(out),
            (None, out, Some(target)) => {
                let one = One { target, name: self.name.as_ref(), language, options };
                one.write(&catalogue, self.shape(), out.as_deref())
            }
            _ => Ok(Exit::Misused),
        }
    }

    const fn shape(&self) -> Shape {
        match (self.html, self.pdf) {
            (_, true) => Shape::Pdf,
            (true, false) => Shape::Html,
            (false, false) => Shape::Text,
        }
    }
}
