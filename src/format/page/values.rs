//! A server in the words that people read.

use super::name::Name;
use super::username::Username;
use crate::format::choice::{Choice, needs_tls};
use crate::format::{Addressee, CannotSay};
use crate::mail::{Authentication, Date, Protocol, Server};
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
    /// What is sent, the preferred way first: "password", "sign-in page (OAuth2) or password".
    pub authentication: String,
    /// The username, or what it is made of.
    pub username: String,
    /// Whether the username is to be typed letter by letter.
    pub has_exact_username: bool,
    /// When the server proved all that.
    pub verified: Option<Date>,
}

/// The servers that people are told of, one of each protocol: what everybody needs, to fetch mail and to
/// send it, and after it POP3 where that is a second choice.
///
/// # Errors
/// There is none to fetch mail from, or none to send it through.
pub fn servers(provider: &Provider, addressee: &Addressee) -> Result<Vec<ServerValues>, CannotSay> {
    let choice = Choice::new(provider, needs_tls);
    let mut servers = choice.incoming()?;
    servers.insert(1, choice.of(Protocol::Smtp)?);
    let mut servers: Vec<_> =
        servers.iter().map(|server| ServerValues::new(provider, server, addressee)).collect();
    if let Some(second_choice) = servers.get_mut(2) {
        second_choice.title = "Incoming mail (POP3), instead of IMAP";
    }
    Ok(servers)
}

impl ServerValues {
    /// The values of a server for a reader.
    #[must_use]
    pub fn new(provider: &Provider, server: &Server, addressee: &Addressee) -> Self {
        let published = provider.servers.iter().find(|published| published.server == *server);
        let username = Username::new(&server.username, addressee);
        Self {
            title: title(server.protocol),
            host_in_letters: Name::from(&server.host).in_letters,
            security: server.tls.title(),
            authentication: authentication(&server.auth),
            username: username.to_string(),
            has_exact_username: username.is_exact(),
            server: server.clone(),
            verified: published.and_then(|published| published.verified),
        }
    }

    /// The host, as it goes into the field.
    #[must_use]
    pub fn host(&self) -> &str {
        self.server.host.as_str()
    }

    /// The port.
    #[must_use]
    pub const fn port(&self) -> u16 {
        self.server.port.get()
    }

    /// What to mind where the port is not the usual one: most programs change it with the security, so
    /// whoever types the port first loses it.
    #[must_use]
    pub fn port_trap(&self) -> Option<String> {
        let Server { protocol, tls, port, .. } = &self.server;
        (!self.server.has_usual_port()).then(|| {
            format!(
                "Choose the security first, then correct the port: with {} most programs put in {} by \
                 themselves. Change it to {port}.",
                self.security,
                tls.usual_port(*protocol),
            )
        })
    }

    /// What goes into a field for the password.
    #[must_use]
    pub fn password(&self) -> &'static str {
        match self.server.auth.as_slice() {
            [Authentication::Oauth2] => "none: a web page asks you to sign in",
            _ => "your e-mail password",
        }
    }
}

const fn title(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Imap => "Incoming mail (IMAP)",
        Protocol::Pop3 => "Incoming mail (POP3)",
        Protocol::Smtp => "Outgoing mail (SMTP)",
    }
}

fn authentication(methods: &[Authentication]) -> String {
    let in_words = methods.iter().map(|method| match method {
        Authentication::Password => "password",
        Authentication::EncryptedPassword => "encrypted password",
        Authentication::Oauth2 => "sign-in page (OAuth2)",
    });
    in_words.collect::<Vec<_>>().join(" or ")
}
