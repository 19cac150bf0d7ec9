//! The page for who got stuck: from what happens to what ends it, and what every code and message means.
//!
//! Symptoms and steps are data; what they say stands in `languages/`, as `symptom-NAME`, `step-NAME` and
//! `place-NAME`. Codes, messages and causes come from the catalogue behind `mailsetup error`.

mod card;
mod device;
mod errors;
mod link;
mod page;
mod place;
mod server;
mod shows;
mod step;
mod symptom;
#[cfg(test)]
mod tests;
mod walk;

use super::choice::needs_tls;
use super::page::{MEDIA_TYPE, needs_nothing};
use super::{Addressee, Ask, CannotSay, Format, ReadBy, Render};
use crate::provider::Provider;

pub(super) const ROW: Format = Format {
    name: "troubleshooting",
    title: "When mail does not work",
    purpose: "From what happens to what ends it, step by step; and what each code and message means.",
    reader: ReadBy::Person,
    paths: &["/troubleshooting.html"],
    places: &[],
    media_type: MEDIA_TYPE,
    is_signable: false,
    ask: Ask::PERSON,
    says: needs_tls,
    render: Render::InEach(page::render),
    draw: None,
    read: None,
};

pub(super) const SCRIPT: Format = Format {
    name: "troubleshooting-script",
    title: "Search in the page of troubleshooting",
    purpose: "Belongs to the pages.",
    reader: ReadBy::Page,
    paths: &["/troubleshooting.js"],
    media_type: "text/javascript; charset=utf-8",
    ask: Ask::NOBODY,
    says: needs_nothing,
    render: Render::Same(render_script),
    ..ROW
};

/// It takes every word that it shows from the page.
fn render_script(_: &Provider, _: &Addressee) -> Result<Vec<u8>, CannotSay> {
    Ok(include_bytes!("../../../templates/troubleshooting.js").to_vec())
}
