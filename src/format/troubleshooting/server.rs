//! The provider's servers: those that the pages name, and those that they do not.

use crate::format::choice::needs_tls;
use crate::format::page::{ServerValues, servers};
use crate::format::{Addressee, CannotSay};
use crate::language::Words;
use crate::mail::{Protocol, Server};
use crate::provider::Provider;

/// The published servers.
#[derive(Debug)]
pub(super) struct Servers {
    /// Fetching, sending, and POP3 where that is a second choice.
    pub named: Vec<ServerValues>,
    pub others: Vec<Server>,
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

/// So many are named that nobody will have tried them all.
const MOST_OTHERS: usize = 6;

impl Servers {
    /// # Errors
    /// There is none to fetch mail from, or none to send it through.
    pub(super) fn new(
        provider: &Provider,
        addressee: &Addressee,
        words: &'static Words,
    ) -> Result<Self, CannotSay> {
        let named = servers(words, provider, addressee)?;
        let is_further = |server: &&Server| {
            needs_tls(server).is_ok() && named.iter().all(|values| values.server != **server)
        };
        let published = Protocol::ALL.iter().flat_map(|protocol| provider.published(*protocol));
        let others = published.filter(is_further).take(MOST_OTHERS).cloned().collect();
        Ok(Self { named, others })
    }

    pub(super) fn incoming(&self) -> impl Iterator<Item = &ServerValues> {
        self.named.iter().filter(|values| values.server.protocol.is_incoming())
    }

    pub(super) fn outgoing(&self) -> impl Iterator<Item = &ServerValues> {
        self.named.iter().filter(|values| !values.server.protocol.is_incoming())
    }

    /// Each host once.
    pub(super) fn hosts(&self) -> Vec<Host> {
        each_once(self.named.iter().map(|values| Host {
            exact: values.host().to_owned(),
            in_letters: values.host_in_letters.clone(),
        }))
    }

    /// Each user name once.
    pub(super) fn user_names(&self) -> Vec<UserName> {
        each_once(
            self.named.iter().map(|values| UserName {
                text: values.username.clone(),
                is_exact: values.has_exact_username,
            }),
        )
    }

    /// Whether programs may put another port in.
    pub(super) fn has_unusual_port(&self) -> bool {
        self.named.iter().any(|values| !values.server.has_usual_port())
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
