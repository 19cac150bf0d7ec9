//! What a server offers after its greeting.

use std::fmt;

use crate::mail::Authentication;
use crate::net::shown;

/// The capabilities of a server, as far as the ladder asks for them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offer {
    /// Whether it said anything: a POP3 server without CAPA did not (RFC 2449 is optional).
    pub is_known: bool,
    /// STARTTLS, STLS.
    pub has_start_tls: bool,
    /// SASL mechanisms, in the server's order.
    pub mechanisms: Vec<Mechanism>,
    /// Whether the protocol's own command for a password works: LOGIN, USER and PASS.
    pub has_password_command: bool,
    /// POP3: whether messages have names, without which none can be left on the server (RFC 1939 section 7).
    pub has_unique_names: Option<bool>,
    /// All keywords, for the report.
    pub keywords: Vec<String>,
    /// Something that the grammar does not have, and that was read all the same.
    pub oddity: Option<String>,
}

/// A SASL mechanism, by its registered name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mechanism {
    Plain,
    Login,
    CramMd5,
    DigestMd5,
    ScramSha1,
    ScramSha256,
    OauthBearer,
    Xoauth2,
    Other(String),
}

impl Mechanism {
    /// Those with a name of their own here.
    const KNOWN: [(Self, &'static str); 8] = [
        (Self::Plain, "PLAIN"),
        (Self::Login, "LOGIN"),
        (Self::CramMd5, "CRAM-MD5"),
        (Self::DigestMd5, "DIGEST-MD5"),
        (Self::ScramSha1, "SCRAM-SHA-1"),
        (Self::ScramSha256, "SCRAM-SHA-256"),
        (Self::OauthBearer, "OAUTHBEARER"),
        (Self::Xoauth2, "XOAUTH2"),
    ];

    /// The mechanism of a name; names ignore case (RFC 4422 section 3.1 has capitals only).
    #[must_use]
    pub fn named(name: &str) -> Self {
        let known = Self::KNOWN.into_iter().find(|(_, known)| known.eq_ignore_ascii_case(name));
        known.map_or_else(|| Self::Other(name.to_ascii_uppercase()), |(mechanism, _)| mechanism)
    }

    /// The registered name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let known = Self::KNOWN.iter().find(|(known, _)| known == self);
        match (self, known) {
            (Self::Other(name), _) => name,
            (_, Some((_, name))) => name,
            (_, None) => "",
        }
    }

    /// The word of a provider file that this mechanism stands behind.
    #[must_use]
    pub const fn kind(&self) -> Option<Authentication> {
        match self {
            Self::Plain | Self::Login => Some(Authentication::Password),
            Self::CramMd5 | Self::DigestMd5 | Self::ScramSha1 | Self::ScramSha256 => {
                Some(Authentication::EncryptedPassword)
            }
            Self::OauthBearer | Self::Xoauth2 => Some(Authentication::Oauth2),
            Self::Other(_) => None,
        }
    }
}

impl fmt::Display for Mechanism {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Offer {
    /// Whether a mail program that is set to this kind of authentication would find a way.
    #[must_use]
    pub fn has(&self, authentication: Authentication) -> bool {
        let by_command = authentication == Authentication::Password && self.has_password_command;
        by_command || self.mechanisms.iter().any(|mechanism| mechanism.kind() == Some(authentication))
    }

    /// Whether there is any way to sign in at all.
    #[must_use]
    pub fn has_any(&self) -> bool {
        self.has_password_command || !self.mechanisms.is_empty()
    }

    /// All keywords, for the report.
    #[must_use]
    pub fn told(&self) -> String {
        match self.keywords.join(", ") {
            told if told.is_empty() => "none".to_owned(),
            told => shown(told.as_bytes()),
        }
    }

    /// The ways to sign in, for the report.
    #[must_use]
    pub fn ways(&self, password_command: &str) -> String {
        self.ways_by(password_command, |_| true)
    }

    /// Those by which the password itself is sent.
    #[must_use]
    pub fn password_ways(&self, password_command: &str) -> String {
        self.ways_by(password_command, |mechanism| mechanism.kind() == Some(Authentication::Password))
    }

    fn ways_by(&self, password_command: &str, is_asked: impl Fn(&Mechanism) -> bool) -> String {
        let command = self.has_password_command.then(|| format!("the command {password_command}"));
        let mechanisms = self.mechanisms.iter().filter(|mechanism| is_asked(mechanism));
        let ways: Vec<String> = mechanisms.map(ToString::to_string).chain(command).collect();
        if ways.is_empty() { "nothing".to_owned() } else { shown(ways.join(", ").as_bytes()) }
    }
}
