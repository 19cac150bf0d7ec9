//! A text that somebody asks about.

use super::code::{Code, codes};
use super::spelling::Spelling;
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
    pub(super) fn read(text: &str, spelling: &Spelling) -> Self {
        let start: String = text.chars().take(MOST_CHARACTERS).collect();
        let start = start.to_lowercase();
        let mut words = words(&start, spelling);
        words.retain(|word| !is_number(word));
        words.truncate(MOST_WORDS);
        Self { codes: codes(&start), words }
    }
}

/// Ports and codes are no words; `ipv6` and `2fa` are.
fn is_number(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    digits > 2 || digits == word.len()
}
