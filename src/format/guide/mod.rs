//! Instructions for people: one page for each mail program, with the exact values and its current labels.
//!
//! A program's file holds what is particular to it, as data; what it says stands in `languages/`, as `guide-NAME`. Its
//! sentences carry marks: `*Label*` is a label as the program shows it, `~Label~` one that is not certain ("or
//! similar"), `{ $slot }` a value and `[text](target)` a link.

pub(super) mod android_fairemail;
pub(super) mod android_gmail;
pub(super) mod android_outlook;
pub(super) mod android_samsung;
pub(super) mod android_thunderbird;
mod help;
pub(super) mod iphone;
pub(super) mod mac;
mod meaning;
mod page;
mod port_habit;
mod program;
mod section;
pub(super) mod segment;
#[cfg(test)]
mod tests;
mod texts;
pub(super) mod thunderbird_desktop;
pub(super) mod windows_mail;
pub(super) mod windows_outlook_classic;
pub(super) mod windows_outlook_new;
mod writer;

use super::choice::needs_tls;
use super::{Addressee, CannotSay, Format, ReadBy, Render};
use crate::language::Words;
use crate::provider::Provider;

/// What the rows of all guides share.
const ROW: Format = Format {
    name: "",
    title: "",
    purpose: "",
    reader: ReadBy::Person,
    paths: &[],
    places: &[],
    media_type: super::page::MEDIA_TYPE,
    is_signable: false,
    ask: super::Ask::PERSON,
    says: needs_tls,
    render: Render::InEach(|_: &Provider, _: &Addressee, _: &'static Words| Ok::<_, CannotSay>(Vec::new())),
    draw: None,
    read: None,
};
