//! What is wrong in a list: the first things in full, the rest as a number.

use super::error::CustomersError;
use crate::mail::printable;

/// The most problems that are told: who has a million of them has one.
const MOST: usize = 10;
/// So many characters of a text from the list are repeated.
const MAX_SHOWN: usize = 60;

/// The problems of one file, in its order.
#[derive(Debug)]
pub(super) struct Problems {
    file: String,
    told: Vec<String>,
    more: usize,
}

impl Problems {
    pub(super) const fn of(file: String) -> Self {
        Self { file, told: Vec::new(), more: 0 }
    }

    /// Notes what is wrong in a line; the words are only asked for if they are told.
    pub(super) fn add(&mut self, line: usize, message: impl FnOnce() -> String) {
        if self.told.len() >= MOST {
            self.more += 1;
            return;
        }
        self.told.push(format!("{}:{line}: {}", self.file, printable(&message())));
    }

    pub(super) fn into_result(self) -> Result<(), CustomersError> {
        match self.told.is_empty() {
            true => Ok(()),
            false => Err(CustomersError::Problems { file: self.file, problems: self.told, more: self.more }),
        }
    }
}

/// A text from the list in quotes, cut.
pub(super) fn quoted(text: &str) -> String {
    match text.char_indices().nth(MAX_SHOWN) {
        Some((end, _)) => format!("\"{}...\"", &text[..end]),
        None => format!("\"{text}\""),
    }
}
