//! The payloads of a profile: mail, calendars, contacts.
//!
//! Keys, types and values: Apple device management, `com.apple.mail.managed`, `com.apple.caldav.account`
//! and `com.apple.carddav.account`. What a profile for everybody leaves out, the device asks for.

use plist::{Dictionary, Value};

use super::authentication;
use super::identity::Identity;
use crate::format::Addressee;
use crate::mail::{Protocol, Server};
use crate::provider::{Dav, Provider};

/// A dictionary that leaves out what is not known.
pub(super) struct Keys(Dictionary);

impl Keys {
    /// What every payload has.
    pub(super) fn new(kind: &str, identity: &Identity, display_name: &str) -> Self {
        Self(Dictionary::new())
            .with("PayloadType", kind)
            .with("PayloadVersion", 1)
            .with("PayloadIdentifier", identity.identifier())
            .with("PayloadUUID", identity.uuid())
            .with("PayloadDisplayName", display_name)
    }

    pub(super) fn with(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.0.insert(key.to_owned(), value.into());
        self
    }

    fn with_some(self, key: &str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    pub(super) fn into_value(self) -> Value {
        Value::Dictionary(self.0)
    }
}

/// The mail account.
pub(super) fn mail(
    provider: &Provider,
    (incoming, outgoing): (&Server, &Server),
    addressee: &Addressee,
    identity: &Identity,
) -> Value {
    let kind = match incoming.protocol {
        Protocol::Imap | Protocol::Smtp => "EmailTypeIMAP",
        Protocol::Pop3 => "EmailTypePOP",
    };
    let person = addressee.person();
    let keys = Keys::new("com.apple.mail.managed", &identity.below("mail"), provider.name.as_str())
        .with("EmailAccountType", kind)
        .with("EmailAccountDescription", provider.name.as_str())
        .with_some("EmailAccountName", person.and_then(|p| p.full_name.as_ref()).map(ToString::to_string))
        .with_some("EmailAddress", person.map(|person| person.address.to_string()))
        // Asked once; the device then uses it for both (interactive installs).
        .with("OutgoingPasswordSameAsIncomingPassword", incoming.username == outgoing.username);
    let keys = server(keys, "Incoming", incoming, addressee);
    server(keys, "Outgoing", outgoing, addressee).into_value()
}

/// The keys of one server. `UseSSL` is true for both TLS modes: false would let a password travel in
/// clear, and the device finds out by itself when TLS begins.
fn server(keys: Keys, side: &str, server: &Server, addressee: &Addressee) -> Keys {
    let key = |name: &str| format!("{side}MailServer{name}");
    keys.with_some(&key("Authentication"), authentication(server).map(str::to_owned))
        .with(&key("HostName"), server.host.as_str())
        .with(&key("PortNumber"), server.port.get())
        .with(&key("UseSSL"), true)
        .with_some(&key("Username"), addressee.username(&server.username))
}

/// The calendar account (`kind` `CalDAV`) or the address book account (`kind` CardDAV).
pub(super) fn dav(
    provider: &Provider,
    kind: DavKind,
    dav: &Dav,
    addressee: &Addressee,
    identity: &Identity,
) -> Value {
    let (payload_type, prefix, below) = match kind {
        DavKind::Calendar => ("com.apple.caldav.account", "CalDAV", "calendar"),
        DavKind::Contacts => ("com.apple.carddav.account", "CardDAV", "contacts"),
    };
    let key = |name: &str| format!("{prefix}{name}");
    let principal = (dav.url.path() != "/").then(|| dav.url.to_string());
    Keys::new(payload_type, &identity.below(below), provider.name.as_str())
        .with(&key("AccountDescription"), provider.name.as_str())
        .with(&key("HostName"), dav.url.host())
        .with(&key("Port"), dav.url.port())
        .with(&key("UseSSL"), true)
        // Without it the device looks at /.well-known (RFC 6764).
        .with_some(&key("PrincipalURL"), principal)
        .with_some(&key("Username"), addressee.username(&dav.username))
        .into_value()
}

/// Which of the two kinds of account a DAV server holds.
#[derive(Clone, Copy)]
pub(super) enum DavKind {
    Calendar,
    Contacts,
}
