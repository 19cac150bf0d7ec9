//! A whole profile: the outer dictionary around the payloads.

use plist::XmlWriteOptions;

use super::blank::{Blank, Profile};
use super::keys::Keys;
use super::payload::{self, CALENDAR, CONTACTS};
use super::says;
use crate::format::choice::Choice;
use crate::format::form::{Blanks, Drawn};
use crate::format::{Addressee, CannotSay};
use crate::mail::{Protocol, Server};
use crate::provider::Provider;

pub(super) fn draw(
    provider: &Provider,
    protocol: Protocol,
    addressee: &Addressee,
) -> Result<Box<dyn Drawn>, CannotSay> {
    let choice = Choice::new(provider, says);
    let servers = (choice.of(protocol)?, choice.of(Protocol::Smtp)?);
    let mut blanks = Blanks::new();
    let name = match addressee {
        Addressee::Anyone => format!("{} mail ({})", provider.name, protocol.title()),
        Addressee::One(_) => {
            format!("{} mail ({}): {}", provider.name, protocol.title(), blanks.leave(Blank::Address))
        }
    };
    let profile = Keys::new("Configuration", None, &mut blanks, name)
        .with("PayloadDescription", description(servers))
        .with("PayloadOrganization", provider.name.as_str())
        .with("PayloadContent", payloads(provider, servers, addressee, &mut blanks));
    let document = to_bytes(&profile);
    Ok(Box::new(Profile { protocol, form: blanks.form(document) }))
}

fn payloads<'p>(
    provider: &'p Provider,
    servers: (&'p Server, &'p Server),
    addressee: &Addressee,
    blanks: &mut Blanks<Blank>,
) -> Vec<Keys<'p>> {
    let mut payloads = vec![payload::mail(provider, servers, addressee, blanks)];
    // With the IMAP profile only: whoever installs both would see his calendar twice.
    if servers.0.protocol == Protocol::Imap {
        let mut dav = |kind, dav| payload::dav(provider, kind, dav, addressee, blanks);
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

fn to_bytes(profile: &Keys<'_>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let options = XmlWriteOptions::default().indent(b' ', 2);
    let written = plist::to_writer_xml_with_options(&mut bytes, profile, &options);
    debug_assert!(written.is_ok(), "a vector takes every byte");
    bytes.push(b'\n');
    bytes
}
