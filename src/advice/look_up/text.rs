//! A text that somebody asks about.

use super::code::{Code, codes};
use super::word::words;

/// So many characters of a text are looked at.
const MOST_CHARACTERS: usize = 2_000;
/// So many words of them are compared.
const MOST_WORDS: usize = 200;

/// What can be compared of a text.
#[derive(Debug)]
pub(super) struct Text {
    pub codes: Vec<Code>,
    pub words: Vec<String>,
}

impl Text {
    pub(super) fn read(text: &str) -> Self {
        let start: String = text.chars().take(MOST_CHARACTERS).collect();
        let start = start.to_lowercase();
        let mut words = words(&start);
        words.truncate(MOST_WORDS);
        Self { codes: codes(&start), words }
    }
}
