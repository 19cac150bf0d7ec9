//! A server in the words that people read.

use super::name::Name;
use super::username::Username;
use crate::format::choice::{Choice, needs_tls};
use crate::format::{Addressee, CannotSay};
use crate::language::{Said, Words};
use crate::mail::{Authentication, Date, Protocol, Server, UsernameTemplate};
use crate::provider::Provider;

/// What a person types to set up a server, in his language.
#[derive(Debug, Clone)]
pub struct ServerValues {
    pub words: &'static Words,
    pub server: Server,
    /// Whether there is a better server for the same purpose.
    is_second_choice: bool,
    /// The host as people write it, where that differs from what goes into the field.
    pub host_in_letters: Option<String>,
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
pub fn servers(
    words: &'static Words,
    provider: &Provider,
    addressee: &Addressee,
) -> Result<Vec<ServerValues>, CannotSay> {
    let choice = Choice::new(provider, needs_tls);
    let mut servers = choice.incoming()?;
    servers.insert(1, choice.of(Protocol::Smtp)?);
    let mut servers: Vec<_> =
        servers.iter().map(|server| ServerValues::new(words, provider, server, addressee)).collect();
    if let Some(second_choice) = servers.get_mut(2) {
        second_choice.is_second_choice = true;
    }
    Ok(servers)
}

impl ServerValues {
    /// The values of a server for a reader.
    #[must_use]
    pub fn new(words: &'static Words, provider: &Provider, server: &Server, addressee: &Addressee) -> Self {
        let published = provider.servers.iter().find(|published| published.server == *server);
        let username = Username::new(words, &server.username, addressee);
        Self {
            words,
            is_second_choice: false,
            host_in_letters: Name::from(&server.host).in_letters,
            username: username.to_string(),
            has_exact_username: username.is_exact(),
            server: server.clone(),
            verified: published.and_then(|published| published.verified),
        }
    }

    /// What the server is for: "Incoming mail (IMAP)".
    #[must_use]
    pub fn title(&self) -> Said<'static> {
        self.words.say(match self.server.protocol {
            Protocol::Imap => "values-imap",
            Protocol::Pop3 if self.is_second_choice => "values-pop3-instead",
            Protocol::Pop3 => "values-pop3",
            Protocol::Smtp => "values-smtp",
        })
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

    /// What the username is made of, in words, where it is one of a person.
    #[must_use]
    pub fn username_of_anybody(&self) -> Option<String> {
        let username = Username::new(self.words, &self.server.username, &Addressee::Anyone);
        (!username.is_exact()).then(|| username.to_string())
    }

    /// "SSL/TLS" or "STARTTLS".
    #[must_use]
    pub const fn security(&self) -> &'static str {
        self.server.tls.title()
    }

    /// What the username is made of, for a script that knows the address.
    #[must_use]
    pub const fn username_template(&self) -> &UsernameTemplate {
        &self.server.username
    }

    /// What is sent, the preferred way first: "password", "sign-in page (OAuth2) or password".
    #[must_use]
    pub fn authentication(&self) -> String {
        let in_words = self.server.auth.iter().map(|method| {
            let key = match method {
                Authentication::Password => "values-auth-password",
                Authentication::EncryptedPassword => "values-auth-encrypted",
                Authentication::Oauth2 => "values-auth-oauth2",
            };
            self.words.say(key).to_string()
        });
        let or = self.words.say("values-or").to_string();
        in_words.collect::<Vec<_>>().join(&format!(" {or} "))
    }

    /// What to mind where the port is not the usual one: most programs change it with the security, so
    /// whoever types the port first loses it.
    #[must_use]
    pub fn port_trap(&self) -> Option<String> {
        let Server { protocol, tls, port, .. } = &self.server;
        let trap = self.words.say("values-port-trap");
        let trap = trap.with("security", self.security()).with("usual", tls.usual_port(*protocol));
        (!self.server.has_usual_port()).then(|| trap.with("port", port).to_string())
    }

    /// What goes into a field for the password.
    #[must_use]
    pub fn password(&self) -> Said<'static> {
        self.words.say(match self.server.auth.as_slice() {
            [Authentication::Oauth2] => "values-password-none",
            _ => "values-password-yours",
        })
    }
}
