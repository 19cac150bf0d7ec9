//! What it reads in the document: `RealAutoconfigParser.kt`. One thing amiss, and nothing of it is used.

use std::net::IpAddr;

use crate::client::account::SignIn;
use crate::client::tree::{self, Document};
use crate::format::xml::Element;
use crate::mail::{EmailAddress, Port, TlsMode};

/// A server as the parser hands it on.
pub(super) struct Section {
    pub host: String,
    pub port: Port,
    pub tls: TlsMode,
    /// In the order of the document, never empty.
    pub sign_in: Vec<SignIn>,
    pub username: String,
}

/// Why there are no servers.
pub(super) enum Trouble {
    Refused(String),
    /// An error of the program itself.
    Thrown(String),
}

type Read<T> = Result<T, Trouble>;

/// The first IMAP server and the first SMTP server.
pub(super) fn read(document: &[u8], address: &EmailAddress) -> Read<(Section, Section)> {
    let document = tree::read_on_android(document);
    let Document { root, is_cut } = document.map_err(|error| Trouble::Refused(error.to_string()))?;
    if is_cut {
        return refused("the document ends before its elements do");
    }
    if root.name != "clientConfig" {
        return refused(format!("the root element is `{}`, not `clientConfig`", root.name));
    }
    let mut last = None;
    // Each is read to its end, and the last counts.
    for provider in root.all("emailProvider") {
        last = Some(servers(provider, address)?);
    }
    last.ok_or_else(|| Trouble::Refused("there is no `emailProvider`".to_owned()))
}

fn refused<T>(reason: impl Into<String>) -> Read<T> {
    Err(Trouble::Refused(reason.into()))
}

fn servers(provider: &Element, address: &EmailAddress) -> Read<(Section, Section)> {
    match provider.get_attribute("id") {
        None => return refused("`emailProvider` has no `id`"),
        Some(id) if !is_host(id) => return refused(format!("the `id` `{id}` is no host name")),
        Some(_) => {}
    }
    let (mut has_domain, mut incoming, mut outgoing) = (false, Vec::new(), Vec::new());
    for child in &provider.children {
        match (child.name.as_str(), child.get_attribute("type")) {
            ("domain", _) => has_domain |= is_host(&filled(text(child)?, address)),
            ("incomingServer", Some("imap")) => incoming.push(section(child, address)?),
            ("outgoingServer", Some("smtp")) => outgoing.push(section(child, address)?),
            // Others are passed over unread, POP3 too.
            _ => {}
        }
    }
    if !has_domain {
        return refused("there is no `domain` that is a host name");
    }
    match (incoming.into_iter().next(), outgoing.into_iter().next()) {
        (None, _) => refused("there is no `incomingServer` of type `imap`"),
        (_, None) => refused("there is no `outgoingServer` of type `smtp`"),
        (Some(incoming), Some(outgoing)) => Ok((incoming, outgoing)),
    }
}

#[derive(Default)]
struct Values {
    host: Option<String>,
    port: Option<u16>,
    username: Option<String>,
    sign_in: Vec<SignIn>,
    tls: Option<TlsMode>,
}

fn section(element: &Element, address: &EmailAddress) -> Read<Section> {
    let mut values = Values::default();
    values.take(element, address)?;
    let missing = |name: &str| Trouble::Refused(format!("a server has no `{name}`"));
    let host = values.host.ok_or_else(|| missing("hostname"))?;
    let port = values.port.ok_or_else(|| missing("port"))?;
    let username = values.username.ok_or_else(|| missing("username"))?;
    if values.sign_in.is_empty() {
        return refused("a server has no `authentication` that the program knows");
    }
    let tls = values.tls.ok_or_else(|| missing("socketType"))?;
    // `readHostname` looks at the trimmed text, `HostName.kt` at the text as it is.
    if !is_exact_host(&host) {
        return Err(Trouble::Thrown(format!("blanks stand around the host name `{}`", host.trim())));
    }
    // `isValidPort` lets 0 pass, `Port.kt` does not.
    let port = Port::new(port).ok_or_else(|| Trouble::Thrown("the port is 0".to_owned()))?;
    Ok(Section { host, port, tls, sign_in: values.sign_in, username })
}

impl Values {
    /// `parseServer` does not pass over elements that it does not know: what they hold counts as well. The
    /// last of a name counts, except for `authentication`.
    fn take(&mut self, element: &Element, address: &EmailAddress) -> Read<()> {
        for child in &element.children {
            match child.name.as_str() {
                "hostname" => self.host = Some(host(text(child)?, address)?),
                "port" => self.port = Some(port(text(child)?)?),
                "username" => self.username = Some(filled(text(child)?, address)),
                "authentication" => self.sign_in.extend(sign_in(text(child)?)),
                "socketType" => self.tls = Some(tls(text(child)?)?),
                _ => self.take(child, address)?,
            }
        }
        Ok(())
    }
}

/// As it stands there, blanks and all.
fn text(element: &Element) -> Read<&str> {
    match element.children.first() {
        None => Ok(&element.text),
        Some(child) => {
            refused(format!("`{}` holds an element `{}`: expected a text", element.name, child.name))
        }
    }
}

fn host(text: &str, address: &EmailAddress) -> Read<String> {
    let host = filled(text, address);
    if is_host(&host) { Ok(host) } else { refused(format!("the `hostname` `{text}` is none")) }
}

fn port(text: &str) -> Read<u16> {
    match text.parse::<i32>().map(u16::try_from) {
        Ok(Ok(port)) => Ok(port),
        _ => refused(format!("the `port` is `{text}`: expected a number up to 65535 and nothing else")),
    }
}

fn sign_in(text: &str) -> Option<SignIn> {
    match text {
        "OAuth2" => Some(SignIn::Oauth2),
        "password-cleartext" => Some(SignIn::Password),
        "password-encrypted" => Some(SignIn::Encrypted),
        _ => None,
    }
}

/// There is no word for a connection without TLS: `plain` stops the whole document.
fn tls(text: &str) -> Read<TlsMode> {
    match text {
        "SSL" => Ok(TlsMode::Implicit),
        "STARTTLS" => Ok(TlsMode::Starttls),
        _ => refused(format!("a `socketType` is `{text}`: expected `SSL` or `STARTTLS` in every server")),
    }
}

fn filled(text: &str, address: &EmailAddress) -> String {
    text.replace("%EMAILDOMAIN%", address.domain().as_str())
        .replace("%EMAILLOCALPART%", address.local_part())
        .replace("%EMAILADDRESS%", &address.to_string())
}

/// `HostNameUtils.kt`, of the trimmed text: letters, digits and hyphens, one label is enough, or an address.
fn is_host(text: &str) -> bool {
    is_exact_host(text.trim())
}

fn is_exact_host(text: &str) -> bool {
    text.parse::<IpAddr>().is_ok() || is_name(text)
}

fn is_name(text: &str) -> bool {
    let name = text.strip_suffix('.').unwrap_or(text);
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.len() <= 255 && name.split('.').all(is_label)
}
