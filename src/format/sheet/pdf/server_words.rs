//! The values of a server, as its card shows them.

use super::super::kept::kept;
use crate::format::page::{Username, note_on};
use crate::format::{Addressee, ServerValues};
use crate::language::Words;
use crate::mail::UsernameTemplate;
use crate::pdf::Typesetter;
use crate::provider::Provider;

/// What stands on the card of a server.
pub(super) struct ServerWords {
    pub values: ServerValues,
    /// The host in the letters of its language, where they can be printed.
    pub host_in_letters: Option<String>,
    /// To be typed letter by letter, or said in words.
    pub username: Username,
    /// What to mind; empty if nothing.
    pub remarks: String,
}

impl ServerWords {
    pub(super) fn new(
        provider: &Provider,
        addressee: &Addressee,
        values: ServerValues,
        letters: &mut Typesetter,
    ) -> Self {
        let words = values.words;
        let host_in_letters = values.host_in_letters.clone().filter(|name| letters.can_print(name));
        let username = username(words, &values.server.username, addressee, letters);
        Self { remarks: remarks(provider, &values), host_in_letters, username, values }
    }
}

/// What to type, where its letters can be printed; else what it is made of.
pub(super) fn username(
    words: &Words,
    template: &UsernameTemplate,
    addressee: &Addressee,
    letters: &mut Typesetter,
) -> Username {
    let username = Username::new(words, template, addressee);
    match letters.can_print(&username.to_string()) {
        true => username,
        false => Username::new(words, template, &Addressee::Anyone),
    }
}

fn remarks(provider: &Provider, values: &ServerValues) -> String {
    let note = note_on(values.words, provider, &values.server).map(|note| note.text.to_string());
    let remarks = [values.port_trap(), kept(provider, values), note].into_iter().flatten();
    remarks.collect::<Vec<_>>().join(" ")
}
