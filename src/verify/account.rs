//! Somebody's mailbox and its password, held so that the password shows up nowhere.

use std::sync::Arc;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use secrecy::{ExposeSecret as _, SecretString};
use thiserror::Error;
use zeroize::Zeroizing;

use super::refusal::{Refusal, RefusalKind};
use crate::mail::EmailAddress;
use crate::net::{CUT, legible};

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

    /// Counts a refusal, and takes the password out of what the server said: some repeat what they got.
    pub(super) fn refused(&mut self, mut refusal: Refusal, username: &str) -> Refusal {
        // What is temporary today may still have counted; only what never reached the password did not.
        self.refusals += u8::from(refusal.kind != RefusalKind::Mechanism);
        refusal.text = self.without_password(&refusal.text, username);
        refusal
    }

    /// What a server said, as a report shows it, without the password in any form that was sent: as it is,
    /// quoted as IMAP does, as SASL writes it.
    pub(super) fn without_password(&self, text: &str, username: &str) -> String {
        let password = self.password.0.expose_secret();
        let plain = Zeroizing::new(format!("\0{username}\0{password}"));
        let quoted = Zeroizing::new(password.replace('\\', "\\\\").replace('"', "\\\""));
        // The longest first, for the others may be a part of it.
        let forms = [
            Zeroizing::new(BASE64_STANDARD.encode(plain.as_bytes())),
            Zeroizing::new(BASE64_STANDARD.encode(password)),
            quoted,
            Zeroizing::new(password.to_owned()),
            // A blank at the end of a line is not shown.
            Zeroizing::new(password.trim_end().to_owned()),
        ];
        let forms = forms.iter().filter(|form| !form.is_empty());
        let forms: Vec<_> = forms.map(|form| Zeroizing::new(legible(form).to_ascii_lowercase())).collect();
        let text = without_beginnings(text, &forms);
        forms.iter().fold(text, |text, form| without(&text, form))
    }
}

/// What stands in the place of a password.
const PASSWORD: &str = "[password]";

/// A text without a secret, which is in small letters; some servers answer in capitals.
fn without(text: &str, secret: &str) -> String {
    let folded = Zeroizing::new(text.to_ascii_lowercase());
    let mut clean = String::new();
    let mut from = 0;
    while let Some(at) = folded[from..].find(secret) {
        clean.push_str(&text[from..from + at]);
        clean.push_str(PASSWORD);
        from += at + secret.len();
    }
    clean.push_str(&text[from..]);
    clean
}

/// A text without the beginnings of secrets, where it does not go on to their end.
fn without_beginnings(text: &str, secrets: &[Zeroizing<String>]) -> String {
    let mut pieces: Vec<String> = text.split(CUT).map(str::to_owned).collect();
    let last = pieces.len() - 1;
    for piece in &mut pieces[..last] {
        let folded = Zeroizing::new(piece.to_ascii_lowercase());
        let is_beginning = |at: &usize| secrets.iter().any(|secret| secret.starts_with(&folded[*at..]));
        if let Some(at) = folded.char_indices().map(|(at, _)| at).find(is_beginning) {
            piece.replace_range(at.., PASSWORD);
        }
    }
    pieces.join(CUT)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The account of a password, and what is left of a text.
    fn left_of(text: &str, password: &str) -> String {
        let password = Password::try_from(SecretString::from(password)).unwrap();
        let account = Account::new("fred@example.test".parse().unwrap(), password);
        account.without_password(&crate::net::shown(text.as_bytes()), "fred")
    }

    #[test]
    fn no_form_of_a_password_is_left() {
        assert_eq!(left_of("535 no: Se cret", "Se cret"), "535 no: [password]");
        assert_eq!(left_of("535 no: SE CRET!", "Se cret"), "535 no: [password]!");
        assert_eq!(left_of("NO LOGIN \"a\\\"b\\\\c\"", "a\"b\\c"), "NO LOGIN \"[password]\"");
        assert_eq!(left_of("535 AGZyZWQAc2VjcmV0", "secret"), "535 [password]");
        assert_eq!(left_of("535 c2VjcmV0", "secret"), "535 [password]");
        assert_eq!(left_of("-ERR PASS word ", "word "), "-ERR PASS [password]");
        assert_eq!(left_of("-ERR pa\u{202e}ss", "pa\u{202e}ss"), "-ERR [password]");
    }

    #[test]
    fn nothing_is_left_of_a_password_that_is_cut_off() {
        for before in [0, 1, 100, 157, 158] {
            let (password, text) = ("s3cr3t-".repeat(30), "x".repeat(before));
            let left = left_of(&format!("{text}{password}"), &password);
            assert_eq!(left, format!("{text}[password]..."));
            // In base64 as well, of which a letter at the end may be the beginning of another form.
            let left = left_of(&format!("{text}{}", BASE64_STANDARD.encode(&password)), &password);
            assert_eq!(left, format!("{text}[password]..."));
        }
    }
}
