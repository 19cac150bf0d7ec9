//! The services for mail that have names in the DNS.

use super::{Protocol, TlsMode};

/// A service by its name: RFC 6186 section 3, and RFC 8314 section 5.1 for `_submissions`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MailService {
    pub name: &'static str,
    pub protocol: Protocol,
    pub tls: TlsMode,
}

impl MailService {
    /// Every one, as they are preferred where the records do not say: IMAP before POP3, implicit TLS before
    /// STARTTLS (RFC 8314 section 5.1).
    pub const ALL: [Self; 6] = [
        Self { name: "_imaps._tcp", protocol: Protocol::Imap, tls: TlsMode::Implicit },
        Self { name: "_imap._tcp", protocol: Protocol::Imap, tls: TlsMode::Starttls },
        Self { name: "_pop3s._tcp", protocol: Protocol::Pop3, tls: TlsMode::Implicit },
        Self { name: "_pop3._tcp", protocol: Protocol::Pop3, tls: TlsMode::Starttls },
        Self { name: "_submissions._tcp", protocol: Protocol::Smtp, tls: TlsMode::Implicit },
        Self { name: "_submission._tcp", protocol: Protocol::Smtp, tls: TlsMode::Starttls },
    ];

    /// Their names, in the same order.
    pub const NAMES: &[&str] = &{
        let mut names = [""; Self::ALL.len()];
        let mut at = 0;
        while at < names.len() {
            names[at] = Self::ALL[at].name;
            at += 1;
        }
        names
    };
}
