//! How Thunderbird reads `config-v1.1.xml` (`readFromXML.sys.mjs`).

use super::answer::Content;
use super::jxon::{Value, text_of};
use super::made::{self, PortRead, Server};
use super::oauth2;
use super::sanitizer::{self, shown};
use crate::client::account::SignIn;
use crate::client::look::{Look, Refusal};
use crate::mail::{EmailAddress, TlsMode};

/// Compared letter by letter, as everything is.
const INCOMING: &[&str] = &["pop3", "imap", "nntp", "exchange", "ews", "owa"];

/// The account: the first usable server of each kind. `version` is not looked at. Where there is none,
/// what comes of that depends on the place.
pub(super) fn look(content: &Content, address: &EmailAddress, without: fn(Refusal) -> Look) -> Look {
    match read(content) {
        Ok((incoming, outgoing)) => {
            let warnings = [incoming.oddity, outgoing.oddity].into_iter().flatten().collect();
            made::look(&incoming.server, Some(&outgoing.server), warnings, address)
        }
        Err(refusal) => without(made::then_guesses(refusal)),
    }
}

fn read(content: &Content) -> Result<(Usable, Usable), Refusal> {
    let document = match content {
        Content::Xml(document) => document,
        Content::Useless(reason) => return Err(Refusal::new(reason.as_str())),
    };
    let provider = document.get("clientConfig").and_then(|config| config.get("emailProvider"));
    let provider =
        provider.ok_or_else(|| Refusal::new("expected a `clientConfig` with an `emailProvider`"))?;
    sanitizer::hostname(provider.attribute("id"))
        .map_err(|_| Refusal::new("`id` of `emailProvider`: expected a host name in ASCII"))?;
    if !provider.all("domain").any(|domain| sanitizer::hostname(Some(domain)).is_ok()) {
        return Err(Refusal::new("expected a `domain` that is a host name in ASCII and has no attribute"));
    }
    let incoming = first_usable(provider, "incomingServer", incoming)?;
    Ok((incoming, first_usable(provider, "outgoingServer", outgoing)?))
}

/// A server, and what is odd about its user name.
struct Usable {
    server: Server,
    oddity: Option<String>,
}

/// The first section of which the program can make a server; the others are passed over without a word.
fn first_usable(
    provider: &Value,
    name: &str,
    read: fn(&Value) -> Result<Server, String>,
) -> Result<Usable, Refusal> {
    let mut reasons = Vec::new();
    for section in provider.all(name) {
        match read(section) {
            Ok(server) => return Ok(Usable { oddity: oddity(section, &server), server }),
            Err(reason) => reasons.push(reason),
        }
    }
    reasons.dedup();
    reasons.truncate(5);
    Err(Refusal::new(match reasons.is_empty() {
        true => format!("there is no `{name}`"),
        false => format!("no `{name}` can be used: {}", reasons.join("; ")),
    }))
}

fn incoming(section: &Value) -> Result<Server, String> {
    let kind = INCOMING.iter().find(|kind| is(section.attribute("type"), kind));
    let kind = kind.ok_or_else(|| {
        format!("`type` is `{}`: expected `imap` or `pop3`", shown(&text_of(section.attribute("type"))))
    })?;
    let host = section.get("hostname").map(|host| sanitizer::hostname(Some(host))).transpose()?;
    let port = section.get("port").map(|port| sanitizer::port(Some(port))).transpose()?;
    let (host, preset) = from_url(section, host);
    let tls = tls(section).or_else(|reason| preset.ok_or(reason))?;
    let host = host.ok_or("there is no `hostname`")?;
    Ok(Server {
        sign_in: sign_in(section, &host, kind, INCOMING_METHODS)?,
        kind: (*kind).to_owned(),
        host,
        port: port.map_or(PortRead::Missing, |port| PortRead::Number(f64::from(port))),
        tls,
        username: Some(text_of(section.get("username"))),
    })
}

/// A `url` takes the place of the host name, and may stand for the TLS mode; a broken one counts for nothing.
fn from_url(section: &Value, host: Option<String>) -> (Option<String>, Option<TlsMode>) {
    let url = section.get("url").and_then(|url| sanitizer::url(Some(url)).ok());
    let named = url.and_then(|url| {
        // With a port it is no host name.
        let name = match (url.host_str()?, url.port()) {
            (name, None) => name.to_owned(),
            (name, Some(port)) => format!("{name}:{port}"),
        };
        let name = sanitizer::hostname(Some(&Value::Text(name))).ok()?;
        Some((name, if url.scheme() == "https" { TlsMode::Implicit } else { TlsMode::None }))
    });
    match named {
        Some((name, mode)) => (Some(name), Some(mode)),
        None => (host, None),
    }
}

