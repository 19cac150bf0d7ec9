//! What people should know before they begin.

use std::borrow::Cow;

use crate::format::choice::{Choice, needs_tls};
use crate::mail::{Language, Protocol, Server};
use crate::provider::{Note, Provider};

/// The provider's notes that can be read, and which servers to try if those of the page do not answer.
pub fn notes(provider: &Provider) -> Vec<Cow<'_, Note>> {
    let own = readable(&provider.notes, |note| &note.language).into_iter().map(Cow::Borrowed);
    own.chain(alternatives(provider).map(Cow::Owned)).collect()
}

/// What is written in the language of the page; where nothing is, all that the provider wrote.
pub fn readable<T>(all: &[T], language: fn(&T) -> &Language) -> Vec<&T> {
    let is_english = |one: &&T| language(one).as_str().split('-').next() == Some("en");
    let english: Vec<&T> = all.iter().filter(is_english).collect();
    if english.is_empty() { all.iter().collect() } else { english }
}

/// The published servers that no page names elsewhere: each names the first of a protocol only.
fn alternatives(provider: &Provider) -> Option<Note> {
    let choice = Choice::new(provider, needs_tls);
    let is_further = |server: &&Server| {
        needs_tls(server).is_ok() && choice.of(server.protocol).is_ok_and(|chosen| chosen != *server)
    };
    let further: Vec<String> = Protocol::ALL
        .iter()
        .flat_map(|protocol| provider.published(*protocol).filter(is_further).map(in_words))
        .take(MOST)
        .collect();
    if further.is_empty() {
        return None;
    }
    let text = format!("If a server does not answer, try another one: {}.", further.join("; "));
    Some(Note { text: text.parse().ok()?, language: Language::english() })
}

/// So many are named that nobody will have tried them all.
const MOST: usize = 6;

fn in_words(server: &Server) -> String {
    format!("{} {}, port {}, {}", server.protocol.title(), server.host, server.port, server.tls.title())
}
