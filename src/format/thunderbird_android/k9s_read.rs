//! What a settings file says, read back: the first of its accounts that the program would take.

use super::k9s::ROOT;
use crate::format::settings::{ReadError, SaidServer, SaidTls, SaidUsername, Settings};
use crate::format::xml::{self, Element};
use crate::mail::{Authentication, Protocol, TlsMode};

pub(super) fn read(bytes: &[u8]) -> Result<Settings, ReadError> {
    let root = xml::read(bytes)?;
    if root.name != ROOT {
        return Err(ReadError::Expected("`k9settings` as the root element"));
    }
    if root.get_attribute("format") != Some("1") {
        return Err(ReadError::Expected("the format 1"));
    }
    let accounts = root.first("accounts").into_iter().flat_map(|accounts| accounts.all("account"));
    let account = accounts
        .into_iter()
        .find(|account| account.get_attribute("uuid").is_some_and(|uuid| uuid::Uuid::try_parse(uuid).is_ok()))
        .ok_or(ReadError::Expected("an `account` with a UUID"))?;
    let server = |name: &'static str| {
        account.first(name).ok_or(ReadError::Expected("an `incoming-server` and an `outgoing-server`"))
    };
    Ok(Settings {
        // The name of an account is its owner's.
        name: None,
        servers: vec![read_server(server("incoming-server")?)?, read_server(server("outgoing-server")?)?],
    })
}

fn read_server(section: &Element) -> Result<SaidServer, ReadError> {
    let text = |element: &'static str| {
        section.text_of(element).map(str::trim).ok_or_else(|| ReadError::value(element, "is missing"))
    };
    let port: i64 = text("port")?.parse().map_err(|error| ReadError::value("port", &error))?;
    let protocol = match (section.name.as_str(), section.get_attribute("type")) {
        ("incoming-server", Some("IMAP")) => Protocol::Imap,
        ("incoming-server", Some("POP3")) => Protocol::Pop3,
        ("outgoing-server", Some("SMTP")) => Protocol::Smtp,
        _ => {
            return Err(ReadError::value(
                "type",
                "expected IMAP or POP3 for incoming, SMTP for outgoing mail",
            ));
        }
    };
    Ok(SaidServer {
        protocol,
        host: text("host")?.parse().map_err(|error| ReadError::value("host", &error))?,
        port: port.try_into().map_err(|error| ReadError::value("port", &error))?,
        tls: SaidTls::Mode(match text("connection-security")? {
            "SSL_TLS_REQUIRED" => TlsMode::Implicit,
            "STARTTLS_REQUIRED" => TlsMode::Starttls,
            "NONE" => TlsMode::None,
            _ => {
                let expected = "expected SSL_TLS_REQUIRED, STARTTLS_REQUIRED or NONE";
                return Err(ReadError::value("connection-security", expected));
            }
        }),
        auth: vec![match text("authentication-type")? {
            "PLAIN" => Authentication::Password,
            "CRAM_MD5" => Authentication::EncryptedPassword,
            "XOAUTH2" => Authentication::Oauth2,
            _ => {
                let expected = "expected PLAIN, CRAM_MD5 or XOAUTH2";
                return Err(ReadError::value("authentication-type", expected));
            }
        }],
        username: SaidUsername::Literal(text("username")?.to_owned()),
    })
}
