//! The cheat sheet: every value at a glance, on one page of paper or in a terminal.

use askama::Template;

use super::choice::needs_tls;
use super::page::{self, Page, ServerValues, Stylesheet};
use super::{Addressee, CannotSay, Format, ReadBy};
use crate::provider::Provider;

pub(super) const HTML: Format = Format {
    name: "sheet",
    title: "Settings sheet",
    purpose: "Every value on one page, to print or to keep at hand.",
    reader: ReadBy::Sheet,
    paths: &["/sheet.html"],
    media_type: page::MEDIA_TYPE,
    says: needs_tls,
    render: render_html,
    read: None,
};

pub(super) const TEXT: Format = Format {
    name: "sheet-text",
    title: "Settings sheet as plain text",
    purpose: "The same for a terminal, a ticket or an e-mail.",
    paths: &["/sheet.txt"],
    media_type: "text/plain; charset=utf-8",
    render: render_text,
    ..HTML
};

#[derive(Template)]
#[template(path = "sheet.html")]
struct SheetPage<'p> {
    page: Page,
    provider: &'p Provider,
    address: Option<String>,
    servers: Vec<ServerValues>,
}

#[derive(Template)]
#[template(path = "sheet.txt")]
struct SheetText<'p> {
    provider: &'p Provider,
    address: Option<String>,
    servers: Vec<ServerValues>,
}

fn render_html(provider: &Provider, addressee: &Addressee) -> Result<Vec<u8>, CannotSay> {
    sheet_page(provider, addressee, Stylesheet::Linked).map(String::into_bytes)
}

/// The sheet as a page that needs no other file.
///
/// # Errors
/// The provider has no server that can be published.
pub fn html_for_one_file(provider: &Provider, addressee: &Addressee) -> Result<String, CannotSay> {
    sheet_page(provider, addressee, Stylesheet::Inlined)
}

fn sheet_page(
    provider: &Provider,
    addressee: &Addressee,
    stylesheet: Stylesheet,
) -> Result<String, CannotSay> {
    let page = SheetPage {
        page: Page { stylesheet, ..Page::new(format!("{}: mail settings", provider.name)) },
        provider,
        address: address(addressee),
        servers: page::servers(provider, addressee)?,
    };
    Ok(page.render().unwrap_or_default())
}

/// The sheet for a terminal.
///
/// # Errors
/// The provider has no server that can be published.
pub fn text(provider: &Provider, addressee: &Addressee) -> Result<String, CannotSay> {
    let servers = page::servers(provider, addressee)?;
    Ok(SheetText { provider, address: address(addressee), servers }.render().unwrap_or_default())
}

fn render_text(provider: &Provider, addressee: &Addressee) -> Result<Vec<u8>, CannotSay> {
    text(provider, addressee).map(String::into_bytes)
}

fn address(addressee: &Addressee) -> Option<String> {
    addressee.person().map(|person| person.address.to_string())
}
