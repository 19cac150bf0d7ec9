//! What is told of a trouble: what it is, what causes it, and what ends it.

use serde::Serialize;

use super::trouble::{Seen, Trouble};
use crate::language::Words;

/// A trouble in words for who has it and for who can mend it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    /// The key of the trouble.
    pub name: &'static str,
    /// What is wrong, in one line.
    pub title: String,
    /// How it comes about.
    pub cause: String,
    /// What programs show of it.
    pub seen: &'static [Seen],
    /// What the user can do, step by step.
    pub user: Vec<String>,
    /// What the provider must do, step by step.
    pub provider: Vec<String>,
}

impl Trouble {
    /// The trouble in a language.
    #[must_use]
    pub fn told(&self, words: &Words) -> Told {
        let entry = words.entry(self.key());
        Told {
            name: self.name,
            title: entry.text(),
            cause: entry.attribute("cause").unwrap_or_default(),
            seen: self.seen,
            user: entry.numbered("user"),
            provider: entry.numbered("provider"),
        }
    }

    /// What it is called in a language.
    #[must_use]
    pub fn title(&self, words: &Words) -> String {
        words.entry(self.key()).text()
    }

    /// How people put it in a language who quote no message.
    #[must_use]
    pub fn said(&self, words: &Words) -> Vec<String> {
        let own = words.entry(self.key()).attribute("said");
        own.map_or_else(
            || self.said.iter().map(|&said| said.to_owned()).collect(),
            |own| own.split(';').map(|said| said.trim().to_owned()).collect(),
        )
    }

    /// Where it is told of on a page.
    #[must_use]
    pub fn anchor(&self) -> String {
        self.key()
    }

    fn key(&self) -> String {
        format!("trouble-{}", self.name)
    }
}
