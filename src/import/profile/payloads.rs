//! The payloads of a profile: accounts of mail, calendars, contacts; everything else is named.

use plist::{Dictionary, Value};

use super::{KIND, account};
use crate::import::gather::{DavKind, Gathered};
use crate::import::hint::Hint;
use crate::import::import_error::ImportError;
use crate::import::imported::Imported;
use crate::import::kind::Kind;

pub(super) fn read(profile: &Dictionary, hint: &Hint) -> Result<Imported, ImportError> {
    let broken = |problem: &str| ImportError::Broken { kind: KIND, problem: problem.to_owned() };
    if profile.contains_key("EncryptedPayloadContent") {
        return Err(broken("encrypted for one device"));
    }
    let payloads = profile.get("PayloadContent").and_then(Value::as_array);
    let payloads = payloads.ok_or_else(|| broken("`PayloadContent`: expected an array"))?;
    let payloads: Vec<&Dictionary> = payloads.iter().filter_map(Value::as_dictionary).collect();
    let mut gathered = Gathered::new(Kind::Profile, hint);
    if let Some(name) = string(profile, "PayloadOrganization") {
        gathered.name("PayloadOrganization", name);
    }
    // The person first: the username of a calendar may be his address.
    for payload in &payloads {
        account::person(payload, &mut gathered);
    }
    for (at, payload) in payloads.iter().enumerate() {
        read_payload(payload, at + 1, &mut gathered);
    }
    if let Some(name) = string(profile, "PayloadDisplayName") {
        gathered.name("PayloadDisplayName", name);
    }
    Ok(gathered.imported)
}

fn read_payload(payload: &Dictionary, number: usize, gathered: &mut Gathered) {
    let kind = string(payload, "PayloadType").unwrap_or("no PayloadType");
    let place = format!("payload {number}");
    match kind {
        "com.apple.mail.managed" => account::read(payload, &place, gathered),
        "com.apple.caldav.account" => dav(payload, "CalDAV", DavKind::Calendar, &place, gathered),
        "com.apple.carddav.account" => dav(payload, "CardDAV", DavKind::Contacts, &place, gathered),
        other => gathered.not_kept(&place, other, "neither mail nor calendars nor contacts"),
    }
}

fn dav(payload: &Dictionary, word: &str, kind: DavKind, place: &str, gathered: &mut Gathered) {
    let key = |name: &str| format!("{word}{name}");
    let place = format!("{place} ({word})");
    if payload.contains_key(&key("Password")) {
        gathered.personal(&place, "password", "a password belongs in no file");
    }
    let host = string(payload, &key("HostName")).unwrap_or_default();
    let uses_ssl = payload.get(&key("UseSSL")).and_then(Value::as_boolean).unwrap_or(true);
    let scheme = if uses_ssl { "https" } else { "http" };
    let port = payload.get(&key("Port")).and_then(Value::as_signed_integer).filter(|port| *port != 443);
    let port = port.map_or_else(String::new, |port| format!(":{port}"));
    let url = match string(payload, &key("PrincipalURL")) {
        Some(whole) if whole.contains("://") => whole.to_owned(),
        Some(path) => format!("{scheme}://{host}{port}/{}", path.trim_start_matches('/')),
        None => format!("{scheme}://{host}{port}"),
    };
    let username = string(payload, &key("Username"));
    if username.is_none() {
        gathered.note(&format!("{place}: the device asks for the username: `%EMAILADDRESS%` is assumed"));
    }
    gathered.dav(&place, kind, &url, username.unwrap_or("%EMAILADDRESS%"));
}

/// A text, without blanks around it.
pub(super) fn string<'d>(dictionary: &'d Dictionary, key: &str) -> Option<&'d str> {
    dictionary.get(key).and_then(Value::as_string).map(str::trim).filter(|text| !text.is_empty())
}