fn outgoing(section: &Value) -> Result<Server, String> {
    if !is(section.attribute("type"), "smtp") {
        let found = shown(&text_of(section.attribute("type")));
        return Err(format!("`type` is `{found}`: expected `smtp`"));
    }
    let host = sanitizer::hostname(section.get("hostname"))?;
    let port = sanitizer::port(section.get("port"))?;
    let tls = tls(section)?;
    let sign_in = sign_in(section, &host, "smtp", OUTGOING_METHODS)?;
    let needs_username = matches!(sign_in, SignIn::Password | SignIn::Encrypted);
    let username = section.get("username");
    let has_username = username.is_some() || needs_username;
    Ok(Server {
        kind: "smtp".to_owned(),
        host,
        port: PortRead::Number(f64::from(port)),
        tls,
        sign_in,
        username: has_username.then(|| text_of(username)),
    })
}

/// The first that is known.
fn tls(section: &Value) -> Result<TlsMode, String> {
    const MODES: &[(&str, TlsMode)] =
        &[("plain", TlsMode::None), ("SSL", TlsMode::Implicit), ("STARTTLS", TlsMode::Starttls)];
    let known = |value: &Value| MODES.iter().find(|(word, _)| is(Some(value), word));
    let mode = section.all("socketType").find_map(known).map(|(_, mode)| *mode);
    mode.ok_or_else(|| {
        let found = shown(&text_of(section.get("socketType")));
        format!("`socketType` is `{found}`: expected `SSL`, `STARTTLS` or `plain`, and nothing else")
    })
}

type Methods = &'static [(&'static str, SignIn)];

const INCOMING_METHODS: Methods = &[
    ("password-cleartext", SignIn::Password),
    ("plain", SignIn::Password),
    ("password-encrypted", SignIn::Encrypted),
    ("secure", SignIn::Encrypted),
    ("GSSAPI", SignIn::Gssapi),
    ("NTLM", SignIn::Ntlm),
    ("OAuth2", SignIn::Oauth2),
];

const OUTGOING_METHODS: Methods = &[
    ("none", SignIn::Nothing),
    ("client-IP-address", SignIn::Nothing),
    ("smtp-after-pop", SignIn::Nothing),
    ("password-cleartext", SignIn::Password),
    ("plain", SignIn::Password),
    ("password-encrypted", SignIn::Encrypted),
    ("secure", SignIn::Encrypted),
    ("GSSAPI", SignIn::Gssapi),
    ("NTLM", SignIn::Ntlm),
    ("OAuth2", SignIn::Oauth2),
];

/// `readAuthentication`: the first that is known; OAuth2 only where its details are built in.
fn sign_in(section: &Value, host: &str, kind: &str, methods: Methods) -> Result<SignIn, String> {
    let known = |value: &Value| {
        let (_, method) = methods.iter().find(|(word, _)| is(Some(value), word))?;
        Some(*method).filter(|method| *method != SignIn::Oauth2 || oauth2::is_known(host, kind))
    };
    section.all("authentication").find_map(known).ok_or_else(|| {
        let found: Vec<String> =
            section.all("authentication").take(5).map(|value| shown(&value.to_text())).collect();
        match found.iter().any(|method| method == "OAuth2") {
            true => format!("OAuth2 is built in for some hosts only, `{}` is none of them", shown(host)),
            false => format!(
                "`authentication` is `{}`: expected `password-cleartext` and nothing else",
                match found.is_empty() {
                    true => "undefined".to_owned(),
                    false => found.join("`, `"),
                }
            ),
        }
    })
}

fn is(value: Option<&Value>, word: &str) -> bool {
    value.and_then(Value::as_text) == Some(word)
}

/// A user name that is not what stands there.
fn oddity(section: &Value, server: &Server) -> Option<String> {
    let read = server.username.as_ref()?;
    let read_as = |what: &str| Some(format!("`username` of the {} server {what} `{read}`", server.kind));
    match section.get("username") {
        None => read_as("is missing, which is read as"),
        Some(Value::Text(_)) => None,
        Some(Value::Bool(_) | Value::Object(_)) => read_as("is read as"),
        Some(Value::Number(_)) => read_as("looks like a number and is read as one:"),
    }
}
