//! A name that has two forms: as programs take it, and in the letters of its language.

use std::fmt;

use crate::mail::{DomainPattern, EmailAddress, Host};

/// A name in the form that goes into a field, and in letters where that differs (RFC 5890).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The form that every program takes: `xn--mnchen-3ya.example`.
    pub exact: String,
    /// The form that people write: `münchen.example`.
    pub in_letters: Option<String>,
}

impl Name {
    fn new(exact: String, in_letters: String) -> Self {
        let in_letters = Some(in_letters).filter(|letters| *letters != exact);
        Self { exact, in_letters }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.in_letters {
            None => f.write_str(&self.exact),
            Some(letters) => write!(f, "{letters} ({})", self.exact),
        }
    }
}

impl From<&Host> for Name {
    fn from(host: &Host) -> Self {
        Self::new(host.to_string(), host.unicode().into_owned())
    }
}

impl From<&DomainPattern> for Name {
    fn from(pattern: &DomainPattern) -> Self {
        Self::new(pattern.to_string(), pattern.unicode().into_owned())
    }
}

impl From<&EmailAddress> for Name {
    fn from(address: &EmailAddress) -> Self {
        let in_letters = format!("{}@{}", address.local_part(), address.domain().unicode());
        Self::new(address.to_string(), in_letters)
    }
}
