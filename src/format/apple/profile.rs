//! A whole profile: the outer dictionary around the payloads.

use plist::XmlWriteOptions;

use super::identity::Identity;
use super::keys::Keys;
use super::payload::{self, CALENDAR, CONTACTS};
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
    let profile = Keys::new("Configuration", &identity, name)
        .with("PayloadDescription", description(servers))
        .with("PayloadOrganization", provider.name.as_str())
        .with("PayloadContent", payloads(provider, servers, addressee, &identity));
    Ok(to_bytes(&profile))
}

fn payloads<'p>(
    provider: &'p Provider,
    servers: (&'p Server, &'p Server),
    addressee: &'p Addressee,
    identity: &Identity,
) -> Vec<Keys<'p>> {
    let mut payloads = vec![payload::mail(provider, servers, addressee, identity)];
    // With the IMAP profile only: whoever installs both would see his calendar twice.
    if servers.0.protocol == Protocol::Imap {
        let dav = |kind, dav| payload::dav(provider, kind, dav, addressee, identity);
        payloads.extend(provider.calendar.as_ref().map(|calendar| dav(&CALENDAR, calendar)));
        payloads.extend(provider.contacts.as_ref().map(|contacts| dav(&CONTACTS, contacts)));
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

/// What most profiles take, with room: they grow at most once.
const USUAL_BYTES: usize = 8192;

fn to_bytes(profile: &Keys<'_>) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(USUAL_BYTES);
    let options = XmlWriteOptions::default().indent(b' ', 2);
    let written = plist::to_writer_xml_with_options(&mut bytes, profile, &options);
    debug_assert!(written.is_ok(), "a vector takes every byte");
    bytes.push(b'\n');
    bytes
}
