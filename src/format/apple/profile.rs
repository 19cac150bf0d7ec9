//! A whole profile: the outer dictionary around the payloads.

use plist::{Value, XmlWriteOptions};

use super::identity::Identity;
use super::payload::{self, DavKind, Keys};
use super::says;
use crate::format::choice::Choice;
use crate::format::{Addressee, CannotSay};
use crate::mail::{Protocol, Server};
use crate::provider::Provider;

pub(super) fn render(
    provider: &Provider,
    incoming: Protocol,
    addressee: &Addressee,
) -> Result<Vec<u8>, CannotSay> {
    let choice = Choice::new(provider, says);
    let servers = (choice.of(incoming)?, choice.of(Protocol::Smtp)?);
    let identity = Identity::new(provider, incoming, addressee);
    let name = match addressee.person() {
        None => format!("{} mail ({})", provider.name, incoming.title()),
        Some(person) => format!("{} mail ({}): {}", provider.name, incoming.title(), person.address),
    };
    let profile = Keys::new("Configuration", &identity, &name)
        .with("PayloadDescription", description(servers))
        .with("PayloadOrganization", provider.name.as_str())
        .with("PayloadContent", Value::Array(payloads(provider, servers, addressee, &identity)));
    Ok(to_bytes(&profile.into_value()))
}

fn payloads(
    provider: &Provider,
    servers: (&Server, &Server),
    addressee: &Addressee,
    identity: &Identity,
) -> Vec<Value> {
    let mut payloads = vec![payload::mail(provider, servers, addressee, identity)];
    // With the IMAP profile only: whoever installs both would see his calendar twice.
    if servers.0.protocol == Protocol::Imap {
        let dav = |kind, dav| payload::dav(provider, kind, dav, addressee, identity);
        payloads.extend(provider.calendar.as_ref().map(|calendar| dav(DavKind::Calendar, calendar)));
        payloads.extend(provider.contacts.as_ref().map(|contacts| dav(DavKind::Contacts, contacts)));
    }
    payloads
}

/// Shown on the install screen.
fn description((incoming, outgoing): (&Server, &Server)) -> String {
    format!(
        "Mail is fetched from {}, port {} ({}), and sent through {}, port {}, both with SSL. This profile \
         holds no password: the device asks for it.",
        incoming.host,
        incoming.port,
        incoming.protocol.title(),
        outgoing.host,
        outgoing.port,
    )
}

fn to_bytes(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    let options = XmlWriteOptions::default().indent(b' ', 2);
    let written = value.to_writer_xml_with_options(&mut bytes, &options);
    debug_assert!(written.is_ok(), "a vector takes every byte");
    bytes.push(b'\n');
    bytes
}
