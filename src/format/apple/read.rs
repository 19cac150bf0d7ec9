//! What a profile says, read back.

use plist::{Dictionary, Value};

use crate::format::settings::{ReadError, SaidServer, SaidTls, SaidUsername, Settings};
use crate::format::xml;
use crate::mail::{Authentication, Protocol, TlsMode, printable};

pub(super) fn read(bytes: &[u8]) -> Result<Settings, ReadError> {
    xml::check_bounds(bytes)?;
    let root =
        Value::from_reader_xml(bytes).map_err(|error| ReadError::Plist(printable(&error.to_string())))?;
    let profile = root.as_dictionary().ok_or(ReadError::Expected("a dictionary"))?;
    let payloads = profile.get("PayloadContent").and_then(Value::as_array);
    let mail = payloads
        .into_iter()
        .flatten()
        .filter_map(Value::as_dictionary)
        .find(|payload| string(payload, "PayloadType") == Some("com.apple.mail.managed"))
        .ok_or(ReadError::Expected("a payload of the type `com.apple.mail.managed`"))?;
    let incoming = match string(mail, "EmailAccountType") {
        Some("EmailTypeIMAP") => Protocol::Imap,
        Some("EmailTypePOP") => Protocol::Pop3,
        _ => return Err(ReadError::value("EmailAccountType", "expected EmailTypeIMAP or EmailTypePOP")),
    };
    Ok(Settings {
        name: string(profile, "PayloadOrganization").map(str::to_owned),
        servers: vec![
            read_server(mail, "Incoming", incoming)?,
            read_server(mail, "Outgoing", Protocol::Smtp)?,
        ],
    })
}

fn read_server(mail: &Dictionary, side: &str, protocol: Protocol) -> Result<SaidServer, ReadError> {
    let key = |name: &str| format!("{side}MailServer{name}");
    let host = string(mail, &key("HostName")).ok_or(ReadError::Expected("a host name"))?;
    let uses_ssl = mail.get(&key("UseSSL")).and_then(Value::as_boolean).unwrap_or(false);
    let tls = if uses_ssl { SaidTls::Some } else { SaidTls::Mode(TlsMode::None) };
    let port = match mail.get(&key("PortNumber")) {
        Some(port) => port
            .as_signed_integer()
            .ok_or_else(|| ReadError::value("PortNumber", "expected an integer"))?
            .try_into()
            .map_err(|error| ReadError::value("PortNumber", &error))?,
        // The device's own default.
        None => TlsMode::Implicit.usual_port(protocol),
    };
    Ok(SaidServer {
        protocol,
        host: host.parse().map_err(|error| ReadError::value("HostName", &error))?,
        port,
        tls,
        auth: match string(mail, &key("Authentication")) {
            Some("EmailAuthPassword") => vec![Authentication::Password],
            Some("EmailAuthCRAMMD5") => vec![Authentication::EncryptedPassword],
            _ => return Err(ReadError::value("Authentication", "expected a method of mailsetup")),
        },
        username: match string(mail, &key("Username")) {
            Some(username) => SaidUsername::Literal(username.to_owned()),
            None => SaidUsername::Asked,
        },
    })
}

fn string<'d>(dictionary: &'d Dictionary, key: &str) -> Option<&'d str> {
    dictionary.get(key).and_then(Value::as_string)
}
