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
use super::page::MEDIA_TYPE;
use super::{Ask, Format, ReadBy, Render};

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
