//! A reader of the IETF draft that takes its text as it is (draft-ietf-mailmaint-autoconfig-06).
//!
//! No program is known that does just this. The row tells whether a file is right by the standard, not only
//! by the habits of those who read it today.

use super::Client;
use super::account::{Account, AccountServer, SignIn};
use super::look::{Look, Redirects, Refusal};
use super::mx::{self, MxDomains};
use super::place::{self, Query};
use crate::format::xml::{self, Element};
use crate::mail::{Domain, EmailAddress, Host, Port, Protocol, TlsMode};
use crate::net::WebAnswer;

pub(super) const ROW: Client = Client {
    name: "draft",
    title: "A reader of the IETF draft",
    rules: "draft-ietf-mailmaint-autoconfig-06 (June 2026)",
    note: "",
    look,
};

/// "Configuration retrieval": 1.1 to 1.3, then the database, then the same for the mail exchanger.
fn look(address: &EmailAddress) -> Look {
    let domain = address.domain();
    let get = |url: String| place::get(&url, Redirects::Followed, address, read);
    let owner = address.clone();
    Look::InTurn(vec![
        get(place::autoconfig("https", domain, Query::Address(address))),
        get(place::well_known("https", domain, Query::None)),
        get(place::autoconfig("http", domain, Query::None)),
        get(database(domain)),
        mx::behind(domain, move |domains| behind_mx(domains, &owner)),
    ])
}

fn database(domain: &Domain) -> String {
    format!("https://v1.ispdb.net/{domain}")
}

/// 3.1 to 3.4: the full domain of the exchanger, its registered domain, then the database for both.
fn behind_mx(domains: &MxDomains, address: &EmailAddress) -> Look {
    let both = || domains.full.iter().chain([&domains.base]);
    let at_domain = both().map(|domain| place::autoconfig("https", domain, Query::Address(address)));
    let urls = at_domain.chain(both().map(database));
    Look::InTurn(urls.map(|url| place::get(&url, Redirects::Followed, address, read)).collect())
}

/// "Content type": a reader should not depend on it.
fn read(answer: &WebAnswer, address: &EmailAddress) -> Look {
    match answer.is_success() {
        true => Look::end_or_next(account(&answer.body, address)),
        false => Look::nothing(format!("status {}", answer.status)),
    }
}

/// "XML validation": unknown parts are passed over, and so is a section that is not complete.
fn account(document: &[u8], address: &EmailAddress) -> Result<Account, Refusal> {
    let root = xml::read(document).map_err(|error| Refusal::new(error.to_string()))?;
    if root.name != "clientConfig" {
        return Err(Refusal::new(format!("the root element is `{}`, not `clientConfig`", root.name)));
    }
    let provider = root.first("emailProvider").ok_or_else(|| Refusal::new("there is no `emailProvider`"))?;
    let of = |name: &'static str, protocols: &'static [Protocol]| {
        provider.all(name).find_map(|section| server(section, protocols, address))
    };
    let incoming = of("incomingServer", &[Protocol::Imap, Protocol::Pop3]);
    let incoming = incoming.ok_or_else(|| Refusal::new("no `incomingServer` is complete"))?;
    let outgoing = of("outgoingServer", &[Protocol::Smtp]);
    Ok(Account { incoming, outgoing, warnings: Vec::new() })
}

fn server(section: &Element, protocols: &[Protocol], address: &EmailAddress) -> Option<AccountServer> {
    let protocol: Protocol = section.get_attribute("type")?.parse().ok()?;
    let port: i64 = section.text_of("port")?.trim().parse().ok()?;
    let host: Host = section.text_of("hostname")?.trim().parse().ok()?;
    Some(AccountServer {
        protocol: Some(protocol).filter(|protocol| protocols.contains(protocol))?,
        host,
        port: Port::try_from(port).ok()?,
        tls: vec![section.all("socketType").find_map(tls)?],
        sign_in: section.all("authentication").find_map(sign_in)?,
        usernames: vec![filled(section.text_of("username")?.trim(), address)],
    })
}

fn tls(element: &Element) -> Option<TlsMode> {
    match element.text.trim() {
        "SSL" => Some(TlsMode::Implicit),
        "STARTTLS" => Some(TlsMode::Starttls),
        "plain" => Some(TlsMode::None),
        _ => None,
    }
}

/// `system="sasl"`: the name of a SASL mechanism, in place of the words. `OAuth2` is left out: the draft wants the file's own `oAuth2` for it, which needs a browser.
fn sign_in(element: &Element) -> Option<SignIn> {
    let is_sasl = element.get_attribute("system") == Some("sasl");
    match element.text.trim() {
        "PLAIN" | "LOGIN" if is_sasl => Some(SignIn::Password),
        "CRAM-MD5" | "SCRAM-SHA-1" | "SCRAM-SHA-256" if is_sasl => Some(SignIn::Encrypted),
        _ if is_sasl => None,
        "password-cleartext" => Some(SignIn::Password),
        "password-encrypted" => Some(SignIn::Encrypted),
        _ => None,
    }
}

/// "Placeholders": guaranteed in the user name only.
fn filled(text: &str, address: &EmailAddress) -> String {
    text.replace("%EMAILADDRESS%", &address.to_string())
        .replace("%EMAILLOCALPART%", address.local_part())
        .replace("%EMAILDOMAIN%", address.domain().as_str())
}
