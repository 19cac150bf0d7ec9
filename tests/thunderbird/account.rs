//! An account, as Thunderbird makes it and as the provider file means it.

use mailsetup::mail::{Authentication, EmailAddress, Protocol, Server, TlsMode};
use mailsetup::provider::Provider;
use serde::Deserialize;

/// Hosts whose OAuth2 details are built into Thunderbird (`OAuth2Providers.sys.mjs`): it ignores it elsewhere.
const KNOWN_FOR_OAUTH2: &[&str] = &["imap.gmail.com", "smtp.gmail.com"];
/// What Thunderbird does where the file says nothing (`AccountConfig.sys.mjs`).
const DEFAULT_DAYS_ON_SERVER: u32 = 14;
/// Ten years: whoever leaves mail on the server until he deletes it finds it there.
const FOR_EVER: u32 = 3650;

/// An account, as Thunderbird says it and as the provider file says it.
#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default)]
pub struct Account {
    pub name: String,
    pub servers: Vec<Said>,
    pub days_on_server: Option<u32>,
    /// Why there is none.
    pub refused: Option<String>,
}

/// A server of it.
#[derive(Debug, Deserialize, PartialEq)]
pub struct Said {
    pub protocol: String,
    pub host: String,
    pub port: u16,
    pub tls: String,
    pub auth: String,
    pub username: String,
}

impl Account {
    /// What the provider file says, as far as it can be said.
    pub fn expected(provider: &Provider, address: &EmailAddress, can_be_said: fn(&Server) -> bool) -> Self {
        // Without TLS a password would be given away: such a server is passed over.
        let is_fit = |server: &&Server| server.tls != TlsMode::None && can_be_said(server);
        let named = |protocol| provider.published(protocol).find(is_fit);
        let servers: Vec<&Server> =
            [Protocol::Imap, Protocol::Pop3, Protocol::Smtp].into_iter().filter_map(named).collect();
        let has_pop3 = servers.iter().any(|server| server.protocol == Protocol::Pop3);
        Self {
            // Thunderbird fills in placeholders there too, whoever wrote them.
            name: provider.name.as_str().replace("%REALNAME%", "Fred Test"),
            servers: servers.into_iter().map(|server| Said::expected(server, address)).collect(),
            days_on_server: has_pop3.then(|| days_on_server(provider)),
            refused: None,
        }
    }

    /// The same where Autodiscover says it, which has no display name and no word for anything but a password.
    pub fn expected_of_autodiscover(provider: &Provider, address: &EmailAddress) -> Self {
        let takes_password = |server: &Server| server.auth.contains(&Authentication::Password);
        let mut expected = Self::expected(provider, address, takes_password);
        expected.name.clear();
        expected.days_on_server = expected.days_on_server.map(|_| DEFAULT_DAYS_ON_SERVER);
        for server in &mut expected.servers {
            "password".clone_into(&mut server.auth);
        }
        expected
    }

    /// Whether it is the one that Thunderbird made.
    ///
    /// # Errors
    /// What both are, if not.
    pub fn is(&self, seen: Self) -> Result<(), String> {
        let seen = Self { days_on_server: seen.days_on_server.map(|days| days.min(FOR_EVER)), ..seen };
        match *self == seen {
            true => Ok(()),
            false => Err(format!("expected {self:#?}\nfound {seen:#?}")),
        }
    }
}

fn days_on_server(provider: &Provider) -> u32 {
    match &provider.pop3 {
        None => DEFAULT_DAYS_ON_SERVER,
        Some(options) if !options.leave_on_server => 0,
        Some(options) => options.days_on_server.map_or(FOR_EVER, u32::from),
    }
}

impl Said {
    fn expected(server: &Server, address: &EmailAddress) -> Self {
        let knows = |method: &&Authentication| {
            **method != Authentication::Oauth2 || KNOWN_FOR_OAUTH2.contains(&server.host.as_str())
        };
        Self {
            protocol: server.protocol.to_string(),
            host: server.host.to_string(),
            port: server.port.get(),
            tls: server.tls.to_string(),
            auth: server.auth.iter().find(knows).map(ToString::to_string).unwrap_or_default(),
            username: server.username.fill(address),
        }
    }

    /// Whether the port alone says the TLS mode, by Thunderbird's rule (`readAutoDiscoverXML`).
    pub fn says_its_mode(&self) -> bool {
        let is_plain_port = [143, 110, 25, 587].contains(&self.port);
        (self.tls == "starttls") == is_plain_port
    }
}
