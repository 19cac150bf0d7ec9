//! `robots.txt`: search engines may find the pages for people, and have no use for the rest.

use super::page::needs_nothing;
use super::{Addressee, Ask, CannotSay, FORMATS, Format, ReadBy, Render};
use crate::provider::Provider;

pub(super) const ROW: Format = Format {
    name: "robots",
    title: "Search engines",
    purpose: "Tells search engines to leave out what mail programs read (RFC 9309).",
    reader: ReadBy::Page,
    paths: &["/robots.txt"],
    places: &[],
    media_type: "text/plain; charset=utf-8",
    is_signable: false,
    ask: Ask::NOBODY,
    says: needs_nothing,
    render: Render::Same(render),
    draw: None,
    read: None,
};

fn render(_: &Provider, _: &Addressee) -> Result<Vec<u8>, CannotSay> {
    let paths =
        FORMATS.iter().filter(|format| format.reader == ReadBy::Program).flat_map(|format| format.paths);
    let lines: Vec<String> = paths.map(|path| format!("Disallow: {path}")).collect();
    Ok(format!("User-agent: *\n{}\n", lines.join("\n")).into_bytes())
}
