//! PACC: what mail programs find at `ua-auto-config.DOMAIN` (draft-ietf-mailmaint-pacc-02).
//!
//! It has no word for ports, TLS modes and usernames: implicit TLS on 993, 995 and 465, and the whole
//! address. What it would say wrongly, it does not say.

use serde::{Deserialize, Serialize};

use super::choice::{Choice, needs_tls};
use super::settings::{ReadError, SaidServer, SaidTls, SaidUsername, Settings};
use super::xml::{MAX_BYTES, XmlError};
use super::{Addressee, Ask, CannotSay, Format, ReadBy, Render};
use crate::mail::{Authentication, Host, Placeholder, Protocol, Server, TlsMode, UsernameTemplate, WebUrl};
use crate::provider::{Dav, Provider};

/// Where the host of the file stands below the domain.
pub const HOST_LABEL: &str = "ua-auto-config";

pub(super) const ROW: Format = Format {
    name: "pacc",
    title: "PACC",
    purpose: "The coming standard, written by people of Apple and others: programs that know it find the \
              settings, and a record in the DNS proves that they are yours.",
    reader: ReadBy::Program,
    paths: &["/.well-known/user-agent-configuration.json"],
    places: &["https://ua-auto-config.DOMAIN/.well-known/user-agent-configuration.json"],
    media_type: "application/json",
    is_signable: false,
    ask: Ask::NOBODY,
    says,
    render: Render::Same(render),
    draw: None,
    read: Some(read),
};

#[derive(Debug, Serialize, Deserialize)]
struct Document {
    protocols: Protocols,
    authentication: Methods,
    info: Info,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Protocols {
    #[serde(skip_serializing_if = "Option::is_none")]
    imap: Option<AtHost>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pop3: Option<AtHost>,
    #[serde(skip_serializing_if = "Option::is_none")]
    smtp: Option<AtHost>,
    #[serde(skip_serializing_if = "Option::is_none")]
    jmap: Option<AtUrl>,
    #[serde(skip_serializing_if = "Option::is_none")]
    caldav: Option<AtUrl>,
    #[serde(skip_serializing_if = "Option::is_none")]
    carddav: Option<AtUrl>,
}

#[derive(Debug, Serialize, Deserialize)]
struct AtHost {
    host: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct AtUrl {
    url: String,
}

/// Optional in the draft, required by pimconf: always there.
#[derive(Debug, Serialize, Deserialize)]
struct Methods {
    #[serde(default)]
    password: bool,
    #[serde(rename = "oauth-public", skip_serializing_if = "Option::is_none")]
    oauth_public: Option<Issuer>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Issuer {
    issuer: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct Info {
    provider: Names,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<Help>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Names {
    name: String,
    #[serde(default)]
    short_name: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct Help {
    documentation: String,
}

fn says(server: &Server) -> Result<(), &'static str> {
    needs_tls(server)?;
    let has_implicit_tls = server.tls == TlsMode::Implicit && server.has_usual_port();
    if !has_implicit_tls {
        return Err("PACC knows implicit TLS on 993, 995 and 465 only");
    }
    match server.username.sole_placeholder() {
        Some(Placeholder::Address) => Ok(()),
        _ => Err("PACC has no word for the username: programs take the whole address"),
    }
}

fn render(provider: &Provider, _: &Addressee) -> Result<Vec<u8>, CannotSay> {
    document(provider).map_err(|reason| match reason {
        reason if reason.is_defect() => CannotSay::TooNarrow(Box::new(reason)),
        reason => reason,
    })
}

fn document(provider: &Provider) -> Result<Vec<u8>, CannotSay> {
    let choice = Choice::new(provider, says);
    let mut servers = choice.incoming()?;
    servers.push(choice.of(Protocol::Smtp)?);
    let document = Document {
        protocols: protocols(provider, &servers),
        authentication: methods(provider, &servers),
        info: info(provider),
    };
    let mut bytes = serde_json::to_vec(&document).unwrap_or_default();
    bytes.push(b'\n');
    Ok(bytes)
}

fn protocols(provider: &Provider, servers: &[&Server]) -> Protocols {
    let host = |protocol| {
        let server = servers.iter().find(|server| server.protocol == protocol)?;
        Some(AtHost { host: server.host.to_string() })
    };
    Protocols {
        imap: host(Protocol::Imap),
        pop3: host(Protocol::Pop3),
        smtp: host(Protocol::Smtp),
        jmap: provider.jmap.as_ref().and_then(|jmap| url(&jmap.url)),
        caldav: provider.calendar.as_ref().and_then(dav),
        carddav: provider.contacts.as_ref().and_then(dav),
    }
}

/// The default port of https is the only one.
fn url(url: &WebUrl) -> Option<AtUrl> {
    (url.port() == 443).then(|| AtUrl { url: url.to_string() })
}

/// Here too the username is the whole address.
fn dav(dav: &Dav) -> Option<AtUrl> {
    let takes_address = dav.username.sole_placeholder() == Some(Placeholder::Address);
    if takes_address { url(&dav.url) } else { None }
}

/// One answer for all servers: what each of them takes.
fn methods(provider: &Provider, servers: &[&Server]) -> Methods {
    let all_take =
        |takes: fn(&Authentication) -> bool| servers.iter().all(|server| server.auth.iter().any(takes));
    let oauth2 = provider.oauth2.as_ref().filter(|_| all_take(|method| *method == Authentication::Oauth2));
    Methods {
        password: all_take(|method| *method != Authentication::Oauth2),
        oauth_public: oauth2.map(|oauth2| Issuer { issuer: oauth2.issuer.to_string() }),
    }
}

fn info(provider: &Provider) -> Info {
    let page = provider.documentation.first().map(|page| &page.url).or(provider.links.support.as_ref());
    Info {
        provider: Names { name: provider.name.to_string(), short_name: provider.short_name.to_string() },
        help: page.map(|url| Help { documentation: url.to_string() }),
    }
}

fn read(bytes: &[u8]) -> Result<Settings, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(XmlError::TooLarge.into());
    }
    let document: Document =
        serde_json::from_slice(bytes).map_err(|error| ReadError::value("JSON", &error))?;
    let auth = auth(&document.authentication);
    let Protocols { imap, pop3, smtp, .. } = document.protocols;
    let said = [(Protocol::Imap, imap), (Protocol::Pop3, pop3), (Protocol::Smtp, smtp)];
    let servers = said.into_iter().filter_map(|(protocol, at)| Some(server(protocol, &at?.host, &auth)));
    Ok(Settings { name: Some(document.info.provider.name), servers: servers.collect::<Result<_, _>>()? })
}

fn auth(methods: &Methods) -> Vec<Authentication> {
    let oauth2 = methods.oauth_public.as_ref().map(|_| Authentication::Oauth2);
    oauth2.into_iter().chain(methods.password.then_some(Authentication::Password)).collect()
}

fn server(protocol: Protocol, host: &str, auth: &[Authentication]) -> Result<SaidServer, ReadError> {
    let host: Host = host.parse().map_err(|error| ReadError::value("host", &error))?;
    Ok(SaidServer {
        protocol,
        host,
        port: TlsMode::Implicit.usual_port(protocol),
        tls: SaidTls::Mode(TlsMode::Implicit),
        auth: auth.to_vec(),
        username: SaidUsername::Template(UsernameTemplate::address()),
    })
}
