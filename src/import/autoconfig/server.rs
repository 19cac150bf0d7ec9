//! The sections `incomingServer` and `outgoingServer`.

use std::str::FromStr as _;

use super::extras;
use crate::format::xml::Element;
use crate::import::gather::{Gathered, Said};
use crate::import::unknown::{Known, NO_WORD};
use crate::mail::{Authentication, Protocol, Server, TlsMode};

/// What is read here.
const SECTION: Known = Known {
    once: &["hostname", "port", "username"],
    all: &["socketType", "authentication", "pop3"],
    attributes: &["type"],
    ..Known::NOTHING
};

/// A section that has an address on the web in the place of a host.
const AT_URL: &[&str] = &["exchange", "ews", "owa", "graph", "activesync"];

/// The domain of the person: each mail program puts in what stands in the address.
const PLACEHOLDER: &str = "%EMAILDOMAIN%";

/// Whether each domain has its own servers.
pub(super) fn read_all(provider: &Element, gathered: &mut Gathered) -> bool {
    let mut of_each_domain = false;
    let is_section = |child: &&Element| ["incomingServer", "outgoingServer"].contains(&child.name.as_str());
    let mut username = None;
    for (at, section) in provider.children.iter().filter(is_section).enumerate() {
        let kind = section.get_attribute("type").unwrap_or_default().trim().to_ascii_lowercase();
        let place = format!("{} {} ({kind})", section.name, at + 1);
        match Protocol::from_str(&kind) {
            Ok(protocol) => {
                of_each_domain |= read(section, protocol, &place, &mut username, gathered);
            }
            Err(_) if kind == "jmap" => extras::jmap(section, &place, gathered),
            Err(_) => unknown(section, &kind, &place, gathered),
        }
    }
    of_each_domain
}

fn unknown(section: &Element, kind: &str, place: &str, gathered: &mut Gathered) {
    let urls = ["url", "ewsURL", "owaURL", "easURL", "hostname"];
    let what =
        urls.iter().filter_map(|name| section.text_of(name)).map(str::trim).collect::<Vec<_>>().join(" ");
    let why = match AT_URL.contains(&kind) {
        true => "Exchange: a provider file has imap, pop3, smtp and jmap",
        false => "expected the type imap, pop3, smtp or jmap",
    };
    gathered.not_kept(place, &what, why);
}

/// Whether the server is published, and each domain has its own.
fn read(
    section: &Element,
    protocol: Protocol,
    place: &str,
    incoming_username: &mut Option<String>,
    gathered: &mut Gathered,
) -> bool {
    let own = text(section, "username");
    let username = own.map(str::to_owned).or_else(|| incoming_username.clone());
    let username = username.unwrap_or_else(|| "%EMAILADDRESS%".to_owned());
    if own.is_none() {
        gathered.note(&format!("{place}: it names no username: `{username}` is assumed"));
    } else if incoming_username.is_none() {
        *incoming_username = Some(username.clone());
    }
    if username.starts_with("%EMAIL") && username.matches('%').count() == 1 {
        gathered.note(&format!("{place}: the username `{username}` lacks the `%` at its end"));
    }
    let mut modes = modes(section, place, gathered).into_iter();
    let said = Said {
        place: place.to_owned(),
        protocol,
        host: host(section, place, gathered),
        port: text(section, "port").unwrap_or_default().to_owned(),
        tls: modes.next().unwrap_or(TlsMode::None),
        auth: methods(section, place, gathered),
        username,
    };
    let before = gathered.imported.draft.servers.len();
    gathered.server(&said);
    alternatives(before, modes, place, gathered);
    if protocol == Protocol::Pop3 {
        section.all("pop3").for_each(|options| extras::pop3(options, place, gathered));
    }
    gathered.rest_of_element(place, section, &SECTION);
    let lists = section.all("socketType").chain(section.all("authentication"));
    for one in lists {
        gathered.rest_of_element(&format!("{place}: {}", one.name), one, &Known::NOTHING);
    }
    text(section, "hostname").is_some_and(|host| host.contains(PLACEHOLDER))
        && gathered.imported.draft.servers.len() > before
}

/// `%EMAILDOMAIN%` in a host name: a provider file has one host for all its domains.
fn host(section: &Element, place: &str, gathered: &mut Gathered) -> String {
    let written = text(section, "hostname").unwrap_or_default();
    match gathered.main_domain() {
        Some(domain) if written.contains(PLACEHOLDER) => {
            let host = written.replace(PLACEHOLDER, domain.as_str());
            if gathered.imported.draft.domains.len() > 1 {
                let why = "a host for each domain; a provider file has one for all: that of the first domain";
                gathered.not_kept(place, written, why);
            } else {
                gathered.note(&format!("{place}: the host `{written}` is {host}"));
            }
            host
        }
        _ => written.to_owned(),
    }
}

/// The modes in their order; programs take the first that they know.
fn modes(section: &Element, place: &str, gathered: &mut Gathered) -> Vec<TlsMode> {
    let mut modes = Vec::new();
    for element in section.all("socketType") {
        let mode = match element.text.trim().to_ascii_lowercase().as_str() {
            "ssl" | "tls" => TlsMode::Implicit,
            "starttls" => TlsMode::Starttls,
            "plain" => TlsMode::None,
            _ => {
                gathered.not_kept(place, &element.text, "socketType: expected SSL, STARTTLS or plain");
                continue;
            }
        };
        if !modes.contains(&mode) {
            modes.push(mode);
        }
    }
    if modes.is_empty() {
        gathered.note(&format!("{place}: it does not say when TLS begins: `none` is assumed"));
    }
    modes
}

/// Two modes on one port cannot both be right: the second is worth a try.
fn alternatives(before: usize, modes: impl Iterator<Item = TlsMode>, place: &str, gathered: &mut Gathered) {
    let Some(first) = gathered.imported.draft.servers.get(before).map(|one| one.server.clone()) else {
        return;
    };
    for tls in modes {
        gathered.note(&format!("{place}: a second socketType, {tls}: a candidate"));
        gathered.candidate(Server { tls, ..first.clone() });
    }
}

/// The methods that a provider file has a word for, most preferred first.
fn methods(section: &Element, place: &str, gathered: &mut Gathered) -> Vec<Authentication> {
    let mut methods = Vec::new();
    for element in section.all("authentication") {
        let method = match element.text.trim().to_ascii_lowercase().as_str() {
            "password-cleartext" | "plain" => Authentication::Password,
            "password-encrypted" | "secure" => Authentication::EncryptedPassword,
            "oauth2" | "oauth" => Authentication::Oauth2,
            other => {
                gathered.not_kept(place, other, &format!("authentication: {NO_WORD}"));
                continue;
            }
        };
        if !methods.contains(&method) {
            methods.push(method);
        }
    }
    methods
}

/// The text of a child, without blanks around it.
fn text<'e>(section: &'e Element, name: &str) -> Option<&'e str> {
    section.text_of(name).map(str::trim).filter(|text| !text.is_empty())
}
