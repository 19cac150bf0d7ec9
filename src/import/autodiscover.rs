//! An Autodiscover answer as Outlook reads it: `Encryption` before `SSL`, and its defaults (MS-OXDSCLI 2.2.4).

use super::gather::{DavKind, Gathered, Said};
use super::hint::Hint;
use super::import_error::ImportError;
use super::imported::Imported;
use super::kind::Kind;
use super::not_kept::shown;
use super::unknown::{Known, NO_WORD};
use crate::format::xml::Element;
use crate::mail::{Authentication, EmailAddress, Protocol, TlsMode};

const KIND: &str = "Autodiscover answer";

pub(super) fn read(root: &Element, hint: &Hint) -> Result<Imported, ImportError> {
    let broken = |problem: &str| ImportError::Broken { kind: KIND, problem: problem.to_owned() };
    if root.first("Request").is_some() {
        return Err(broken("a question, not an answer: expected a `Response`"));
    }
    let response = root.first("Response").ok_or_else(|| broken("expected a `Response`"))?;
    if let Some(error) = response.first("Error") {
        return Err(ImportError::Refused(error_text(error)));
    }
    let Some(account) = response.first("Account") else {
        return Err(match response.first("Action") {
            Some(_) => broken("an answer for ActiveSync, which has no word for IMAP, POP3 and SMTP"),
            None => broken("expected an `Account`"),
        });
    };
    refuse_redirection(account)?;
    let mut gathered = Gathered::new(Kind::Autodiscover, hint);
    person(response, account, &mut gathered);
    rest_of_frame(root, response, account, &mut gathered);
    for further in response.all("Account").skip(1) {
        let what = text(further, "AccountType");
        gathered.not_kept("Account", what, "programs read the first `Account` only");
    }
    for (at, section) in account.all("Protocol").enumerate() {
        protocol(section, at + 1, &mut gathered);
    }
    Ok(gathered.imported)
}

/// What stands around the protocols and is read.
const ROOT: Known = Known { all: &["Response"], ..Known::NOTHING };
const RESPONSE: Known = Known { all: &["User", "Account"], ..Known::NOTHING };
const USER: &[&str] = &["DisplayName", "AutoDiscoverSMTPAddress"];
const ACCOUNT: Known = Known {
    once: &["AccountType", "Action"],
    // One more account is named as a whole.
    all: &["Protocol"],
    ..Known::NOTHING
};

fn rest_of_frame(root: &Element, response: &Element, account: &Element, gathered: &mut Gathered) {
    gathered.rest_of_element("Autodiscover", root, &ROOT);
    for further in root.all("Response").skip(1) {
        gathered.not_kept("Response", &further.text, "programs read the first `Response` only");
    }
    gathered.rest_of_element("Response", response, &RESPONSE);
    let of_user = response.all("User").flat_map(|user| &user.children);
    for child in of_user.filter(|child| !USER.contains(&child.name.as_str())) {
        gathered.personal("User", &child.name, "what is one person's own belongs in no provider file");
    }
    gathered.rest_of_element("Account", account, &ACCOUNT);
}

fn error_text(error: &Element) -> String {
    let text = format!("{} {}", text(error, "ErrorCode"), text(error, "Message"));
    shown(&text)
}

fn refuse_redirection(account: &Element) -> Result<(), ImportError> {
    let action = text(account, "Action").to_ascii_lowercase();
    let target = match action.as_str() {
        "redirectaddr" => text(account, "RedirectAddr"),
        "redirecturl" => text(account, "RedirectUrl"),
        _ => return Ok(()),
    };
    Err(ImportError::Redirected(shown(target)))
}

/// For whom the answer is: somebody says so, or the answer does.
fn person(response: &Element, account: &Element, gathered: &mut Gathered) {
    let user = response.first("User");
    let named = user.map(|user| text(user, "AutoDiscoverSMTPAddress")).into_iter();
    let logins = account.all("Protocol").map(|section| text(section, "LoginName"));
    let found = named.chain(logins).find_map(|text| text.parse::<EmailAddress>().ok());
    if let Some(address) = found.filter(|_| !gathered.has_person()) {
        let domain = address.domain().as_str().to_owned();
        gathered.note(&format!("made for one address at {domain}: `%EMAILADDRESS%` stands for it"));
        gathered.person(&address);
        gathered.domain("LoginName", &domain);
    }
    let display_name = user.map(|user| text(user, "DisplayName")).unwrap_or_default();
    // Some put the name of the provider there; nothing tells the two apart.
    if !display_name.is_empty() {
        gathered.personal("DisplayName", display_name, "it may be the name of a person");
    }
}

