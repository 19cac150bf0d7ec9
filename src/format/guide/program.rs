//! What is particular to a mail program, as data: which steps, fields and traps there are, by name.
//!
//! What they say stands in `languages/`: a message `guide-NAME` for the program, with `.STEP`, `.field-FIELD`,
//! `.trap-TRAP` with `.cure-TRAP`, and `.word-WORD`; where several programs say the same, in `guides-all`.

use super::port_habit::PortHabit;
use crate::mail::Server;

/// A mail program and the ways through its set-up.
pub(super) struct Program {
    /// The name of its guide.
    pub name: &'static str,
    /// Whether people should know something before they decide for it: the trap `caution`.
    pub has_caution: bool,
    /// The way with the least to type, if there is one.
    pub short_way: Option<ShortWay>,
    /// The way by a QR code, if the program scans one.
    pub by_code: Option<ByCode>,
    pub imap: ByHand,
    pub pop3: ByHand,
    /// What goes wrong in this program, and what to do; the trap of the port comes by itself.
    pub traps: &'static [&'static str],
    /// Whether it can be set to challenge and response. `OAuth2` programs offer only for providers that they know.
    pub has_encrypted_password: bool,
    /// What the program does with the port of a server.
    pub port_habit: fn(&Server) -> PortHabit,
}

/// A way without server names.
pub(super) struct ShortWay {
    pub needs: Needs,
    pub steps: &'static [Step],
}

/// A way by a code that holds the account of one person. What whoever has the code should know are the paragraphs
/// `code-intro-1` and so on, how whoever has none comes by it is `code-without`.
pub(super) struct ByCode {
    pub steps: &'static [Step],
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
    pub name: &'static str,
    /// The fields to fill in, as the program orders them.
    pub fields: &'static [Field],
}

/// A field of the program, and what goes in.
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
    /// What is called alike in every language.
    Fixed(&'static str),
    /// A word of the program itself.
    Word(&'static str),
}

/// Which server a field is about. `Incoming` is the server of the section: IMAP or POP3.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Incoming,
    Outgoing,
}

impl Program {
    /// Whether it can be set up at all.
    pub(super) const fn is_set_up(&self) -> bool {
        matches!(self.imap, ByHand::Steps(_))
    }

    /// Whether its guide leads to the Apple profile.
    pub(super) fn names_profile(&self) -> bool {
        self.short_way.as_ref().is_some_and(|way| way.needs == Needs::Profile)
    }
}

impl Step {
    /// A step that is only done.
    pub(super) const fn new(name: &'static str) -> Self {
        Self { name, fields: &[] }
    }

    /// A step with something to fill in.
    pub(super) const fn with(name: &'static str, fields: &'static [Field]) -> Self {
        Self { name, fields }
    }
}
