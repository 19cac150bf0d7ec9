//! Provider x clients: the account that each mail program will make of what is about to be published.

use futures_util::FutureExt as _;

use super::network::{Hosting, SiteNetwork};
use super::website::Website;
use crate::client::{Account, CLIENTS, Client, Judgement, Refusal, Source, judge, search};
use crate::mail::{Domain, EmailAddress};
use crate::provider::Provider;

/// What one client makes of the files.
#[derive(Debug, Clone)]
pub struct Forecast {
    pub client: &'static Client,
    /// For the main domain.
    pub main: Endings,
    /// For the other domains where it ends otherwise.
    pub elsewhere: Vec<(Vec<Domain>, Endings)>,
}

/// How a client ends for one domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endings {
    /// Hosted as files.
    pub files: Outcome,
    /// Hosted by a program that answers with the address.
    pub live: Outcome,
}

/// How a client ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Made(Made),
    /// Without an account.
    Without(Refusal),
}

/// An account, and what is to be said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    pub account: Account,
    pub source: Source,
    /// What keeps it from working.
    pub wrong: Vec<String>,
    /// What its user notices.
    pub warnings: Vec<String>,
}

/// What every client will do, in the order of the table.
#[must_use]
pub fn forecast(provider: &Provider) -> Vec<Forecast> {
    of_website(&Website::whole(provider))
}

pub(super) fn of_website(website: &Website<'_>) -> Vec<Forecast> {
    CLIENTS.iter().filter_map(|client| of_client(client, website)).collect()
}

fn of_client(client: &'static Client, website: &Website<'_>) -> Option<Forecast> {
    let provider = website.provider;
    let main = endings(client, provider.main_domain(), website)?;
    let mut elsewhere: Vec<(Vec<Domain>, Endings)> = Vec::new();
    for domain in provider.exact_domains().skip(1) {
        let Some(endings) = endings(client, domain, website) else { continue };
        if endings.is_like(&main) {
            continue;
        }
        match elsewhere.iter_mut().find(|(_, known)| known.is_like(&endings)) {
            Some((domains, _)) => domains.push(domain.clone()),
            None => elsewhere.push((vec![domain.clone()], endings)),
        }
    }
    Some(Forecast { client, main, elsewhere })
}

/// What becomes of somebody at a domain; that his name is none of a person keeps user names of every kind apart.
fn endings(client: &Client, domain: &Domain, website: &Website<'_>) -> Option<Endings> {
    let address: EmailAddress = format!("you@{domain}").parse().ok()?;
    let hosted = |hosting| outcome(client, &address, website, hosting);
    Some(Endings { files: hosted(Hosting::Files), live: hosted(Hosting::Live) })
}

fn outcome(client: &Client, address: &EmailAddress, website: &Website<'_>, hosting: Hosting) -> Outcome {
    let network = SiteNetwork::new(website, address.domain(), hosting);
    // The site is in memory: it answers at once.
    let Some(journey) = search((client.look)(address), &network).now_or_never() else {
        return Outcome::Without(Refusal::new("the site does not answer"));
    };
    let source = journey.source().unwrap_or(Source::File);
    match journey.outcome {
        Ok(account) => {
            let Judgement { wrong, warnings } = judge(&account, website.provider, address);
            Outcome::Made(Made { account, source, wrong, warnings })
        }
        Err(refusal) => Outcome::Without(refusal),
    }
}

impl Forecast {
    /// The wrong accounts that it makes, hosted in one way or the other, at whatever domain.
    pub fn wrong(&self) -> impl Iterator<Item = &Made> {
        let all = std::iter::once(&self.main).chain(self.elsewhere.iter().map(|(_, endings)| endings));
        all.filter_map(Endings::wrong)
    }
}

impl Endings {
    /// The wrong account, hosted in one way or the other.
    #[must_use]
    pub fn wrong(&self) -> Option<&Made> {
        [&self.files, &self.live].into_iter().filter_map(Outcome::made).find(|made| !made.wrong.is_empty())
    }

    fn is_like(&self, other: &Self) -> bool {
        self.files.is_like(&other.files) && self.live.is_like(&other.live)
    }
}

impl Outcome {
    /// The account, if there is one.
    #[must_use]
    pub const fn made(&self) -> Option<&Made> {
        match self {
            Self::Made(made) => Some(made),
            Self::Without(_) => None,
        }
    }

    /// Whether both end in the same way; user names differ with the domain.
    fn is_like(&self, other: &Self) -> bool {
        let servers = |made: &Made| {
            let places =
                made.account.servers().map(|one| (one.protocol, one.host.clone(), one.port, one.tls.clone()));
            (places.collect::<Vec<_>>(), made.source, made.wrong.is_empty(), made.warnings.is_empty())
        };
        match (self, other) {
            (Self::Made(one), Self::Made(other)) => servers(one) == servers(other),
            (Self::Without(_), Self::Without(_)) => true,
            _ => false,
        }
    }
}
