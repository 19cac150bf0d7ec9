//! The cheat sheet: every value at a glance, on one page of paper or in a terminal.

mod content;
mod height;
mod hints;
mod paper;
mod paragraph;
mod pdf;

use askama::Template;

use self::content::Content;
use self::paper::Paper;
use self::paragraph::{heading, paragraph};
pub(super) use self::pdf::ROW as PDF;
pub use self::pdf::{NoLogo, SheetError, Sheets, WebPages};
use super::choice::needs_tls;
use super::page::{self, Page, Stylesheet, document};
use super::{Addressee, Ask, CannotSay, Format, ReadBy, Render};
use crate::provider::Provider;

pub(super) const HTML: Format = Format {
    name: "sheet",
    title: "Settings sheet",
    purpose: "Every value on one page, to print or to keep at hand.",
    reader: ReadBy::Sheet,
    paths: &["/sheet.html"],
    places: &[],
    media_type: page::MEDIA_TYPE,
    is_signable: false,
    ask: Ask::PERSON,
    says: needs_tls,
    render: Render::Same(render_html),
    draw: None,
    read: None,
};

pub(super) const TEXT: Format = Format {
    name: "sheet-text",
    title: "Settings sheet as plain text",
    purpose: "The same for a terminal, a ticket or an e-mail.",
    paths: &["/sheet.txt"],
    media_type: "text/plain; charset=utf-8",
    is_signable: false,
    render: Render::Same(render_text),
    ..HTML
};

#[derive(Template)]
#[template(path = "sheet.html")]
struct SheetPage<'p> {
    page: Page,
    provider: &'p Provider,
    paper: Paper<'p>,
    sheet: Content<'p>,
}

#[derive(Template)]
#[template(path = "sheet.txt")]
struct SheetText<'p> {
    provider: &'p Provider,
    sheet: Content<'p>,
}

/// The sheet as a page that needs no other file.
///
/// # Errors
/// The provider has no server that can be published.
pub fn html_for_one_file(provider: &Provider, addressee: &Addressee) -> Result<String, CannotSay> {
    sheet_page(provider, addressee, Stylesheet::Inlined)
}

/// The sheet for a terminal.
///
/// # Errors
/// The provider has no server that can be published.
pub fn text(provider: &Provider, addressee: &Addressee) -> Result<String, CannotSay> {
    let sheet = Content::new(provider, addressee)?;
    Ok(document(&SheetText { provider, sheet }))
}

fn sheet_page(
    provider: &Provider,
    addressee: &Addressee,
    stylesheet: Stylesheet,
) -> Result<String, CannotSay> {
    let page = Page { stylesheet, ..Page::new(format!("{}: mail settings", provider.name)) };
    let sheet = Content::new(provider, addressee)?;
    Ok(document(&SheetPage { page, provider, paper: Paper::new(provider, &sheet), sheet }))
}

fn render_html(provider: &Provider, addressee: &Addressee) -> Result<Vec<u8>, CannotSay> {
    sheet_page(provider, addressee, Stylesheet::BESIDE).map(String::into_bytes)
}

fn render_text(provider: &Provider, addressee: &Addressee) -> Result<Vec<u8>, CannotSay> {
    text(provider, addressee).map(String::into_bytes)
}
