//! A username in the words that people read.

use std::fmt;

use crate::format::Addressee;
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
    pub fn new(template: &UsernameTemplate, addressee: &Addressee) -> Self {
        match addressee.username(template) {
            Some(exact) => Self::Exact(exact),
            None => Self::InWords(in_words(template)),
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

fn in_words(template: &UsernameTemplate) -> String {
    match template.sole_placeholder() {
        Some(Placeholder::Address) => "your full e-mail address".to_owned(),
        Some(Placeholder::LocalPart) => "the part of your e-mail address before the @".to_owned(),
        Some(Placeholder::Domain) => "the part of your e-mail address after the @".to_owned(),
        None => composite_in_words(&template.to_string()),
    }
}

fn composite_in_words(template: &str) -> String {
    template
        .replace(Placeholder::Address.as_str(), "[your address]")
        .replace(Placeholder::LocalPart.as_str(), "[what stands before the @]")
        .replace(Placeholder::Domain.as_str(), "[what stands after the @]")
}
