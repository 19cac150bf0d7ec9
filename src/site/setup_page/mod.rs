//! The set-up page: what people see first. They type their address; the way that is right for their device stands
//! first, every other way behind it.
//!
//! The page works in part without its script: then every way is open, with the values for everybody.

mod device;
mod view;

use crate::format::{Addressee, Ask, CannotSay, FORMATS, Format, ReadBy, Render, document};
use crate::language::Words;
use crate::provider::Provider;

use view::View;

pub(super) static ROW: Format = Format {
    name: "setup-page",
    title: "Set-up page",
    purpose: "Where people begin: the right way for their device, and every other way.",
    reader: ReadBy::Page,
    paths: &["/index.html"],
    places: &[],
    media_type: "text/html; charset=utf-8",
    is_signable: false,
    ask: Ask::PERSON,
    says: |_| Ok(()),
    render: Render::InEach(render_whole),
    draw: None,
    read: None,
};

/// The page of a site that holds every format.
fn render_whole(
    provider: &Provider,
    addressee: &Addressee,
    words: &'static Words,
) -> Result<Vec<u8>, CannotSay> {
    let is_present = |format: &&Format| format.is_there(provider);
    let present: Vec<&'static Format> = FORMATS.iter().filter(is_present).collect();
    Ok(render(words, provider, addressee, &present))
}

/// The page of a site that holds `present`.
pub(super) fn render(
    words: &'static Words,
    provider: &Provider,
    addressee: &Addressee,
    present: &[&'static Format],
) -> Vec<u8> {
    document(&View::new(words, provider, addressee, present)).into_bytes()
}
