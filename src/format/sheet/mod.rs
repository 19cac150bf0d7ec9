//! The cheat sheet: every value at a glance, on one page of paper or in a terminal.

mod content;
mod height;
mod hints;
mod kept;
mod paper;
mod paragraph;
mod pdf;

use std::fmt::Display;

use askama::Template;

use self::content::Content;
use self::hints::{Hint, hints};
use self::paper::Paper;
use self::paragraph::{columns, heading, paragraph};
pub(super) use self::pdf::ROW as PDF;
pub use self::pdf::{NoLogo, SheetError, Sheets, WebPages};
use super::choice::needs_tls;
use super::page::{self, Page, Stylesheet, document};
use super::{Addressee, Ask, CannotSay, Format, ReadBy, Render};
use crate::language::Words;
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
    render: Render::InEach(render_html),
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
    render: Render::InEach(render_text),
    ..HTML
};

#[derive(Template)]
#[template(path = "sheet.html")]
struct SheetPage<'p> {
    page: Page,
    words: &'static Words,
    languages: &'static [Words],
    provider: &'p Provider,
    paper: Paper<'p>,
    sheet: Content<'p>,
}

#[derive(Template)]
#[template(path = "sheet.txt")]
struct SheetText<'p> {
    words: &'static Words,
    provider: &'p Provider,
    sheet: Content<'p>,
    hints: Vec<Hint>,
    /// The columns of the labels, with the gap behind them.
    column: usize,
}

impl SheetText<'_> {
    /// A line of a table: a label, filled up to its column, and what it is about.
    fn row(&self, label: impl Display, value: impl Display) -> String {
        let label = label.to_string();
        let gap = self.column.saturating_sub(columns(&label)).max(1);
        format!("{label}{}{value}", " ".repeat(gap))
    }

    /// What goes on below a value.
    fn below(&self) -> String {
        " ".repeat(self.column)
    }
}

/// The sheet as a page that needs no other file.
///
/// # Errors
/// The provider has no server that can be published.
pub fn html_for_one_file(
    words: &'static Words,
    provider: &Provider,
    addressee: &Addressee,
) -> Result<String, CannotSay> {
    sheet_page(words, provider, addressee, Stylesheet::Inlined)
}

/// The sheet for a terminal.
///
/// # Errors
/// The provider has no server that can be published.
pub fn text(words: &'static Words, provider: &Provider, addressee: &Addressee) -> Result<String, CannotSay> {
    let sheet = Content::new(words, provider, addressee)?;
    let column = sheet.label_columns() + 2;
    Ok(document(&SheetText { words, provider, sheet, hints: hints(words), column }))
}

fn sheet_page(
    words: &'static Words,
    provider: &Provider,
    addressee: &Addressee,
    stylesheet: Stylesheet,
) -> Result<String, CannotSay> {
    let title = format!("{}: {}", provider.name, words.say("sheet-page-title"));
    let page = Page { stylesheet, ..Page::in_language(words, title) };
    let sheet = Content::new(words, provider, addressee)?;
    let paper = Paper::new(provider, &sheet);
    Ok(document(&SheetPage { page, words, languages: Words::all(), provider, paper, sheet }))
}

fn render_html(
    provider: &Provider,
    addressee: &Addressee,
    words: &'static Words,
) -> Result<Vec<u8>, CannotSay> {
    sheet_page(words, provider, addressee, Stylesheet::BESIDE).map(String::into_bytes)
}

fn render_text(
    provider: &Provider,
    addressee: &Addressee,
    words: &'static Words,
) -> Result<Vec<u8>, CannotSay> {
    text(words, provider, addressee).map(String::into_bytes)
}
