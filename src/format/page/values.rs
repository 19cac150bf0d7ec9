//! A server in the words that people read.

use std::borrow::Cow;

use crate::format::choice::{Choice, needs_tls};
use crate::format::{Addressee, CannotSay};
use crate::mail::{Authentication, Placeholder, Protocol, Server, TlsMode};
use crate::provider::Provider;

/// What a person types to set up a server.
#[derive(Debug, Clone)]
pub struct ServerValues {
    pub server: Server,
    /// What the server is for: "Incoming mail (IMAP)".
    pub title: &'static str,
    /// The host as people write it, where that differs from what goes into the field.
    pub host_in_letters: Option<String>,
    /// "SSL/TLS" or "STARTTLS".
    pub security: &'static str,
    /// "Password", or what else is sent.
    pub authentication: &'static str,
    /// The username, or what it is made of.
    pub username: String,
}

/// The server of each protocol that people are told of: IMAP, POP3, SMTP, as far as published.
///
/// # Errors
/// There is none to fetch mail from, or none to send it through.
pub fn servers(provider: &Provider, addressee: &Addressee) -> Result<Vec<ServerValues>, CannotSay> {
    let choice = Choice::new(provider, needs_tls);
    let mut servers = choice.incoming()?;
    servers.push(choice.of(Protocol::Smtp)?);
    Ok(servers.into_iter().map(|server| ServerValues::new(server, addressee)).collect())
}

impl ServerValues {
    pub fn new(server: &Server, addressee: &Addressee) -> Self {
        Self {
            title: match server.protocol {
                Protocol::Imap => "Incoming mail (IMAP)",
                Protocol::Pop3 => "Incoming mail (POP3)",
                Protocol::Smtp => "Outgoing mail (SMTP)",
            },
            host_in_letters: match server.host.unicode() {
                Cow::Borrowed(text) if text == server.host.as_str() => None,
                unicode if unicode == server.host.as_str() => None,
                unicode => Some(unicode.into_owned()),
            },
            security: match server.tls {
                TlsMode::Implicit => "SSL/TLS",
                TlsMode::Starttls => "STARTTLS",
                TlsMode::None => "none",
            },
            authentication: match server.auth.first() {
                Some(Authentication::Password) | None => "password",
                Some(Authentication::EncryptedPassword) => "encrypted password",
                Some(Authentication::Oauth2) => "sign-in page (OAuth2)",
            },
            username: username(server, addressee),
            server: server.clone(),
        }
    }

    /// The host, as it goes into the field.
    pub fn host(&self) -> &str {
        self.server.host.as_str()
    }

    pub fn port(&self) -> u16 {
        self.server.port.get()
    }
}

fn username(server: &Server, addressee: &Addressee) -> String {
    addressee.username(&server.username).unwrap_or_else(|| match server.username.sole_placeholder() {
        Some(Placeholder::Address) => "your full e-mail address".to_owned(),
        Some(Placeholder::LocalPart) => "the part of your e-mail address before the @".to_owned(),
        Some(Placeholder::Domain) => "the part of your e-mail address after the @".to_owned(),
        None => in_words(&server.username.to_string()),
    })
}

/// A composite template, with words for its placeholders.
fn in_words(template: &str) -> String {
    template
        .replace(Placeholder::Address.as_str(), "[your address]")
        .replace(Placeholder::LocalPart.as_str(), "[what stands before the @]")
        .replace(Placeholder::Domain.as_str(), "[what stands after the @]")
}
