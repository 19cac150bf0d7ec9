//! An e-mail address as mail programs accept it.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::dns_name::DnsNameError;
use super::domain::Domain;
use super::line::{is_invisible, is_unprintable, named};
use super::text_form::text_form;

/// The most octets left of the `@` (RFC 5321 section 4.5.3.1.1).
const MAX_LOCAL_PART_OCTETS: usize = 64;
/// The most octets in all: a path of 256 (RFC 5321 section 4.5.3.1.3) less its angle brackets.
const MAX_OCTETS: usize = 254;

/// An address: a dot-atom of RFC 5321 section 4.1.2 (with the letters of RFC 6531), `@`, a domain.
///
/// Quoted local parts and address literals are legal in RFC 5321, but mail programs and their set-up
/// files do not take them. The domain is compared ignoring case, the local part is kept as written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailAddress {
    local_part: String,
    domain: Domain,
}

/// Why a text is no address. The text itself is not repeated: it may be anything.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EmailAddressError {
    #[error("expected an address such as `ann@post.example`")]
    NoAt,
    #[error("nothing stands left of the `@`")]
    NoLocalPart,
    #[error("left of the `@` stands more than one `@`")]
    TwoAts,
    #[error("quotes left of the `@` are not accepted: mail programs refuse such an address")]
    Quoted,
    #[error("left of the `@` a dot stands at an end, or two stand in a row")]
    Dot,
    #[error("left of the `@` stands the character {}, which an address cannot have", named(*.0))]
    Character(char),
    #[error("{0} octets left of the `@`: the most is {MAX_LOCAL_PART_OCTETS} (RFC 5321)")]
    LongLocalPart(usize),
    #[error("an address of {0} octets: the most is {MAX_OCTETS} (RFC 5321)")]
    Long(usize),
    #[error("right of the `@`: {0}")]
    Domain(#[from] DnsNameError),
}

impl EmailAddress {
    /// What stands left of the `@`, as written.
    #[must_use]
    pub fn local_part(&self) -> &str {
        &self.local_part
    }

    /// What stands right of the `@`.
    #[must_use]
    pub const fn domain(&self) -> &Domain {
        &self.domain
    }
}

impl FromStr for EmailAddress {
    type Err = EmailAddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (local_part, domain) = text.rsplit_once('@').ok_or(EmailAddressError::NoAt)?;
        check_local_part(local_part)?;
        let domain: Domain = domain.parse()?;
        match local_part.len() + 1 + domain.as_str().len() {
            length if length > MAX_OCTETS => Err(EmailAddressError::Long(length)),
            _ => Ok(Self { local_part: local_part.to_owned(), domain }),
        }
    }
}

fn check_local_part(text: &str) -> Result<(), EmailAddressError> {
    if text.is_empty() {
        return Err(EmailAddressError::NoLocalPart);
    }
    if text.starts_with('"') {
        return Err(EmailAddressError::Quoted);
    }
    if text.contains('@') {
        return Err(EmailAddressError::TwoAts);
    }
    if let Some(c) = text.chars().find(|&c| c != '.' && !is_atext(c)) {
        return Err(EmailAddressError::Character(c));
    }
    if text.split('.').any(str::is_empty) {
        return Err(EmailAddressError::Dot);
    }
    match text.len() {
        length if length > MAX_LOCAL_PART_OCTETS => Err(EmailAddressError::LongLocalPart(length)),
        _ => Ok(()),
    }
}

/// `atext` of RFC 5322 section 3.2.3, and what RFC 6531 adds as far as a person can see it.
fn is_atext(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' => true,
        _ if c.is_ascii() => "!#$%&'*+-/=?^_`{|}~".contains(c),
        _ => !c.is_whitespace() && !is_unprintable(c) && !is_invisible(c),
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (f.width(), f.precision()) {
            (None, None) => write!(f, "{}@{}", self.local_part, self.domain.as_str()),
            _ => f.pad(&format!("{}@{}", self.local_part, self.domain)),
        }
    }
}

text_form!(EmailAddress, "E-mail address, such as ann@post.example.", {
    "format": "email",
    "maxLength": 254,
});
