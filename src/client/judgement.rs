//! Whether the account that a client makes is one that works with a provider.

use super::account::{Account, AccountServer, SignIn};
use crate::mail::{Authentication, EmailAddress, Protocol, Server};
use crate::provider::Provider;

/// What is to be said of an account, compared with the published servers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Judgement {
    /// What keeps it from working.
    pub wrong: Vec<String>,
    /// What works, and not at the first try or not without a question.
    pub warnings: Vec<String>,
}

/// Compares an account with what a provider publishes for an address.
#[must_use]
pub fn judge(account: &Account, provider: &Provider, address: &EmailAddress) -> Judgement {
    let mut judgement = Judgement { wrong: Vec::new(), warnings: account.warnings.clone() };
    for server in account.servers() {
        judgement.server(server, provider, address);
    }
    if account.incoming.protocol == Protocol::Pop3 && provider.published(Protocol::Imap).next().is_some() {
        judgement.warnings.push("fetches mail by POP3, though IMAP is published".to_owned());
    }
    if account.outgoing.is_none() {
        judgement.wrong.push("no way to send: the program got no SMTP server".to_owned());
    }
    judgement
}

impl Judgement {
    /// Of the published servers at its host, the one that comes closest. At another host nothing else matters.
    fn server(&mut self, made: &AccountServer, provider: &Provider, address: &EmailAddress) {
        let Some(first) = provider.published(made.protocol).next() else {
            return self.wrong.push(format!("no {} server is published", made.protocol));
        };
        let there = provider.published(made.protocol).filter(|server| server.host == made.host);
        let compared = there.map(|server| compared(made, server, address));
        match compared.min_by_key(|one| (one.wrong.len(), one.warnings.len())) {
            Some(closest) => self.add(closest),
            None => self.wrong.push(not_published(made, first)),
        }
    }

    /// What both servers have in common is said once.
    fn add(&mut self, other: Self) {
        let Self { wrong, warnings } = other;
        add(&mut self.wrong, wrong);
        add(&mut self.warnings, warnings);
    }
}

fn add(texts: &mut Vec<String>, more: Vec<String>) {
    for text in more {
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
}

fn not_published(made: &AccountServer, server: &Server) -> String {
    let AccountServer { protocol, host, port, .. } = made;
    format!("{protocol} {host}:{port} is not published: {}:{} is", server.host, server.port)
}

fn compared(made: &AccountServer, server: &Server, address: &EmailAddress) -> Judgement {
    let mut judgement = Judgement::default();
    let name = format!("{} {}:{}", made.protocol, made.host, made.port);
    if made.port != server.port {
        judgement.wrong.push(not_published(made, server));
    }
    match made.tls.iter().position(|mode| *mode == server.tls) {
        Some(0) => {}
        Some(_) => judgement.warnings.push(format!("{name}: tries {} first", made.tls[0])),
        None => judgement.wrong.push(format!(
            "{name}: takes {} where the server speaks {}",
            made.tls.iter().map(|mode| mode.as_str()).collect::<Vec<_>>().join(", "),
            server.tls
        )),
    }
    judgement.add(username(made, &server.username.fill(address)));
    if !is_taken(made.sign_in, &server.auth) {
        judgement
            .wrong
            .push(format!("{name}: signs in by {}, which is not published", made.sign_in.as_str()));
    }
    judgement
}

fn username(made: &AccountServer, username: &str) -> Judgement {
    let warns = |text| Judgement { warnings: vec![text], ..Judgement::default() };
    match (made.usernames.first(), made.usernames.iter().position(|one| one == username)) {
        (_, Some(0)) => Judgement::default(),
        (None, _) => warns(format!("asks for the user name, which is `{username}`")),
        (Some(first), Some(_)) => warns(format!("tries `{first}` as the user name before `{username}`")),
        (Some(first), None) => {
            let wrong = vec![format!("takes `{first}` as the user name, not `{username}`")];
            Judgement { wrong, warnings: Vec::new() }
        }
    }
}

fn is_taken(sign_in: SignIn, published: &[Authentication]) -> bool {
    match sign_in {
        SignIn::Password => published.contains(&Authentication::Password),
        SignIn::Encrypted => published.contains(&Authentication::EncryptedPassword),
        SignIn::Oauth2 => published.contains(&Authentication::Oauth2),
        SignIn::Negotiated => true,
        SignIn::Ntlm | SignIn::Gssapi | SignIn::Nothing => false,
    }
}
