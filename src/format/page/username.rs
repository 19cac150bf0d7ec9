//! A username in the words that people read.

use std::fmt;

use crate::format::Addressee;
use crate::language::Words;
use crate::mail::{Placeholder, UsernameTemplate};

/// What goes into a field for the username.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Username {
    /// To be typed letter by letter.
    Exact(String),
    /// What it is made of, while nobody knows who reads: "your full e-mail address".
    InWords(String),
}

impl Username {
    /// The username that a template means for a reader.
    #[must_use]
    pub fn new(words: &Words, template: &UsernameTemplate, addressee: &Addressee) -> Self {
        match addressee.username(template) {
            Some(exact) => Self::Exact(exact),
            None => Self::InWords(in_words(words, template)),
        }
    }

    /// Whether it is to be typed letter by letter.
    #[must_use]
    pub const fn is_exact(&self) -> bool {
        matches!(self, Self::Exact(_))
    }
}

impl fmt::Display for Username {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(text) | Self::InWords(text) => f.pad(text),
        }
    }
}

fn in_words(words: &Words, template: &UsernameTemplate) -> String {
    let say = |key| words.say(key).to_string();
    match template.sole_placeholder() {
        Some(Placeholder::Address) => say("username-address"),
        Some(Placeholder::LocalPart) => say("username-local-part"),
        Some(Placeholder::Domain) => say("username-domain"),
        None => template
            .to_string()
            .replace(Placeholder::Address.as_str(), &say("username-of-address"))
            .replace(Placeholder::LocalPart.as_str(), &say("username-of-local-part"))
            .replace(Placeholder::Domain.as_str(), &say("username-of-domain")),
    }
}
