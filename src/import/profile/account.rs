//! `com.apple.mail.managed`: one account, a server for each way.

use plist::{Dictionary, Value};

use super::payloads::string;
use crate::import::gather::{Gathered, Said};
use crate::mail::{Authentication, EmailAddress, Port, Protocol, TlsMode};

/// Keys that hold a password.
const PASSWORDS: &[&str] = &["IncomingPassword", "OutgoingPassword"];

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
        gathered.not_kept(place, &format!("IMAP path prefix {prefix}"), "a provider file has no word for it");
    }
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

/// The number, as an integer or as some generators write it: as a real number or as a text.
fn port(said: Option<&Value>, usual: Port, place: &str, gathered: &mut Gathered) -> String {
    match said {
        Some(Value::Integer(port)) => port.to_string(),
        Some(Value::Real(port)) => port.to_string(),
        Some(Value::String(port)) => port.trim().to_owned(),
        _ => {
            gathered.note(&format!("{place}: it names no port: {usual} is assumed"));
            usual.to_string()
        }
    }
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
            gathered.not_kept(place, what, "authentication: a provider file has no word for it");
            Vec::new()
        }
    }
}
