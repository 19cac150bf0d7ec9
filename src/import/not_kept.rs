//! Something that a file says and a provider file does not keep.

use std::fmt;

use crate::mail::printable;

/// What was not kept, where it stood, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotKept {
    pub what: String,
    pub place: String,
    pub why: String,
    pub whose: Whose,
}

/// For whom it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    Everybody,
    /// A password, the name of a person.
    Person,
}

/// The most characters of a stranger's text in a message.
const MAX_SHOWN: usize = 80;

impl fmt::Display for NotKept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.place, self.what, self.why)
    }
}

/// A stranger's text in a message: one line, not too long.
pub(super) fn shown(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = printable(&words.join(" "));
    match text.char_indices().nth(MAX_SHOWN) {
        Some((end, _)) => format!("{}...", &text[..end]),
        None => text,
    }
}
