//! The payloads of a profile: mail, calendars, contacts.
//!
//! Keys, types and values: Apple device management, `com.apple.mail.managed`, `com.apple.caldav.account`
//! and `com.apple.carddav.account`. What a profile for everybody leaves out, the device asks for.

use std::borrow::Cow;

use super::authentication;
use super::blank::{Blank, username};
use super::keys::Keys;
use crate::format::Addressee;
use crate::format::form::Blanks;
use crate::mail::{Protocol, Server};
use crate::provider::{Dav, Provider};

/// The mail account.
pub(super) fn mail<'p>(
    provider: &'p Provider,
    (incoming, outgoing): (&'p Server, &'p Server),
    addressee: &Addressee,
    blanks: &mut Blanks<Blank>,
) -> Keys<'p> {
    let kind = match incoming.protocol {
        Protocol::Imap | Protocol::Smtp => "EmailTypeIMAP",
        Protocol::Pop3 => "EmailTypePOP",
    };
    let person = addressee.person();
    let full_name = person.and_then(|person| person.full_name.as_ref());
    let keys = Keys::new("com.apple.mail.managed", Some("mail"), blanks, provider.name.as_str())
        .with("EmailAccountType", kind)
        .with("EmailAccountDescription", provider.name.as_str())
        .with_some("EmailAccountName", full_name.map(|_| blanks.leave(Blank::FullName)))
        .with_some("EmailAddress", person.map(|_| blanks.leave(Blank::Address)))
        // Asked once; the device then uses it for both (interactive installs).
        .with("OutgoingPasswordSameAsIncomingPassword", incoming.username == outgoing.username);
    let keys = server(keys, &INCOMING, incoming, username(blanks, &incoming.username, addressee));
    server(keys, &OUTGOING, outgoing, username(blanks, &outgoing.username, addressee))
}

/// The names of the keys of one server.
struct ServerKeys {
    authentication: &'static str,
    host_name: &'static str,
    port_number: &'static str,
    use_ssl: &'static str,
    username: &'static str,
}

const INCOMING: ServerKeys = ServerKeys {
    authentication: "IncomingMailServerAuthentication",
    host_name: "IncomingMailServerHostName",
    port_number: "IncomingMailServerPortNumber",
    use_ssl: "IncomingMailServerUseSSL",
    username: "IncomingMailServerUsername",
};

const OUTGOING: ServerKeys = ServerKeys {
    authentication: "OutgoingMailServerAuthentication",
    host_name: "OutgoingMailServerHostName",
    port_number: "OutgoingMailServerPortNumber",
    use_ssl: "OutgoingMailServerUseSSL",
    username: "OutgoingMailServerUsername",
};

/// The keys of one server. `UseSSL` is true for both TLS modes: false would let a password travel in
/// clear, and the device finds out by itself when TLS begins.
fn server<'p>(
    keys: Keys<'p>,
    names: &ServerKeys,
    server: &'p Server,
    username: Option<Cow<'p, str>>,
) -> Keys<'p> {
    keys.with_some(names.authentication, authentication(server))
        .with(names.host_name, server.host.as_str())
        .with(names.port_number, server.port.get())
        .with(names.use_ssl, true)
        .with_some(names.username, username)
}

/// A calendar account or an address book account: its type, its names.
pub(super) struct DavKind {
    payload_type: &'static str,
    below: &'static str,
    account_description: &'static str,
    host_name: &'static str,
    port: &'static str,
    use_ssl: &'static str,
    principal_url: &'static str,
    username: &'static str,
}

pub(super) const CALENDAR: DavKind = DavKind {
    payload_type: "com.apple.caldav.account",
    below: "calendar",
    account_description: "CalDAVAccountDescription",
    host_name: "CalDAVHostName",
    port: "CalDAVPort",
    use_ssl: "CalDAVUseSSL",
    principal_url: "CalDAVPrincipalURL",
    username: "CalDAVUsername",
};

pub(super) const CONTACTS: DavKind = DavKind {
    payload_type: "com.apple.carddav.account",
    below: "contacts",
    account_description: "CardDAVAccountDescription",
    host_name: "CardDAVHostName",
    port: "CardDAVPort",
    use_ssl: "CardDAVUseSSL",
    principal_url: "CardDAVPrincipalURL",
    username: "CardDAVUsername",
};

pub(super) fn dav<'p>(
    provider: &'p Provider,
    kind: &DavKind,
    dav: &'p Dav,
    addressee: &Addressee,
    blanks: &mut Blanks<Blank>,
) -> Keys<'p> {
    let principal = (dav.url.path() != "/").then(|| dav.url.as_str());
    Keys::new(kind.payload_type, Some(kind.below), blanks, provider.name.as_str())
        .with(kind.account_description, provider.name.as_str())
        .with(kind.host_name, dav.url.host())
        .with(kind.port, dav.url.port())
        .with(kind.use_ssl, true)
        // Without it the device looks at /.well-known (RFC 6764).
        .with_some(kind.principal_url, principal)
        .with_some(kind.username, username(blanks, &dav.username, addressee))
}
