//! The row of the table.

use super::sheets::{SheetError, Sheets};
use super::web::WebPages;
use crate::format::{Addressee, CannotSay, Format, Render};
use crate::language::Words;
use crate::pdf::Paper;
use crate::provider::Provider;

pub(in crate::format) const ROW: Format = Format {
    name: "sheet-pdf",
    title: "Settings sheet as PDF",
    purpose: "The same on paper, with codes for cameras: to hang up, to give away, or to attach.",
    paths: &["/sheet.pdf"],
    media_type: "application/pdf",
    render: Render::OnDemand(render),
    ..super::super::HTML
};

/// On the paper that readers of the language have.
fn render(provider: &Provider, addressee: &Addressee, words: &'static Words) -> Result<Vec<u8>, CannotSay> {
    let mut sheets = Sheets::new(words, Paper::usual(words.language()), WebPages::OfDomain);
    sheets.add(provider, addressee)?;
    sheets.finish().map_err(|SheetError(error)| CannotSay::NotWritten(error.to_string()))
}
