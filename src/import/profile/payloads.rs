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
    let mut gathered = Gathered::new(Kind::Profile, hint);
    gathered.rest_of_dictionary("profile", profile, &[COMMON, &["PayloadContent"]]);
    for (at, _) in payloads.iter().enumerate().filter(|(_, payload)| payload.as_dictionary().is_none()) {
        gathered.not_kept(&format!("payload {}", at + 1), "no dictionary", "expected a dictionary");
    }
    let payloads: Vec<(usize, &Dictionary)> = payloads
        .iter()
        .enumerate()
        .filter_map(|(at, payload)| Some((at + 1, payload.as_dictionary()?)))
        .collect();
    if let Some(name) = string(profile, "PayloadOrganization") {
        gathered.name("PayloadOrganization", name);
    }
    // The person first: the username of a calendar may be his address.
    for (_, payload) in &payloads {
        account::person(payload, &mut gathered);
    }
    for (number, payload) in &payloads {
        read_payload(payload, *number, &mut gathered);
    }
    if let Some(name) = string(profile, "PayloadDisplayName") {
        gathered.name("PayloadDisplayName", name);
    }
    Ok(gathered.imported)
}

/// What every payload has, and the profile itself: names and numbers of the profile, not of the mail.
pub(super) const COMMON: &[&str] = &[
    "PayloadDescription",
    "PayloadDisplayName",
    "PayloadIdentifier",
    "PayloadOrganization",
    "PayloadType",
    "PayloadUUID",
    "PayloadVersion",
];

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
    let port = payload.get(&key("Port")).and_then(number).filter(|port| port != "443");
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
    // The description is a label of the account on the device.
    let names = ["AccountDescription", "HostName", "Password", "Port", "PrincipalURL", "UseSSL", "Username"];
    let read = names.map(key);
    let read: Vec<&str> = read.iter().map(String::as_str).collect();
    gathered.rest_of_dictionary(&place, payload, &[COMMON, &read]);
}

/// A number, as an integer or as some generators write it: as a real number or as a text.
pub(super) fn number(value: &Value) -> Option<String> {
    match value {
        Value::Integer(number) => Some(number.to_string()),
        Value::Real(number) => Some(number.to_string()),
        Value::String(text) => Some(text.trim().to_owned()),
        _ => None,
    }
}

/// A text, without blanks around it.
pub(super) fn string<'d>(dictionary: &'d Dictionary, key: &str) -> Option<&'d str> {
    dictionary.get(key).and_then(Value::as_string).map(str::trim).filter(|text| !text.is_empty())
}
