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
        Self { address, password, refusals: 0 }
    }

    /// Whether one more refusal would be too much.
    #[must_use]
    pub const fn is_used_up(&self) -> bool {
        self.refusals >= MOST_REFUSALS
    }

    pub(super) fn password(&self) -> Arc<SecretString> {
        Arc::clone(&self.password.0)
    }

    /// Counts a refusal.
    pub(super) fn refused(&mut self, refusal: &Refusal) {
        // What is temporary today may still have counted; only what never reached the password did not.
        if matches!(refusal.kind, RefusalKind::Credentials | RefusalKind::Connection) {
            self.refusals += 1;
        }
    }

    /// Keeps the password out of every report, as it is and as SASL writes it for this username.
    pub(super) fn hide(&self, username: &str) {
        let password = self.password.0.expose_secret();
        let plain = Zeroizing::new(format!("\0{username}\0{password}"));
        hide(BASE64_STANDARD.encode(plain.as_bytes()).into_bytes());
        hide(BASE64_STANDARD.encode(password).into_bytes());
        hide(password.as_bytes().to_vec());
    }
}

impl Drop for Account {
    fn drop(&mut self) {
        show_all_again();
    }
}
