//! What is particular to a mail program, as data.

use super::port_habit::PortHabit;
use crate::mail::{Authentication, Server, TlsMode};

/// A mail program and the ways through its set-up.
pub(super) struct Program {
    /// What the page is about: "iPhone and iPad".
    pub title: &'static str,
    /// What people call the program in a sentence: "Gmail".
    pub name: &'static str,
    /// What this page is for, in one or two sentences.
    pub intro: &'static str,
    /// What people should know before they decide for this program.
    pub caution: Option<Trap>,
    /// The way with the least to type, if there is one.
    pub short_way: Option<ShortWay>,
    /// The way by a QR code, if the program scans one.
    pub by_code: Option<ByCode>,
    pub imap: ByHand,
    pub pop3: ByHand,
    /// What goes wrong in this program, and what to do; the trap of the port comes by itself.
    pub traps: &'static [Trap],
    /// The program's words.
    pub words: Words,
    /// What the program does with the port of a server.
    pub port_habit: fn(&Server) -> PortHabit,
}

/// A way without server names.
pub(super) struct ShortWay {
    pub title: &'static str,
    pub needs: Needs,
    pub steps: &'static [Step],
}

/// A way by a code that holds the account of one person.
pub(super) struct ByCode {
    pub title: &'static str,
    /// What whoever has the code should know, in paragraphs.
    pub intro: &'static [&'static str],
    pub steps: &'static [Step],
    /// How whoever has none comes by it.
    pub without: &'static [&'static str],
}

/// What a short way cannot do without.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Needs {
    Nothing,
    /// A server of that protocol: the program finds no other by itself.
    Imap,
    /// The Apple profile; there is none for a provider whose servers it cannot name.
    Profile,
}

/// The way of typing every value.
pub(super) enum ByHand {
    Steps(&'static [Step]),
    /// The page does not speak of it.
    Nowhere,
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
    Password(Side),
    Authentication(Side),
    /// The person's address.
    Address,
    /// The person's name.
    FullName,
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

/// What one sees when it goes wrong, and what to do.
pub(super) struct Trap(pub &'static str, pub &'static str);

/// A program's words for what every program has.
pub(super) struct Words {
    /// Implicit TLS: "SSL/TLS".
    pub implicit: &'static str,
    pub starttls: &'static str,
    /// A password inside TLS.
    pub password: &'static str,
    /// Challenge and response, where the program has it. There is no word for `OAuth2`: programs offer
    /// it only for providers that they know.
    pub encrypted_password: Option<&'static str>,
}

impl Program {
    /// Whether it can be set up at all.
    pub(super) const fn is_set_up(&self) -> bool {
        matches!(self.imap, ByHand::Steps(_))
    }
}

impl Words {
    /// The word for when TLS begins.
    pub(super) const fn security(&self, tls: TlsMode) -> &'static str {
        match tls {
            TlsMode::Implicit => self.implicit,
            TlsMode::Starttls => self.starttls,
            TlsMode::None => "none",
        }
    }

    /// The word for the first method of a server that the program has; `None` if it has none of them.
    pub(super) fn authentication(&self, server: &Server) -> Option<&'static str> {
        server.auth.iter().find_map(|method| match method {
            Authentication::Password => Some(self.password),
            Authentication::EncryptedPassword => self.encrypted_password,
            Authentication::Oauth2 => None,
        })
    }
}

impl Step {
    /// A step that is only done.
    pub(super) const fn new(text: &'static str) -> Self {
        Self { text, fields: &[] }
    }

    /// A step with something to fill in.
    pub(super) const fn with(text: &'static str, fields: &'static [Field]) -> Self {
        Self { text, fields }
    }
}
