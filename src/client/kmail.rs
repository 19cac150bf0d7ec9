//! `KMail`: the account wizard of KDE. It asks the database first, the provider after it.

use super::Client;
use super::account::{Account, AccountServer, SignIn};
use super::look::{Look, Redirects, Refusal};
use super::place::{self, Query};
use super::tree::{self, Document};
use crate::format::xml::Element;
use crate::mail::{EmailAddress, Host, Port, Protocol, TlsMode};
use crate::net::WebAnswer;

pub(super) const ROW: Client = Client {
    name: "kmail",
    title: "KMail",
    rules: "KDE/kmail-account-wizard 8163b657 (July 2026), ispdbservice.cpp and src/ispdb",
    note: "",
    look,
};

/// `requestConfig` in `ispdbservice.cpp`; http is asked for `autoconfig.` alone, and nobody is told who asks.
/// Qt follows redirects, but not from https to http.
fn look(address: &EmailAddress) -> Look {
    let domain = address.domain();
    let get = |url: String| place::get(&url, Redirects::FollowedToHttps, address, read);
    Look::InTurn(vec![
        get(place::database(domain.as_str())),
        get(place::autoconfig("https", domain, Query::None)),
        place::get(&place::autoconfig("http", domain, Query::None), Redirects::Followed, address, read),
        get(place::well_known("https", domain, Query::None)),
    ])
}

/// `handleReply`: with 200 nothing else is asked. What cannot be used then leaves the wizard waiting. (That it
/// reads the body of an error as well is not shown here.)
fn read(answer: &WebAnswer, address: &EmailAddress) -> Look {
    match answer.status {
        200 => Look::end(account(&answer.body, address)),
        status => Look::nothing(format!("status {status}")),
    }
}

/// The root may have any name; the first `emailProvider` below it counts.
fn account(document: &[u8], address: &EmailAddress) -> Result<Account, Refusal> {
    let waits = |reason: String| Refusal::new(format!("{reason}: the wizard waits without a word"));
    let Document { root, is_cut } = tree::read(document).map_err(|error| waits(error.to_string()))?;
    if is_cut {
        return Err(waits("the document ends before its elements do".to_owned()));
    }
    let provider = below(&root, "emailProvider");
    let provider = provider.ok_or_else(|| waits("there is no `emailProvider`".to_owned()))?;
    let of = |name: &str, kind: &str, protocol: Protocol| -> Vec<Said> {
        let is_meant = |child: &&Element| child.name == name && child.get_attribute("type") == Some(kind);
        provider
            .children
            .iter()
            .filter(is_meant)
            .filter_map(|child| Said::of(child, protocol, address))
            .collect()
    };
    let imap = of("incomingServer", "imap", Protocol::Imap);
    let pop3 = of("incomingServer", "pop3", Protocol::Pop3);
    let incoming = imap.into_iter().chain(pop3).next();
    let incoming =
        incoming.ok_or_else(|| Refusal::new("no server for incoming mail has a port: nothing to choose"))?;
    let outgoing = preferred(of("outgoingServer", "smtp", Protocol::Smtp));
    Ok(Account {
        incoming: incoming.server()?,
        outgoing: outgoing.map(Said::server).transpose()?,
        warnings: Vec::new(),
    })
}

fn below<'e>(element: &'e Element, name: &str) -> Option<&'e Element> {
    let found = |child: &'e Element| if child.name == name { Some(child) } else { below(child, name) };
    element.children.iter().find_map(found)
}

/// `setEmailProvider` in `configurationmodel.cpp` compares the numbers of the enum: STARTTLS is the highest.
fn preferred(servers: Vec<Said>) -> Option<Said> {
    let rank = |tls: TlsMode| match tls {
        TlsMode::None => 0,
        TlsMode::Implicit => 1,
        TlsMode::Starttls => 2,
    };
    servers.into_iter().reduce(|best, next| if rank(best.tls) < rank(next.tls) { next } else { best })
}

/// A server as `serverconfiguration.cpp` reads it.
struct Said {
    protocol: Protocol,
    host: String,
    port: i64,
    tls: TlsMode,
    sign_in: SignIn,
    username: String,
}

