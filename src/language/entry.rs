//! A text whose key is made of data, with what belongs to it: attributes, some of them numbered.

use std::fmt;

use fluent_bundle::{FluentArgs, FluentValue};

use super::words::Words;

/// A text and its attributes: `trouble-stuck-outbox`, with `.cause`, `.user-1`, `.user-2`.
#[derive(Debug)]
pub struct Entry<'w> {
    words: &'w Words,
    key: String,
    values: FluentArgs<'w>,
}

impl<'w> Entry<'w> {
    pub(super) fn new(words: &'w Words, key: String) -> Self {
        Self { words, key, values: FluentArgs::new() }
    }

    /// Puts a text into a place of the text and of its attributes.
    #[must_use]
    pub fn with(mut self, place: &'static str, value: impl fmt::Display) -> Self {
        self.values.set(place, FluentValue::from(value.to_string()));
        self
    }

    /// The text itself.
    #[must_use]
    pub fn text(&self) -> String {
        self.words.format(&self.key, &self.values)
    }

    /// The attribute of that name, if there is one.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.words.format_attribute(&self.key, name, &self.values)
    }

    /// The attributes `NAME-1`, `NAME-2` and so on, up to the first that is not there.
    #[must_use]
    pub fn numbered(&self, name: &str) -> Vec<String> {
        (1..).map_while(|number: usize| self.attribute(&format!("{name}-{number}"))).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::language::Words;

    #[test]
    fn a_text_has_its_attributes() {
        let entry = Words::english().entry("trouble-stuck-outbox");
        assert_eq!(entry.text(), "A message stays in the Outbox");
        assert!(entry.attribute("cause").is_some_and(|cause| cause.starts_with("The program tries again")));
        assert_eq!(entry.numbered("user").len(), 4);
        assert_eq!((entry.attribute("no-such"), entry.numbered("no-such")), (None, Vec::new()));
    }

    #[test]
    fn a_key_without_a_text_shows_itself() {
        let entry = Words::english().entry("no-such-key");
        assert_eq!((entry.text().as_str(), entry.attribute("cause")), ("no-such-key", None));
    }
}
