//! The page that hosts of static files show where nothing is.

use askama::Template;

use super::{MEDIA_TYPE, Page, STYLESHEET_PATH, Stylesheet, document, needs_nothing};
use crate::format::{Addressee, Ask, CannotSay, Format, ReadBy, Render};
use crate::provider::Provider;

/// Without it some hosts (Cloudflare Pages, for one) show the start page wherever nothing is, with status 200, and
/// Thunderbird takes that for the settings.
pub(in crate::format) const ROW: Format = Format {
    name: "not-found",
    title: "Not found",
    purpose: "What hosts of static files show where nothing is.",
    reader: ReadBy::Page,
    paths: &["/404.html"],
    places: &[],
    media_type: MEDIA_TYPE,
    is_signable: false,
    ask: Ask::NOBODY,
    says: needs_nothing,
    render: Render::Same(render),
    draw: None,
    read: None,
};

/// It stands at any path: what it needs is told from the root.
#[derive(Template)]
#[template(path = "not_found.html")]
struct NotFound<'p> {
    page: Page,
    provider: &'p Provider,
}

fn render(provider: &Provider, _: &Addressee) -> Result<Vec<u8>, CannotSay> {
    let stylesheet = Stylesheet::Linked(STYLESHEET_PATH);
    let page = Page { stylesheet, ..Page::new(format!("{}: not found", provider.name)) };
    Ok(document(&NotFound { page, provider }).into_bytes())
}
