//! The account of Evolution: for each kind what the file says, or the records (`e-srv-config-lookup.c`).

use super::markup::{Mechanism, Said, Servers};
use crate::client::account::{Account, AccountServer, SignIn};
use crate::client::look::{DnsAnswer, Refusal};
use crate::mail::{EmailAddress, MailService, Port, Protocol, TlsMode};

/// A part of a host name where it signs in by OAuth2, whatever the file says (`e-oauth2-service-google.c`,
/// `-outlook.c`, `-yahoo.c` of evolution-data-server).
const OAUTH_HOSTS: &[&str] =
    &[".google.com", ".googlemail.com", ".googleusercontent.com", ".gmail.com", ".outlook.com", ".yahoo.com"];

/// The servers of the records.
#[derive(Debug, Clone, Default)]
pub(super) struct Known(Vec<AccountServer>);

impl Known {
    pub(super) fn of(answer: &DnsAnswer, address: &EmailAddress) -> Self {
        let DnsAnswer::Srv(services) = answer else { return Self::default() };
        let first = |(service, MailService { protocol, tls, .. }): (&Result<Vec<_>, _>, MailService)| {
            let records: &Vec<crate::net::SrvRecord> = service.as_ref().ok()?;
            let best = records.iter().min_by_key(|one| (one.priority, std::cmp::Reverse(one.weight)))?;
            let (host, port) = best.target.clone()?;
            Some(AccountServer {
                protocol,
                host,
                port,
                tls: vec![tls],
                sign_in: SignIn::Password,
                usernames: vec![address.to_string()],
            })
        };
        Self(services.iter().zip(MailService::ALL).filter_map(first).collect())
    }

    /// From the records alone.
    pub(super) fn account(&self) -> Option<Account> {
        let incoming = self.first(Protocol::Imap).or_else(|| self.first(Protocol::Pop3))?;
        Some(Account { incoming, outgoing: self.first(Protocol::Smtp), warnings: Vec::new() })
    }

    /// IMAP from whichever says it, before POP3.
    pub(super) fn with(&self, servers: &Servers) -> Result<Account, Refusal> {
        let from = |said: &Said, protocol: Protocol| match said.is_set {
            true => server(said, protocol).map(Some),
            false => Ok(self.first(protocol)),
        };
        let incoming = match from(&servers.imap, Protocol::Imap)? {
            Some(imap) => Some(imap),
            None => from(&servers.pop3, Protocol::Pop3)?,
        };
        let incoming = incoming.ok_or_else(|| {
            Refusal::new("takes it for a document, finds no server for incoming mail and looks no further")
        })?;
        Ok(Account { incoming, outgoing: from(&servers.smtp, Protocol::Smtp)?, warnings: Vec::new() })
    }

    fn first(&self, protocol: Protocol) -> Option<AccountServer> {
        self.0.iter().find(|server| server.protocol == protocol).cloned()
    }
}

/// Host and user name lose the blanks around them (`camel_network_settings_set_host`).
fn server(said: &Said, protocol: Protocol) -> Result<AccountServer, Refusal> {
    let asks = |what: &str| Refusal::new(format!("the {protocol} server has no {what}: the user is asked"));
    let host = said.host.as_deref().map(str::trim).filter(|host| !host.is_empty());
    let host = host.ok_or_else(|| asks("host"))?;
    let sign_in = sign_in(said.mechanism, protocol, host);
    let host = host.parse().map_err(|error| Refusal::new(format!("takes `{host}` as the host: {error}")))?;
    let port = said.port.and_then(Port::new).ok_or_else(|| asks("port"))?;
    let username = said.username.as_deref().map(str::trim).filter(|name| !name.is_empty());
    Ok(AccountServer {
        protocol,
        host,
        port,
        tls: vec![said.tls.unwrap_or(TlsMode::None)],
        sign_in,
        usernames: username.map(str::to_owned).into_iter().collect(),
    })
}

/// SMTP without a method that it knows goes without signing in; IMAP and POP3 take the password then.
fn sign_in(mechanism: Mechanism, protocol: Protocol, host: &str) -> SignIn {
    let host = host.to_ascii_lowercase();
    match (mechanism, protocol) {
        _ if OAUTH_HOSTS.iter().any(|part| host.contains(part)) => SignIn::Oauth2,
        (Mechanism::Encrypted, _) => SignIn::Encrypted,
        (Mechanism::Unsaid, Protocol::Smtp) => SignIn::Nothing,
        (Mechanism::Unsaid | Mechanism::Cleartext, _) => SignIn::Password,
    }
}
