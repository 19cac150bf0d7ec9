//! Why a server does not let somebody in.

use crate::net::{LineError, shown};

/// A refused sign-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    pub kind: RefusalKind,
    /// What the server said, and what it means.
    pub text: String,
    /// Whether it came behind the password, so that it may count towards a lock, whatever it says.
    pub is_behind_password: bool,
}

/// What a refusal is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusalKind {
    /// The username or the password; it may count towards a lock.
    Credentials,
    /// The account, whose username and password are known there; it may count towards a lock as well.
    Account,
    /// Not now: the server is busy or broken.
    Temporary,
    /// The mechanism, not the password.
    Mechanism,
    /// The connection ended, or something came that the protocol does not have.
    Connection,
}

/// A code of an answer, and what it means at sign-in.
pub(super) struct Meaning {
    pub(super) code: &'static str,
    pub(super) kind: RefusalKind,
    pub(super) says: &'static str,
}

impl Refusal {
    /// A refusal by its code; a code that is not in the table is about the credentials.
    pub(super) fn of(meanings: &[Meaning], code: Option<&str>, line: &[u8]) -> Self {
        let text = shown(line);
        let known = code.and_then(|code| meanings.iter().find(|one| one.code.eq_ignore_ascii_case(code)));
        match known {
            Some(meaning) => Self::new(meaning.kind, format!("{text} ({})", meaning.says)),
            None => Self::new(RefusalKind::Credentials, text),
        }
    }

    pub(super) fn new(kind: RefusalKind, text: impl Into<String>) -> Self {
        Self { kind, text: text.into(), is_behind_password: false }
    }

    /// The same, said behind the password.
    pub(super) fn behind_password(self) -> Self {
        Self { is_behind_password: true, ..self }
    }

    pub(super) fn unexpected(line: &[u8]) -> Self {
        Self::new(RefusalKind::Connection, format!("an answer that cannot be: {}", shown(line)))
    }
}

impl From<LineError> for Refusal {
    fn from(error: LineError) -> Self {
        Self::new(RefusalKind::Connection, error.to_string())
    }
}
