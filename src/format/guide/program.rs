//! What is particular to a mail program, as data.

use crate::mail::{Protocol, TlsMode};

/// A mail program and the way through its set-up.
pub(super) struct Program {
    /// The heading: "iPhone and iPad".
    pub title: &'static str,
    /// What this page is for, in one or two sentences.
    pub intro: &'static str,
    /// The way with the least to type, if there is one.
    pub short_way: Option<ShortWay>,
    /// How to set up IMAP by hand; empty where the program cannot.
    pub imap: &'static [Step],
    /// How to set up POP3 by hand, or why not.
    pub pop3: Pop3,
    /// What goes wrong in this program, and what to do; the port trap comes by itself.
    pub traps: &'static [&'static str],
    /// The program's words.
    pub words: Words,
    /// The port that the program puts in by itself once the security is chosen; `None` if it does not.
    pub fills_in: fn(Protocol, TlsMode) -> Option<u16>,
}

/// A way without server names.
pub(super) struct ShortWay {
    pub title: &'static str,
    pub steps: &'static [Step],
}

/// Whether a program takes POP3.
pub(super) enum Pop3 {
    Steps(&'static [Step]),
    /// Why there are no steps.
    Not(&'static str),
}

/// One numbered step.
pub(super) struct Step {
    pub text: &'static str,
    /// The fields to fill in, as the program orders them.
    pub fields: &'static [Field],
}

/// A field of the program: its label (with `~` around it if it is not certain) and what goes in.
pub(super) struct Field(pub &'static str, pub Slot);

/// What goes into a field.
#[derive(Clone, Copy)]
pub(super) enum Slot {
    Host(Side),
    Port(Side),
    Security(Side),
    Username(Side),
    Authentication(Side),
    /// The person's address.
    Address,
    /// The person's name.
    FullName,
    Password,
    /// The provider's name, as a description of the account.
    Description,
    /// A word of the program itself.
    Fixed(&'static str),
}

/// Which server a field is about. `Incoming` is the server of the section: IMAP or POP3.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Incoming,
    Outgoing,
}

/// A program's words for what every program has.
pub(super) struct Words {
    /// Implicit TLS: "SSL/TLS".
    pub implicit: &'static str,
    pub starttls: &'static str,
    pub password: &'static str,
    pub encrypted_password: &'static str,
    pub oauth2: &'static str,
}

impl Words {
    pub(super) const fn security(&self, tls: TlsMode) -> &'static str {
        match tls {
            TlsMode::Implicit => self.implicit,
            TlsMode::Starttls => self.starttls,
            TlsMode::None => "none",
        }
    }
}

impl Step {
    pub(super) const fn new(text: &'static str) -> Self {
        Self { text, fields: &[] }
    }

    pub(super) const fn with(text: &'static str, fields: &'static [Field]) -> Self {
        Self { text, fields }
    }
}
