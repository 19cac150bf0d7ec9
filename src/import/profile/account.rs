//! `com.apple.mail.managed`: one account, a server for each way.

use plist::{Dictionary, Value};

use super::payloads::{COMMON, number, string};
use crate::import::gather::{Gathered, Said};
use crate::import::unknown::NO_WORD;
use crate::mail::{Authentication, EmailAddress, Port, Protocol, TlsMode};

/// Keys that hold a password.
const PASSWORDS: &[&str] = &["IncomingPassword", "OutgoingPassword"];

/// What is read of an account, and of each of its servers behind the word for its side.
const READ: &[&str] = &[
    "EmailAccountDescription",
    "EmailAccountName",
    "EmailAccountType",
    "EmailAddress",
    "IncomingMailServerIMAPPathPrefix",
    "OutgoingPasswordSameAsIncomingPassword",
];
const READ_OF_SERVER: &[&str] = &["Authentication", "HostName", "PortNumber", "UseSSL", "Username"];

/// For whom the account is, if the profile says so.
pub(super) fn person(payload: &Dictionary, gathered: &mut Gathered) {
    // A list works although no documentation says so; the first is the one that signs in.
    let addresses = string(payload, "EmailAddress").unwrap_or_default().split(',');
    for address in addresses.filter_map(|text| text.trim().parse::<EmailAddress>().ok()) {
        let domain = address.domain().as_str().to_owned();
        gathered.domain("EmailAddress", &domain);
        if !gathered.has_person() {
            gathered.note(&format!("made for one address at {domain}: `%EMAILADDRESS%` stands for it"));
            gathered.person(&address);
        }
    }
}

pub(super) fn read(payload: &Dictionary, place: &str, gathered: &mut Gathered) {
    let incoming = match string(payload, "EmailAccountType") {
        Some("EmailTypeIMAP") => Some(Protocol::Imap),
        Some("EmailTypePOP") => Some(Protocol::Pop3),
        other => {
            let what = other.unwrap_or_default();
            gathered.not_kept(place, what, "EmailAccountType: expected EmailTypeIMAP or EmailTypePOP");
            None
        }
    };
    if let Some(incoming) = incoming {
        read_server(payload, "Incoming", incoming, &format!("{place}, incoming"), gathered);
    }
    read_server(payload, "Outgoing", Protocol::Smtp, &format!("{place}, outgoing"), gathered);
    if let Some(name) = string(payload, "EmailAccountDescription") {
        gathered.name("EmailAccountDescription", name);
    }
    if string(payload, "EmailAccountName").is_some() {
        gathered.personal(place, "EmailAccountName", "the name of a person belongs in no provider file");
    }
    for password in PASSWORDS.iter().filter(|key| payload.contains_key(key)) {
        gathered.personal(place, password, "a password belongs in no file");
    }
    if let Some(prefix) = string(payload, "IncomingMailServerIMAPPathPrefix") {
        gathered.not_kept(place, &format!("IMAP path prefix {prefix}"), NO_WORD);
    }
    let one_password = payload.get("OutgoingPasswordSameAsIncomingPassword").and_then(Value::as_boolean);
    if one_password == Some(false) {
        gathered.not_kept(place, "a password of its own for sending", NO_WORD);
    }
    rest(payload, place, gathered);
}

fn rest(payload: &Dictionary, place: &str, gathered: &mut Gathered) {
    let sides = ["Incoming", "Outgoing"].into_iter();
    let of_servers =
        sides.flat_map(|side| READ_OF_SERVER.iter().map(move |key| format!("{side}MailServer{key}")));
    let of_servers: Vec<String> = of_servers.collect();
    let of_servers: Vec<&str> = of_servers.iter().map(String::as_str).collect();
    gathered.rest_of_dictionary(place, payload, &[COMMON, READ, PASSWORDS, &of_servers]);
}

fn read_server(payload: &Dictionary, side: &str, protocol: Protocol, place: &str, gathered: &mut Gathered) {
    let key = |name: &str| format!("{side}MailServer{name}");
    let uses_ssl = payload.get(&key("UseSSL")).and_then(Value::as_boolean).unwrap_or(false);
    let assumed = if uses_ssl { TlsMode::Implicit } else { TlsMode::None };
    let usual = assumed.usual_port(protocol);
    let port = port(payload.get(&key("PortNumber")), usual, place, gathered);
    let tls = match uses_ssl {
        true => tls_mode(&port, place, gathered),
        false => TlsMode::None,
    };
    let username = string(payload, &key("Username"));
    if username.is_none() {
        gathered.note(&format!("{place}: the device asks for the username: `%EMAILADDRESS%` is assumed"));
    }
    let auth = methods(string(payload, &key("Authentication")), place, gathered);
    gathered.server(&Said {
        place: place.to_owned(),
        protocol,
        host: string(payload, &key("HostName")).unwrap_or_default().to_owned(),
        port,
        tls,
        auth,
        username: username.unwrap_or("%EMAILADDRESS%").to_owned(),
    });
}

fn port(said: Option<&Value>, usual: Port, place: &str, gathered: &mut Gathered) -> String {
    said.and_then(number).unwrap_or_else(|| {
        gathered.note(&format!("{place}: it names no port: {usual} is assumed"));
        usual.to_string()
    })
}

/// `UseSSL` does not say when TLS begins; Apple Mail finds out by itself.
fn tls_mode(port: &str, place: &str, gathered: &mut Gathered) -> TlsMode {
    let mode = match port {
        "143" | "110" | "587" | "25" => TlsMode::Starttls,
        _ => TlsMode::Implicit,
    };
    gathered
        .note(&format!("{place}: a profile does not say when TLS begins: on port {port}, {mode} is assumed"));
    mode
}

fn methods(said: Option<&str>, place: &str, gathered: &mut Gathered) -> Vec<Authentication> {
    match said {
        Some("EmailAuthPassword") => vec![Authentication::Password],
        Some("EmailAuthCRAMMD5" | "EmailAuthHTTPMD5") => vec![Authentication::EncryptedPassword],
        other => {
            let what = other.unwrap_or("no authentication");
            gathered.not_kept(place, what, &format!("authentication: {NO_WORD}"));
            Vec::new()
        }
    }
}
