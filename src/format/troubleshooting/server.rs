//! The provider's servers, in the words of the page.

use crate::format::choice::{Choice, needs_tls};
use crate::format::page::Name;
use crate::format::{Addressee, CannotSay};
use crate::language::Words;
use crate::mail::{Authentication, Placeholder, Protocol, Server as Published, UsernameTemplate};
use crate::provider::Provider;

/// The servers that the pages name, and those that they do not.
#[derive(Debug)]
pub(super) struct Servers {
    /// Fetching, sending, and POP3 where that is a second choice.
    pub all: Vec<Server>,
    pub others: Vec<Other>,
}

/// A server as it is typed.
#[derive(Debug, Clone)]
pub(super) struct Server {
    pub title: String,
    pub protocol: Protocol,
    pub host: Host,
    pub port: u16,
    pub security: &'static str,
    pub user_name: UserName,
    pub authentication: String,
    pub port_trap: Option<String>,
}

/// A host, and how people write it where that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Host {
    pub exact: String,
    pub in_letters: Option<String>,
}

/// A user name, or what it is made of while nobody knows who reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UserName {
    pub text: String,
    pub is_exact: bool,
}

/// A further server that is published.
#[derive(Debug, Clone)]
pub(super) struct Other {
    pub protocol: Protocol,
    pub host: String,
    pub port: u16,
    pub security: &'static str,
}

/// So many are named that nobody will have tried them all.
const MOST_OTHERS: usize = 6;

impl Servers {
    /// # Errors
    /// There is none to fetch mail from, or none to send it through.
    pub(super) fn new(provider: &Provider, addressee: &Addressee, words: &Words) -> Result<Self, CannotSay> {
        let choice = Choice::new(provider, needs_tls);
        let mut named = choice.incoming()?;
        named.insert(1, choice.of(Protocol::Smtp)?);
        let mut all: Vec<Server> = named.iter().map(|server| Server::new(server, addressee, words)).collect();
        if let Some(second_choice) = all.get_mut(2) {
            second_choice.title = words.say("values-pop3-instead").to_string();
        }
        let is_further = |server: &&Published| needs_tls(server).is_ok() && !named.contains(server);
        let others =
            Protocol::ALL.iter().flat_map(|protocol| provider.published(*protocol).filter(is_further));
        Ok(Self { all, others: others.take(MOST_OTHERS).map(Other::new).collect() })
    }

    pub(super) fn incoming(&self) -> impl Iterator<Item = &Server> {
        self.all.iter().filter(|server| server.protocol.is_incoming())
    }

    pub(super) fn outgoing(&self) -> impl Iterator<Item = &Server> {
        self.all.iter().filter(|server| !server.protocol.is_incoming())
    }

    /// Each host once.
    pub(super) fn hosts(&self) -> Vec<Host> {
        each_once(self.all.iter().map(|server| server.host.clone()))
    }

    /// Each user name once.
    pub(super) fn user_names(&self) -> Vec<UserName> {
        each_once(self.all.iter().map(|server| server.user_name.clone()))
    }

    /// What to mind of ports, each once.
    pub(super) fn port_traps(&self) -> Vec<String> {
        each_once(self.all.iter().filter_map(|server| server.port_trap.clone()))
    }
}

fn each_once<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    for one in all {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}

impl Server {
    fn new(server: &Published, addressee: &Addressee, words: &Words) -> Self {
        let title = match server.protocol {
            Protocol::Imap => words.say("values-imap"),
            Protocol::Pop3 => words.say("values-pop3"),
            Protocol::Smtp => words.say("values-smtp"),
        };
        let name = Name::from(&server.host);
        Self {
            title: title.to_string(),
            protocol: server.protocol,
            host: Host { exact: name.exact, in_letters: name.in_letters },
            port: server.port.get(),
            security: server.tls.title(),
            user_name: UserName::new(&server.username, addressee, words),
            authentication: authentication(&server.auth, words),
            port_trap: port_trap(server, words),
        }
    }
}

impl Other {
    fn new(server: &Published) -> Self {
        Self {
            protocol: server.protocol,
            host: server.host.to_string(),
            port: server.port.get(),
            security: server.tls.title(),
        }
    }
}

impl UserName {
    fn new(template: &UsernameTemplate, addressee: &Addressee, words: &Words) -> Self {
        match addressee.username(template) {
            Some(text) => Self { text, is_exact: true },
            None => Self { text: in_words(template, words), is_exact: false },
        }
    }
}

fn in_words(template: &UsernameTemplate, words: &Words) -> String {
    match template.sole_placeholder() {
        Some(Placeholder::Address) => words.say("values-address").to_string(),
        Some(Placeholder::LocalPart) => words.say("values-local-part").to_string(),
        Some(Placeholder::Domain) => words.say("values-domain").to_string(),
        None => template
            .to_string()
            .replace(Placeholder::Address.as_str(), &words.say("values-your-address").to_string())
            .replace(Placeholder::LocalPart.as_str(), &words.say("values-your-local-part").to_string())
            .replace(Placeholder::Domain.as_str(), &words.say("values-your-domain").to_string()),
    }
}

fn authentication(methods: &[Authentication], words: &Words) -> String {
    let in_words = methods.iter().map(|method| match method {
        Authentication::Password => words.say("values-password").to_string(),
        Authentication::EncryptedPassword => words.say("values-encrypted-password").to_string(),
        Authentication::Oauth2 => words.say("values-oauth2").to_string(),
    });
    in_words.collect::<Vec<_>>().join(&format!(" {} ", words.say("values-or")))
}

fn port_trap(server: &Published, words: &Words) -> Option<String> {
    (!server.has_usual_port()).then(|| {
        let usual = server.tls.usual_port(server.protocol);
        let trap = words.say("values-port-first").with("security", server.tls.title());
        trap.with("usual", usual).with("port", server.port).to_string()
    })
}