fn protocol(section: &Element, number: usize, gathered: &mut Gathered) {
    let kind = section.get_attribute("Type").unwrap_or_else(|| text(section, "Type"));
    let place = format!("Protocol {number} ({})", shown(kind));
    let protocol = match kind.to_ascii_uppercase().as_str() {
        "IMAP" => Protocol::Imap,
        "POP3" => Protocol::Pop3,
        "POP" => {
            gathered.note(&format!("{place}: Outlook does not know this type: read as POP3"));
            Protocol::Pop3
        }
        "SMTP" => Protocol::Smtp,
        "CALDAV" => return dav(section, DavKind::Calendar, &place, gathered),
        "CARDDAV" => return dav(section, DavKind::Contacts, &place, gathered),
        _ => return gathered.not_kept(&place, text(section, "Server"), "expected IMAP, POP3 or SMTP"),
    };
    let tls = tls_mode(section, &place, protocol, gathered);
    let port = port(section, &place, protocol, tls, gathered);
    let auth = methods(section, &place, gathered);
    // Without a name, Outlook signs in with what stands before the `@`.
    let login =
        Some(text(section, "LoginName")).filter(|name| !name.is_empty()).unwrap_or("%EMAILLOCALPART%");
    gathered.server(&Said {
        place: place.clone(),
        protocol,
        host: text(section, "Server").to_owned(),
        port,
        tls,
        auth,
        username: login.to_owned(),
    });
    gathered.rest_of_element(&place, section, &SERVER);
}

fn dav(section: &Element, kind: DavKind, place: &str, gathered: &mut Gathered) {
    let login = Some(text(section, "LoginName")).filter(|name| !name.is_empty()).unwrap_or("%EMAILADDRESS%");
    gathered.dav(place, kind, text(section, "Server"), login);
    gathered.rest_of_element(place, section, &DAV);
}

fn tls_mode(section: &Element, place: &str, protocol: Protocol, gathered: &mut Gathered) -> TlsMode {
    let encryption = text(section, "Encryption").to_ascii_lowercase();
    let ssl = text(section, "SSL").to_ascii_lowercase();
    match (encryption.as_str(), ssl.as_str()) {
        ("ssl", _) | ("", "on") => TlsMode::Implicit,
        ("tls", _) => TlsMode::Starttls,
        ("none", _) | ("", "off") => TlsMode::None,
        ("", "") => {
            gathered.note(&format!("{place}: without `SSL`, which means on"));
            TlsMode::Implicit
        }
        _ => {
            let mode = by_port(text(section, "Port"), protocol);
            let said = shown(&format!("{encryption} {ssl}"));
            gathered.note(&format!("{place}: `{said}` does not say when TLS begins: {mode} is assumed"));
            mode
        }
    }
}

/// What a port is for, where nothing else says so.
fn by_port(port: &str, protocol: Protocol) -> TlsMode {
    match port.parse() == Ok(TlsMode::Starttls.usual_port(protocol).get()) || port == "25" {
        true => TlsMode::Starttls,
        false => TlsMode::Implicit,
    }
}

fn port(section: &Element, place: &str, protocol: Protocol, tls: TlsMode, gathered: &mut Gathered) -> String {
    match text(section, "Port") {
        "" => {
            let usual = tls.usual_port(protocol);
            gathered.note(&format!("{place}: it names no port: {usual} is assumed"));
            usual.to_string()
        }
        port => port.to_owned(),
    }
}

fn methods(section: &Element, place: &str, gathered: &mut Gathered) -> Vec<Authentication> {
    if text(section, "AuthRequired").eq_ignore_ascii_case("off") {
        gathered.not_kept(place, "AuthRequired off", NO_WORD);
        return Vec::new();
    }
    if !text(section, "SPA").eq_ignore_ascii_case("off") {
        gathered.note(&format!("{place}: `SPA` is on, which is NTLM: `password` is assumed"));
    }
    vec![Authentication::Password]
}

/// What is read of a server; what holds without them.
const SERVER: Known = Known {
    once: &["Type", "Server", "Port", "LoginName", "SSL", "Encryption", "SPA", "AuthRequired"],
    attributes: &["Type"],
    usual: &[("DomainRequired", "off")],
    ..Known::NOTHING
};
const DAV: Known = Known {
    once: &["Type", "Server", "LoginName"],
    attributes: &["Type"],
    usual: &[("DomainRequired", "off"), ("SSL", "on"), ("SPA", "off"), ("AuthRequired", "on")],
    ..Known::NOTHING
};

/// The text of a child, without blanks around it.
fn text<'e>(element: &'e Element, name: &str) -> &'e str {
    element.text_of(name).map_or("", str::trim)
}
