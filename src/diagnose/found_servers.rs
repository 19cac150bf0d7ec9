//! The servers that there are to ask: those of the provider file, and those that programs would set up.

use super::survey::Wanted;
use crate::client::{Account, AccountServer, Journey, SignIn};
use crate::mail::{Authentication, Domain, Server, UsernameTemplate};
use crate::provider::{Provider, ProviderId};
use crate::verify::Question;

/// A server, and in whose name it is reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    provider: ProviderId,
    server: Server,
}

impl Found {
    /// Whether both are one server, spoken to in the same way.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        is_same(&self.server, &other.server)
    }

    pub(super) fn into_question(self) -> Question {
        Question { provider: self.provider, is_candidate: false, server: self.server }
    }
}

/// Whether both are one server, spoken to in the same way; who signs in there, and how, does not matter.
pub(super) fn is_same(one: &Server, other: &Server) -> bool {
    let key = |server: &Server| (server.protocol, server.host.clone(), server.port, server.tls);
    key(one) == key(other)
}

/// The published ones.
pub(super) fn of_provider(provider: Option<&Provider>) -> Vec<Found> {
    let of = |provider: &Provider| {
        let found = |server: &Server| Found { provider: provider.id().clone(), server: server.clone() };
        provider.servers.iter().map(|published| found(&published.server)).collect::<Vec<Found>>()
    };
    provider.map(of).unwrap_or_default()
}

/// Those of the account, each once.
pub(super) fn of_journey(wanted: Wanted<'_>, journey: &Journey) -> Vec<Found> {
    let Some(provider) = name(wanted.provider, wanted.address.domain()) else { return Vec::new() };
    let mut all: Vec<Found> = Vec::new();
    for made in journey.outcome.iter().flat_map(Account::servers) {
        let Some(server) = server(made) else { continue };
        let found = Found { provider: provider.clone(), server };
        if !all.iter().any(|one| one.is_same(&found)) {
            all.push(found);
        }
    }
    all
}

/// The id of the provider; of one that is not known, the domain in its letters.
fn name(provider: Option<&Provider>, domain: &Domain) -> Option<ProviderId> {
    match provider {
        Some(provider) => Some(provider.id().clone()),
        None => domain.as_str().replace(['.', '_'], "-").chars().take(64).collect::<String>().parse().ok(),
    }
}

/// In the mode that the program tries first.
fn server(made: &AccountServer) -> Option<Server> {
    Some(Server {
        protocol: made.protocol,
        host: made.host.clone(),
        port: made.port,
        tls: *made.tls.first()?,
        auth: vec![match made.sign_in {
            SignIn::Encrypted => Authentication::EncryptedPassword,
            SignIn::Oauth2 => Authentication::Oauth2,
            SignIn::Password | SignIn::Ntlm | SignIn::Gssapi | SignIn::Nothing | SignIn::Negotiated => {
                Authentication::Password
            }
        }],
        username: UsernameTemplate::address(),
    })
}
