//! The name by which a server knows a user, as far as a provider can say it for everybody.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::address::EmailAddress;
use super::line::is_unprintable;
use super::text_form::text_form;

/// The most octets of a template; a filled username can be longer by an address.
const MAX_OCTETS: usize = 200;

/// A username with the placeholders of Mozilla autoconfig (draft-ietf-mailmaint-autoconfig,
/// "Placeholders"): `%EMAILADDRESS%`, `%EMAILLOCALPART%`, `%EMAILDOMAIN%`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UsernameTemplate(Vec<Piece>);

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Piece {
    Literal(String),
    Placeholder(Placeholder),
}

/// What a placeholder stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Placeholder {
    /// `%EMAILADDRESS%`
    Address,
    /// `%EMAILLOCALPART%`
    LocalPart,
    /// `%EMAILDOMAIN%`
    Domain,
}

/// Why a text is no username.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum UsernameError {
    #[error("expected a username such as `%EMAILADDRESS%`, found nothing")]
    Empty,
    #[error("a username holds a blank, a control character or an invisible one")]
    Character,
    #[error("`%{0}%` is no placeholder: expected `%EMAILADDRESS%`, `%EMAILLOCALPART%` or `%EMAILDOMAIN%`")]
    Placeholder(String),
    #[error("a username of {0} octets: the most is {MAX_OCTETS}")]
    Long(usize),
}

impl Placeholder {
    const ALL: [Self; 3] = [Self::Address, Self::LocalPart, Self::Domain];

    /// The placeholder as it is written.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Address => "%EMAILADDRESS%",
            Self::LocalPart => "%EMAILLOCALPART%",
            Self::Domain => "%EMAILDOMAIN%",
        }
    }
}

impl UsernameTemplate {
    /// The whole address: what most servers want.
    #[must_use]
    pub fn address() -> Self {
        Self(vec![Piece::Placeholder(Placeholder::Address)])
    }

    /// The username of one user. What the address brings is not expanded again.
    #[must_use]
    pub fn fill(&self, address: &EmailAddress) -> String {
        self.0
            .iter()
            .map(|piece| match piece {
                Piece::Literal(text) => text.clone(),
                Piece::Placeholder(Placeholder::Address) => address.to_string(),
                Piece::Placeholder(Placeholder::LocalPart) => address.local_part().to_owned(),
                Piece::Placeholder(Placeholder::Domain) => address.domain().to_string(),
            })
            .collect()
    }

    /// The placeholder, if it is the whole username.
    #[must_use]
    pub fn sole_placeholder(&self) -> Option<Placeholder> {
        match self.0.as_slice() {
            [Piece::Placeholder(placeholder)] => Some(*placeholder),
            _ => None,
        }
    }

    /// The username, if it is the same for every user.
    #[must_use]
    pub fn literal(&self) -> Option<&str> {
        match self.0.as_slice() {
            [Piece::Literal(text)] => Some(text),
            _ => None,
        }
    }

    /// Whether it is the same for every user and looks like a number; Thunderbird then changes it.
    #[must_use]
    pub fn literal_reads_as_number(&self) -> bool {
        self.literal().is_some_and(reads_as_number)
    }
}

/// Whether JavaScript would take a text for a finite number or a truth value, as Thunderbird's JXON
/// asks: `007`, `1e5`, `0x10`, `true`.
#[must_use]
pub fn reads_as_number(text: &str) -> bool {
    let radix = |prefix: &str, digits: fn(&u8) -> bool| {
        let rest = text.to_ascii_lowercase();
        let rest = rest.strip_prefix(prefix).map(str::as_bytes).unwrap_or_default();
        !rest.is_empty() && rest.iter().all(digits)
    };
    text.parse::<f64>().is_ok_and(f64::is_finite)
        || radix("0x", u8::is_ascii_hexdigit)
        || radix("0o", |b| matches!(b, b'0'..=b'7'))
        || radix("0b", |b| matches!(b, b'0' | b'1'))
        || text.eq_ignore_ascii_case("true")
        || text.eq_ignore_ascii_case("false")
}

impl FromStr for UsernameTemplate {
    type Err = UsernameError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.is_empty() {
            return Err(UsernameError::Empty);
        }
        if text.len() > MAX_OCTETS {
            return Err(UsernameError::Long(text.len()));
        }
        if text.chars().any(|c| c.is_whitespace() || is_unprintable(c)) {
            return Err(UsernameError::Character);
        }
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some(start) = rest.find('%') {
            push_literal(&mut pieces, &rest[..start]);
            rest = &rest[start..];
            let found = Placeholder::ALL.into_iter().find(|known| rest.starts_with(known.as_str()));
            match found {
                Some(placeholder) => {
                    pieces.push(Piece::Placeholder(placeholder));
                    rest = &rest[placeholder.as_str().len()..];
                }
                None => {
                    refuse_unknown_placeholder(rest)?;
                    push_literal(&mut pieces, &rest[..1]);
                    rest = &rest[1..];
                }
            }
        }
        push_literal(&mut pieces, rest);
        Ok(Self(pieces))
    }
}

/// A `%` may stand for itself, as in `user%domain`; `%WORD%` is a placeholder that nobody knows.
fn refuse_unknown_placeholder(rest: &str) -> Result<(), UsernameError> {
    match rest[1..].split_once('%') {
        Some((word, _)) if !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphabetic()) => {
            Err(UsernameError::Placeholder(word.to_owned()))
        }
        _ => Ok(()),
    }
}

fn push_literal(pieces: &mut Vec<Piece>, text: &str) {
    match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(Piece::Literal(before)) => before.push_str(text),
        _ => pieces.push(Piece::Literal(text.to_owned())),
    }
}

impl fmt::Display for UsernameTemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|piece| match piece {
            Piece::Literal(text) => f.write_str(text),
            Piece::Placeholder(placeholder) => f.write_str(placeholder.as_str()),
        })
    }
}

text_form!(
    UsernameTemplate,
    "Username: %EMAILADDRESS%, %EMAILLOCALPART%, %EMAILDOMAIN%, or text around them.",
    { "minLength": 1, "maxLength": 200, "pattern": r"^\S+$" }
);
