//! What a program's guide says, by the names in its data.

use crate::language::{Entry, Words};

/// The slots of the sentences. In a text they are variables; what they stand for differs from sentence to sentence, so
/// they become marks first, and a `Meaning` says the rest.
const SLOTS: &[&str] = &[
    "name",
    "title",
    "provider",
    "program",
    "hosts",
    "asking",
    "securities",
    "port",
    "usual-port",
    "security",
    "username",
    "incoming-host",
    "incoming-port",
    "incoming-security",
    "incoming-username",
    "incoming-authentication",
    "outgoing-host",
    "outgoing-port",
    "outgoing-security",
    "outgoing-username",
    "outgoing-authentication",
];

/// The texts of one program in one language, and those that all programs share.
pub(super) struct Texts {
    name: &'static str,
    pub words: &'static Words,
    own: Entry<'static>,
    shared: Entry<'static>,
}

impl Texts {
    pub(super) fn new(words: &'static Words, name: &'static str) -> Self {
        let entry = |key| SLOTS.iter().fold(words.entry(key), |entry, slot| entry.with(slot, marked(slot)));
        Self { name, words, own: entry(format!("guide-{name}")), shared: entry("guides-all".to_owned()) }
    }

    /// What the page is about: "iPhone and iPad".
    pub(super) fn title(&self) -> String {
        self.own.text()
    }

    /// The program's own text of that name, else the shared one. A text that is missing shows its name; a test finds
    /// it.
    pub(super) fn get(&self, name: &str) -> String {
        let text = self.own.attribute(name).or_else(|| self.shared.attribute(name));
        text.unwrap_or_else(|| format!("{{guide-{}.{name}}}", self.name))
    }

    /// The paragraphs before the code.
    pub(super) fn code_intro(&self) -> Vec<String> {
        self.own.numbered("code-intro")
    }

    /// A text of all guides, with the marks of these slots.
    pub(super) fn say(&self, key: &'static str, slots: &[&'static str]) -> String {
        slots.iter().fold(self.words.say(key), |said, slot| said.with(slot, marked(slot))).to_string()
    }
}

fn marked(slot: &str) -> String {
    format!("{{{slot}}}")
}
