//! What people are told of a server, in one language or in several.

use std::collections::BTreeMap;
use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

use super::extras::Note;
use super::table_reader::{OneOrNamed, TableReader};
use crate::mail::{Language, Line};

/// A text, or one for each language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum ServerNote {
    /// In English, as everything where nothing is said.
    English(Line),
    /// By language.
    #[schemars(extend("minProperties" = 1))]
    InEach(BTreeMap<Language, Line>),
}

impl ServerNote {
    pub(super) fn read(table: &mut TableReader<'_>) -> Option<Self> {
        match table.one_or_named("note")? {
            OneOrNamed::One(text) => Some(Self::English(text)),
            OneOrNamed::Named(texts) => Some(Self::InEach(texts.into_iter().collect())),
        }
    }

    /// The text for who reads a language: the one in it, else the English one, else the first that there is.
    #[must_use]
    pub fn in_language(&self, language: &Language) -> Option<Note> {
        let note = |language: &Language, text: &Line| Note { text: text.clone(), language: language.clone() };
        match self {
            Self::English(text) => Some(note(&Language::english(), text)),
            Self::InEach(texts) => {
                let primary = |wished: &str| texts.iter().find(|(own, _)| own.primary() == wished);
                let exact = texts.get_key_value(language);
                let found = exact.or_else(|| primary(language.primary())).or_else(|| primary("en"));
                found.or_else(|| texts.first_key_value()).map(|(language, text)| note(language, text))
            }
        }
    }
}

/// In English if there is an English text.
impl fmt::Display for ServerNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.in_language(&Language::english()) {
            Some(note) => f.pad(note.text.as_str()),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ServerNote;
    use crate::mail::{Language, Line};

    #[test]
    fn the_nearest_language_is_found() {
        let language = |tag: &str| tag.parse::<Language>().unwrap();
        let text = |text: &str| text.parse::<Line>().unwrap();
        let note =
            |tags: &[&str]| ServerNote::InEach(tags.iter().map(|tag| (language(tag), text(tag))).collect());
        for (tags, wished, found) in [
            (&["en", "es"][..], "es", "es"),
            (&["en", "es"], "es-MX", "es"),
            (&["en", "es-MX"], "es", "es-MX"),
            (&["en-GB", "es"], "de", "en-GB"),
            (&["es", "fr"], "de", "es"),
        ] {
            let told = note(tags).in_language(&language(wished)).unwrap();
            assert_eq!((told.text.as_str(), told.language.as_str()), (found, found), "{tags:?} {wished}");
        }
        let told = ServerNote::English(text("Hello.")).in_language(&language("es")).unwrap();
        assert_eq!((told.text.as_str(), told.language.as_str()), ("Hello.", "en"));
    }
}
