//! What a settings document says, read back.

use crate::format::settings::{ReadError, SaidServer, SaidTls, SaidUsername, Settings};
use crate::format::xml::{self, Element};
use crate::mail::{Authentication, Protocol, TlsMode};

pub(super) fn read(bytes: &[u8]) -> Result<Settings, ReadError> {
    let root = xml::read(bytes)?;
    let response = match root.name.as_str() {
        "Autodiscover" => root.first("Response"),
        _ => return Err(ReadError::Expected("`Autodiscover` as the root element")),
    };
    let response = response.ok_or(ReadError::Expected("a `Response`"))?;
    let account = response.first("Account").ok_or(ReadError::Expected("an `Account`"))?;
    if account.text_of("Action") != Some("settings") {
        return Err(ReadError::value("Action", "expected `settings`"));
    }
    Ok(Settings {
        name: response.first("User").and_then(|user| user.text_of("DisplayName")).map(str::to_owned),
        servers: account.all("Protocol").map(read_protocol).collect::<Result<_, _>>()?,
    })
}

fn read_protocol(section: &Element) -> Result<SaidServer, ReadError> {
    let text = |element: &'static str| {
        section.text_of(element).ok_or_else(|| ReadError::value(element, "is missing"))
    };
    let protocol = match text("Type")? {
        "IMAP" => Protocol::Imap,
        "POP3" => Protocol::Pop3,
        "SMTP" => Protocol::Smtp,
        _ => return Err(ReadError::value("Type", "expected IMAP, POP3 or SMTP")),
    };
    let port: i64 = text("Port")?.parse().map_err(|error| ReadError::value("Port", &error))?;
    let uses_spa = section.text_of("SPA") != Some("off");
    if uses_spa {
        return Err(ReadError::value("SPA", "expected `off`"));
    }
    Ok(SaidServer {
        protocol,
        host: text("Server")?.parse().map_err(|error| ReadError::value("Server", &error))?,
        port: port.try_into().map_err(|error| ReadError::value("Port", &error))?,
        tls: SaidTls::Mode(tls_mode(section)?),
        auth: vec![Authentication::Password],
        username: match section.text_of("LoginName") {
            Some(name) => SaidUsername::Literal(name.to_owned()),
            None => SaidUsername::Asked,
        },
    })
}

/// As Outlook 2010 and later read it: `Encryption` first, then `SSL`, which is on by default.
fn tls_mode(section: &Element) -> Result<TlsMode, ReadError> {
    match (section.text_of("Encryption"), section.text_of("SSL")) {
        (Some("SSL"), _) | (None, Some("on") | None) => Ok(TlsMode::Implicit),
        (Some("TLS"), _) => Ok(TlsMode::Starttls),
        (Some("None"), _) | (None, Some("off")) => Ok(TlsMode::None),
        (Some(_), _) => Err(ReadError::value("Encryption", "expected SSL, TLS or None")),
        (None, Some(_)) => Err(ReadError::value("SSL", "expected `on` or `off`")),
    }
}
