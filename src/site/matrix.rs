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
    Made(Box<Made>),
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
    of_website(&Website::usual(provider))
}

pub(super) fn of_website(website: &Website<'_>) -> Vec<Forecast> {
    let provider = website.provider;
    // There is nothing that a program could find, in whatever way.
    if !(provider.has_way_in() && provider.has_way_out()) {
        return Vec::new();
    }
    let mut domains = provider.exact_domains().take(MOST_DOMAINS);
    let Some(main) = domains.next() else { return Vec::new() };
    let (mut forecasts, others) = (of_domain(main, website), domains);
    for domain in others {
        for (forecast, other) in forecasts.iter_mut().zip(of_domain(domain, website)) {
            forecast.add(domain, other.main);
        }
    }
    forecasts
}

/// So many domains are looked at: a hoster's thousands end as the first ones do.
const MOST_DOMAINS: usize = 250;

/// The domains that were not looked at, for there are too many.
#[must_use]
pub fn domains_left_out(provider: &Provider) -> usize {
    provider.exact_domains().count().saturating_sub(MOST_DOMAINS)
}

/// What every client does for one domain.
fn of_domain(domain: &Domain, website: &Website<'_>) -> Vec<Forecast> {
    let Ok(address) = format!("you@{domain}").parse::<EmailAddress>() else { return Vec::new() };
    let [files, live] = [Hosting::Files, Hosting::Live].map(|way| SiteNetwork::new(website, domain, way));
    let forecast = |client: &'static Client| {
        let ends = |network| outcome(client, &address, website.provider, network);
        Forecast { client, main: Endings { files: ends(&files), live: ends(&live) }, elsewhere: Vec::new() }
    };
    CLIENTS.iter().map(forecast).collect()
}

/// What becomes of an address; `you` is nobody's name, so that user names of every kind are kept apart.
fn outcome(
    client: &Client,
    address: &EmailAddress,
    provider: &Provider,
    network: &SiteNetwork<'_>,
) -> Outcome {
    // The site is in memory: it answers at once.
    let Some(journey) = search((client.look)(address), network).now_or_never() else {
        return Outcome::Without(Refusal::new("the site does not answer"));
    };
    let source = journey.source().unwrap_or(Source::File);
    match journey.outcome {
        Ok(account) => {
            let Judgement { wrong, warnings } = judge(&account, provider, address);
            Outcome::Made(Box::new(Made { account, source, wrong, warnings }))
        }
        Err(refusal) => Outcome::Without(refusal),
    }
}

impl Forecast {
    /// What it does for one more domain.
    fn add(&mut self, domain: &Domain, endings: Endings) {
        if endings.is_like(&self.main) {
            return;
        }
        match self.elsewhere.iter_mut().find(|(_, known)| known.is_like(&endings)) {
            Some((domains, _)) => domains.push(domain.clone()),
            None => self.elsewhere.push((vec![domain.clone()], endings)),
        }
    }

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

    /// Where the account is wrong: how it is right.
    #[must_use]
    pub fn way_out(&self) -> Option<&'static str> {
        let is_well = |outcome: &Outcome| outcome.made().is_some_and(|made| made.wrong.is_empty());
        match (is_well(&self.files), is_well(&self.live)) {
            (false, true) => Some("with mailsetup serve or the functions it gets the right account"),
            (true, false) => Some("hosted as files it gets the right account"),
            _ => None,
        }
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
