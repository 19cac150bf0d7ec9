//! What a mail server is to be like, in words that fit every make of it.

use mailsetup::mail::{Protocol, TlsMode};

use super::authority::Issued;
use super::dovecot::Dovecot;

/// The one person who has mail at these servers.
pub const ADDRESS: &str = "fred@example.test";
pub const LOCAL_PART: &str = "fred";
pub const PASSWORD: &str = "secret";

/// A server from which mail is fetched.
#[derive(Debug, Clone)]
pub struct Mail<'a> {
    /// A port for each. Without TLS (`none`), none of them has it.
    pub listeners: &'a [(Protocol, TlsMode)],
    pub certificate: &'a Issued,
    /// The names of SASL mechanisms, in lower case.
    pub mechanisms: &'a [&'a str],
    pub usernames: Usernames,
    pub passwords: Passwords,
}

/// A server to which mail is submitted. Who may do so is for a [`Dovecot`] to say, which also gets the mail.
#[derive(Debug, Clone)]
pub struct Submission<'a> {
    pub listeners: &'a [TlsMode],
    pub certificate: &'a Issued,
    pub dovecot: &'a Dovecot,
    pub passwords: Passwords,
}

/// What the server takes for a username.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Usernames {
    /// The whole address alone.
    Address,
    /// What stands left of the `@` alone.
    LocalPart,
    /// Both.
    Either,
}

/// Whether the server takes a password without TLS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passwords {
    EncryptedOnly,
    InTheClearToo,
}

impl Usernames {
    /// Fred's.
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Address => &[ADDRESS],
            Self::LocalPart => &[LOCAL_PART],
            Self::Either => &[ADDRESS, LOCAL_PART],
        }
    }
}

impl<'a> Mail<'a> {
    /// A server as most are: implicit TLS and STARTTLS, a password, the whole address as username.
    pub const fn usual(certificate: &'a Issued) -> Self {
        const LISTENERS: &[(Protocol, TlsMode)] = &[
            (Protocol::Imap, TlsMode::Implicit),
            (Protocol::Imap, TlsMode::Starttls),
            (Protocol::Pop3, TlsMode::Implicit),
            (Protocol::Pop3, TlsMode::Starttls),
        ];
        Self {
            listeners: LISTENERS,
            certificate,
            mechanisms: &["plain", "login"],
            usernames: Usernames::Address,
            passwords: Passwords::EncryptedOnly,
        }
    }

    /// Without any TLS; passwords are taken nevertheless.
    pub const fn plain(certificate: &'a Issued) -> Self {
        const LISTENERS: &[(Protocol, TlsMode)] =
            &[(Protocol::Imap, TlsMode::None), (Protocol::Pop3, TlsMode::None)];
        Self { listeners: LISTENERS, passwords: Passwords::InTheClearToo, ..Self::usual(certificate) }
    }

    /// Whether the server has TLS at all.
    pub fn has_tls(&self) -> bool {
        has_tls(self.listeners.iter().map(|(_, tls)| *tls))
    }
}

impl<'a> Submission<'a> {
    /// A server as most are: implicit TLS and STARTTLS.
    pub const fn usual(certificate: &'a Issued, dovecot: &'a Dovecot) -> Self {
        let listeners = &[TlsMode::Implicit, TlsMode::Starttls];
        Self { listeners, certificate, dovecot, passwords: Passwords::EncryptedOnly }
    }

    /// Whether the server has TLS at all.
    pub fn has_tls(&self) -> bool {
        has_tls(self.listeners.iter().copied())
    }
}

/// Most servers have it on all their ports or on none.
fn has_tls(listeners: impl Iterator<Item = TlsMode> + Clone) -> bool {
    let plain = listeners.clone().filter(|tls| *tls == TlsMode::None).count();
    assert!(plain == 0 || plain == listeners.count(), "with TLS or without: that takes two servers");
    plain == 0
}