impl Said {
    /// Only the port must be there. The last of each counts; a method counts until one is not the password.
    fn of(section: &Element, protocol: Protocol, address: &EmailAddress) -> Option<Self> {
        let mut said = Self {
            protocol,
            host: String::new(),
            port: -1,
            tls: TlsMode::Implicit,
            sign_in: SignIn::Password,
            username: String::new(),
        };
        for child in &section.children {
            let text = text(child);
            match child.name.as_str() {
                "hostname" => said.host = filled(&text, address),
                // `toInt` passes over blanks, and makes 0 of what is no number.
                "port" => said.port = text.trim().parse().unwrap_or(0),
                "socketType" => said.tls = tls(&text).unwrap_or(said.tls),
                "username" => said.username = filled(&text, address),
                "authentication" if said.sign_in == SignIn::Password => {
                    said.sign_in = sign_in(&text).unwrap_or(said.sign_in);
                }
                _ => {}
            }
        }
        (said.port != -1).then_some(said)
    }

    fn server(self) -> Result<AccountServer, Refusal> {
        let Self { protocol, host, port, tls, sign_in, username } = self;
        let host: Host =
            host.parse().map_err(|error| Refusal::new(format!("takes `{host}` as the host: {error}")))?;
        let port = used_port(protocol, tls, port)?;
        let (tls, sign_in) = match protocol {
            // `createPop3Resource` in `accountconfiguration.cpp` writes `UseTLS`, whatever was found.
            Protocol::Pop3 => (TlsMode::Starttls, SignIn::Password),
            // `createAutomaticAccount`: without a user name there is no signing in.
            Protocol::Smtp if username.is_empty() => (tls, SignIn::Nothing),
            _ => (tls, sign_in),
        };
        if sign_in == SignIn::Oauth2 && !has_oauth2(&host) {
            return Err(Refusal::new(format!(
                "makes an account at {host} that cannot sign in: its OAuth 2 is for Google and Outlook alone"
            )));
        }
        let usernames = Some(username).filter(|name| !name.is_empty()).into_iter().collect();
        Ok(AccountServer { protocol, host, port, tls: vec![tls], sign_in, usernames })
    }
}

/// `createAutomaticAccount` sets the port, and the security after it. `setIncomingSecurityProtocol` in
/// `accountconfiguration.cpp` then sets the usual port again where the security is not what it was, TLS. For
/// sending it keeps its own 587 where the port is 0.
fn used_port(protocol: Protocol, tls: TlsMode, port: i64) -> Result<Port, Refusal> {
    match (protocol, tls) {
        (Protocol::Smtp, _) if port <= 0 => Ok(TlsMode::Starttls.usual_port(protocol)),
        (Protocol::Imap | Protocol::Pop3, TlsMode::Starttls | TlsMode::None) => {
            Ok(TlsMode::Starttls.usual_port(protocol))
        }
        _ => Port::try_from(port).map_err(|error| Refusal::new(format!("takes a wrong port: {error}"))),
    }
}

/// Whoever signs in by `XOAUTH2` is sent to the page of one of these, whatever the file says (kdepim-runtime,
/// `resources/imap/passwordrequester.cpp`).
fn has_oauth2(host: &Host) -> bool {
    const OWNERS: &[&str] = &["gmail.com", "googlemail.com", "outlook.com", "office365.com"];
    psl::domain_str(host.as_str()).is_some_and(|owner| OWNERS.contains(&owner))
}

/// `QDomElement::text`: with what stands in further elements.
fn text(element: &Element) -> String {
    element.children.iter().fold(element.text.clone(), |all, child| all + &text(child))
}

/// Other words leave what was there, TLS at first.
fn tls(text: &str) -> Option<TlsMode> {
    match text {
        "plain" => Some(TlsMode::None),
        "SSL" => Some(TlsMode::Implicit),
        "STARTTLS" => Some(TlsMode::Starttls),
        _ => None,
    }
}

fn sign_in(text: &str) -> Option<SignIn> {
    match text {
        "password-cleartext" | "plain" => Some(SignIn::Password),
        "password-encrypted" | "secure" => Some(SignIn::Encrypted),
        "NTLM" => Some(SignIn::Ntlm),
        "GSSAPI" => Some(SignIn::Gssapi),
        "client-ip-based" | "none" => Some(SignIn::Nothing),
        "OAuth2" => Some(SignIn::Oauth2),
        _ => None,
    }
}

fn filled(text: &str, address: &EmailAddress) -> String {
    text.replace("%EMAILLOCALPART%", address.local_part())
        .replace("%EMAILADDRESS%", &address.to_string())
        .replace("%EMAILDOMAIN%", address.domain().as_str())
}
