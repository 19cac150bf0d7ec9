//! A settings file of K-9 Mail and Thunderbird for Android, as they import it (`SettingsFileParser.kt`).

use super::gather::{Gathered, Said};
use super::hint::Hint;
use super::import_error::ImportError;
use super::imported::Imported;
use super::kind::Kind;
use super::not_kept::shown;
use crate::format::xml::Element;
use crate::mail::{Authentication, EmailAddress, EmailAddressError, Protocol, TlsMode};

pub(super) fn read(root: &Element, hint: &Hint) -> Result<Imported, ImportError> {
    match root.get_attribute("format") {
        Some("1") => {}
        Some(other) => return Err(broken(&format!("format {}: expected 1", shown(other)))),
        None => return Err(broken("expected a `format`")),
    }
    let mut gathered = Gathered::new(Kind::K9s, hint);
    let accounts = root.first("accounts").into_iter().flat_map(|accounts| accounts.all("account"));
    let accounts: Vec<&Element> = accounts.collect();
    if accounts.is_empty() {
        return Err(broken("expected an account"));
    }
    if root.first("global").is_some() {
        gathered.personal("global", "settings of the program", OWN);
    }
    for (at, element) in accounts.into_iter().enumerate() {
        account(element, at + 1, &mut gathered)?;
    }
    Ok(gathered.imported)
}

const OWN: &str = "what is one person's own belongs in no provider file";

fn broken(problem: &str) -> ImportError {
    ImportError::Broken { kind: Kind::K9s.title(), problem: problem.to_owned() }
}

fn account(element: &Element, number: usize, gathered: &mut Gathered) -> Result<(), ImportError> {
    let place = format!("account {number}");
    let identities: Vec<&Element> =
        element.first("identities").into_iter().flat_map(|all| all.all("identity")).collect();
    let address = identities.first().and_then(|identity| identity.text_of("email"));
    let address: EmailAddress = address
        .ok_or_else(|| broken(&format!("{place}: expected an identity with an address")))?
        .trim()
        .parse()
        .map_err(|error: EmailAddressError| broken(&format!("{place}: {error}")))?;
    if !gathered.owner(&place, &address) {
        return Ok(());
    }
    for (side, name) in [("incoming", "incoming-server"), ("outgoing", "outgoing-server")] {
        let place = format!("{place}, {side}");
        let section = element.first(name).ok_or_else(|| broken(&format!("{place}: expected a server")))?;
        server(section, &place, gathered);
    }
    personal(element, &identities, &place, gathered);
    Ok(())
}

fn server(section: &Element, place: &str, gathered: &mut Gathered) {
    let text = |name: &str| section.text_of(name).map(str::trim).unwrap_or_default();
    let kind = section.get_attribute("type").unwrap_or_default();
    let protocol = match (section.name.as_str(), kind) {
        ("incoming-server", "IMAP") => Protocol::Imap,
        ("incoming-server", "POP3") => Protocol::Pop3,
        ("outgoing-server", "SMTP") => Protocol::Smtp,
        _ => return gathered.not_kept(place, kind, "a type of server that a provider file has no word for"),
    };
    let security = text("connection-security");
    let tls = match security {
        "NONE" => TlsMode::None,
        // Of files older than 92: "if the server has it", which the program takes for always.
        "STARTTLS_REQUIRED" | "STARTTLS_OPTIONAL" => TlsMode::Starttls,
        "SSL_TLS_REQUIRED" | "SSL_TLS_OPTIONAL" => TlsMode::Implicit,
        _ => return gathered.not_kept(place, security, "a connection security that is not known"),
    };
    if !text("password").is_empty() {
        gathered.personal(place, "password", OWN);
    }
    let method = text("authentication-type");
    let auth = match method {
        "PLAIN" | "LOGIN" => vec![Authentication::Password],
        "CRAM_MD5" => vec![Authentication::EncryptedPassword],
        "XOAUTH2" => vec![Authentication::Oauth2],
        _ => {
            gathered.not_kept(place, method, "authentication: a provider file has no word for it");
            Vec::new()
        }
    };
    gathered.server(&Said {
        place: place.to_owned(),
        protocol,
        host: text("host").to_owned(),
        port: text("port").to_owned(),
        tls,
        auth,
        username: text("username").to_owned(),
    });
}

/// What is the user's own: it is named, not repeated.
fn personal(element: &Element, identities: &[&Element], place: &str, gathered: &mut Gathered) {
    let names =
        [("name", "name of the account"), ("settings", "settings of the account"), ("folders", "folders")];
    for (name, what) in names {
        if element.first(name).is_some() {
            gathered.personal(place, what, OWN);
        }
    }
    if identities.iter().any(|identity| identity.text_of("name").is_some_and(|name| !name.is_empty())) {
        gathered.personal(place, "name of the person", OWN);
    }
    if identities.len() > 1 {
        gathered.personal(place, "further identities", OWN);
    }
}
