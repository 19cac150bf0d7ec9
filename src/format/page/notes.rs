//! What people should know before they begin.

use std::borrow::Cow;

use crate::format::choice::{Choice, needs_tls};
use crate::language::Words;
use crate::mail::{Language, Protocol, Server};
use crate::provider::{Note, Provider};

/// The provider's notes that can be read, and which servers to try if those of the page do not answer.
pub fn notes<'p>(words: &Words, provider: &'p Provider) -> Vec<Cow<'p, Note>> {
    let own = readable(words, &provider.notes, |note| &note.language).into_iter().map(Cow::Borrowed);
    own.chain(alternatives(words, provider).map(Cow::Owned)).collect()
}

/// What the provider says of a server, in the language of the page as far as it can be.
pub fn note_on(words: &Words, provider: &Provider, server: &Server) -> Option<Note> {
    let published = provider.servers.iter().find(|published| published.server == *server)?;
    published.note.as_ref()?.in_language(words.language())
}

/// What is written in the language of the page; where nothing is, all that the provider wrote.
pub fn readable<'t, T>(words: &Words, all: &'t [T], language: fn(&T) -> &Language) -> Vec<&'t T> {
    let is_readable = |one: &&T| language(one).primary() == words.language().primary();
    let readable: Vec<&T> = all.iter().filter(is_readable).collect();
    if readable.is_empty() { all.iter().collect() } else { readable }
}

/// The published servers that no page names elsewhere: each names the first of a protocol only.
fn alternatives(words: &Words, provider: &Provider) -> Option<Note> {
    let choice = Choice::new(provider, needs_tls);
    let is_further = |server: &&Server| {
        needs_tls(server).is_ok() && choice.of(server.protocol).is_ok_and(|chosen| chosen != *server)
    };
    let further: Vec<String> = Protocol::ALL
        .iter()
        .flat_map(|protocol| provider.published(*protocol).filter(is_further))
        .map(|server| in_words(words, server))
        .take(MOST)
        .collect();
    if further.is_empty() {
        return None;
    }
    let text = words.say("notes-alternatives").with("servers", further.join("; ")).to_string();
    Some(Note { text: text.parse().ok()?, language: words.language().clone() })
}

/// So many are named that nobody will have tried them all.
const MOST: usize = 6;

fn in_words(words: &Words, server: &Server) -> String {
    let said = words.say("notes-server").with("protocol", server.protocol.title()).with("host", &server.host);
    said.with("port", server.port).with("security", server.tls.title()).to_string()
}
