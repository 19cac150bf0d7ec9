//! Somebody's mailbox and its password, held so that the password shows up nowhere.

use std::sync::Arc;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use secrecy::{ExposeSecret as _, SecretString};
use thiserror::Error;
use zeroize::Zeroizing;

use super::refusal::{Refusal, RefusalKind};
use crate::mail::EmailAddress;
use crate::net::{hide, show_all_again};

/// So often an account may be refused in one run, all servers together: many providers lock an account
/// after three to five.
const MOST_REFUSALS: u8 = 2;

/// The account to sign in with.
#[derive(Debug)]
pub struct Account {
    pub address: EmailAddress,
    password: Password,
    refusals: u8,
    known: Option<KnownName>,
}

/// A username that works, and the host that refused another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct KnownName {
    pub(super) username: String,
    pub(super) refused_at: String,
}

/// A password that fits into a line. Its `Debug` form does not hold it, and dropping the last of it wipes it.
#[derive(Debug, Clone)]
pub struct Password(Arc<SecretString>);

/// A text that is no password.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PasswordError {
    #[error("the password is empty")]
    Empty,
    #[error("the password has more than {MOST_OCTETS} octets")]
    Long,
    /// A line break would begin a command of its own (RFC 4616 section 2 forbids NUL as well).
    #[error("the password holds a line break or a control character")]
    Control,
}

/// The longest password that is taken.
pub const MOST_OCTETS: usize = 1_000;

impl TryFrom<SecretString> for Password {
    type Error = PasswordError;

    fn try_from(text: SecretString) -> Result<Self, PasswordError> {
        let password = text.expose_secret();
        match password {
            "" => Err(PasswordError::Empty),
            long if long.len() > MOST_OCTETS => Err(PasswordError::Long),
            text if text.chars().any(char::is_control) => Err(PasswordError::Control),
            _ => Ok(Self(Arc::new(text))),
        }
    }
}

impl Account {
    #[must_use]
    pub const fn new(address: EmailAddress, password: Password) -> Self {
        Self { address, password, refusals: 0, known: None }
    }

    /// Whether one more refusal would be too much.
    #[must_use]
    pub const fn is_used_up(&self) -> bool {
        self.refusals >= MOST_REFUSALS
    }

    pub(super) fn password(&self) -> Arc<SecretString> {
        Arc::clone(&self.password.0)
    }

    /// Counts a refusal: each that is about the account, and each behind the password, whatever it says: it may
    /// count towards a lock as well.
    pub(super) fn refused(&mut self, refusal: &Refusal) {
        let is_about_it = matches!(refusal.kind, RefusalKind::Credentials | RefusalKind::Account);
        self.refusals += u8::from(refusal.is_behind_password || is_about_it);
    }

    /// The username that let somebody in, where the published one was refused, and by whom.
    pub(super) const fn known(&self) -> Option<&KnownName> {
        self.known.as_ref()
    }

    pub(super) fn remember(&mut self, known: KnownName) {
        self.known = Some(known);
    }

    /// Keeps the password out of every report, in each form in which it is sent: as it is, quoted as IMAP
    /// does, as SASL writes it for this username.
    pub(super) fn hide(&self, username: &str) {
        let password = self.password.0.expose_secret();
        let plain = Zeroizing::new(format!("\0{username}\0{password}"));
        let forms = [
            BASE64_STANDARD.encode(plain.as_bytes()),
            BASE64_STANDARD.encode(password),
            password.replace('\\', "\\\\").replace('"', "\\\""),
            password.to_owned(),
            // A blank at the end of a line is not always repeated.
            password.trim_end().to_owned(),
        ];
        for form in forms {
            hide(Zeroizing::new(form.into_bytes()));
        }
    }
}

impl Drop for Account {
    fn drop(&mut self) {
        show_all_again();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_debug_form_holds_no_password() {
        let password = Password::try_from(SecretString::from("correct horse")).unwrap();
        let account = Account::new("fred@example.test".parse().unwrap(), password);
        assert!(!format!("{account:?}").contains("correct"));
    }

    #[test]
    fn a_line_break_is_no_part_of_a_password() {
        for (text, error) in [
            ("", PasswordError::Empty),
            ("a\r\nQUIT", PasswordError::Control),
            ("a\0b", PasswordError::Control),
            (&"a".repeat(MOST_OCTETS + 1), PasswordError::Long),
        ] {
            assert_eq!(Password::try_from(SecretString::from(text)).unwrap_err(), error);
        }
    }
}
