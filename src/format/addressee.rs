//! For whom a file is rendered.

use crate::mail::{EmailAddress, Line, UsernameTemplate};

/// Everybody who takes the file, or one person who said who he is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Addressee {
    /// Nobody has introduced himself: placeholders, or keys that the device asks for.
    Anyone,
    /// One person.
    One(Person),
}

/// A person with an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub address: EmailAddress,
    /// The full name, as recipients of his mail shall read it.
    pub full_name: Option<Line>,
}

impl Addressee {
    /// The person of this address, whose name is not known.
    #[must_use]
    pub const fn one(address: EmailAddress) -> Self {
        Self::One(Person { address, full_name: None })
    }

    /// The person, if there is one.
    #[must_use]
    pub const fn person(&self) -> Option<&Person> {
        match self {
            Self::Anyone => None,
            Self::One(person) => Some(person),
        }
    }

    /// The username as the server wants it; `None` while it depends on who asks.
    #[must_use]
    pub fn username(&self, template: &UsernameTemplate) -> Option<String> {
        match self {
            Self::Anyone => template.literal().map(str::to_owned),
            Self::One(person) => Some(template.fill(&person.address)),
        }
    }
}
