//! Thunderbird on the desktop (`resource:///modules/accountcreation`).
//!
//! `tests/clients/compare-thunderbird` gives every document of the tests to the program itself. It reads more
//! than we do where we are bounded: entities that a document declares, more than 64 KiB, more than 16 elements
//! within one another.

mod answer;
mod autoconfig;
mod autodiscover;
mod exchange;
mod jxon;
mod made;
mod number;
mod oauth2;
mod places;
mod sanitizer;

use super::Client;

pub(super) const ROW: Client = Client {
    name: "thunderbird",
    title: "Thunderbird",
    rules: RULES,
    note: "Where it finds nothing, it guesses host names and tries them. A domain with letters beyond a-z is \
           looked up only if it is typed in its `xn--` form.",
    look: places::look,
};

/// The version that every rule of this folder was read in, and compared with.
const RULES: &str = "Thunderbird 153.7.0esr (Debian, autumn 2026), modules/accountcreation";
