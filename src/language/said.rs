//! A text, with what stands in its places.

use std::fmt;

use fluent_bundle::{FluentArgs, FluentValue};

use super::words::Words;

/// A text of a language. What it says is known when it is displayed.
#[derive(Debug)]
pub struct Said<'w> {
    words: &'w Words,
    key: &'static str,
    values: FluentArgs<'w>,
}

impl<'w> Said<'w> {
    pub(super) fn new(words: &'w Words, key: &'static str) -> Self {
        Self { words, key, values: FluentArgs::new() }
    }

    /// Puts a text into a place: `{ $provider }`.
    #[must_use]
    pub fn with(mut self, place: &'static str, value: impl fmt::Display) -> Self {
        self.values.set(place, FluentValue::from(value.to_string()));
        self
    }

    /// Puts a number into a place, by which a language may choose its words.
    #[must_use]
    pub fn count(mut self, place: &'static str, number: usize) -> Self {
        self.values.set(place, FluentValue::from(number));
        self
    }
}

impl fmt::Display for Said<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.words.format(self.key, &self.values))
    }
}
