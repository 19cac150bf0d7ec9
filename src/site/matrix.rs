//! Provider x clients: the account that each mail program will make of what is about to be published.

use futures_util::FutureExt as _;

use super::network::{Hosting, SiteNetwork};
use super::website::Website;
use crate::client::{Account, CLIENTS, Client, Judgement, Refusal, judge, search};
use crate::mail::EmailAddress;
use crate::provider::Provider;

/// What one client makes of the files.
#[derive(Debug, Clone)]
pub struct Forecast {
    pub client: &'static Client,
    /// Hosted as files.
    pub files: Outcome,
    /// Hosted by a program that answers with the address.
    pub live: Outcome,
}

/// How a client ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// With an account that works.
    Works(Account),
    /// With an account that works, and something to be said.
    Warns(Account, Vec<String>),
    /// With an account that does not work, and why.
    Wrong(Account, Vec<String>),
    /// Without an account.
    Without(Refusal),
}

/// What every client will do for the addresses of the main domain, in the order of the table.
#[must_use]
pub fn forecast(provider: &Provider) -> Vec<Forecast> {
    of_website(&Website::whole(provider))
}

pub(super) fn of_website(website: &Website<'_>) -> Vec<Forecast> {
    let Some(address) = example_address(website.provider) else { return Vec::new() };
    CLIENTS
        .iter()
        .map(|client| Forecast {
            client,
            files: outcome(client, &address, website, Hosting::Files),
            live: outcome(client, &address, website, Hosting::Live),
        })
        .collect()
}

/// Somebody at the main domain; that his name is none of a person keeps user names of every kind apart.
fn example_address(provider: &Provider) -> Option<EmailAddress> {
    format!("you@{}", provider.main_domain()).parse().ok()
}

fn outcome(client: &Client, address: &EmailAddress, website: &Website<'_>, hosting: Hosting) -> Outcome {
    let network = SiteNetwork::new(website, address.domain(), hosting);
    // The site is in memory: it answers at once.
    let journey = search((client.look)(address), &network).now_or_never();
    match journey.map(|journey| journey.outcome) {
        Some(Ok(account)) => judged(account, website.provider, address),
        Some(Err(refusal)) => Outcome::Without(refusal),
        None => Outcome::Without(Refusal::new("the site does not answer")),
    }
}

fn judged(account: Account, provider: &Provider, address: &EmailAddress) -> Outcome {
    let Judgement { wrong, warnings } = judge(&account, provider, address);
    if !wrong.is_empty() {
        Outcome::Wrong(account, wrong)
    } else if !warnings.is_empty() {
        Outcome::Warns(account, warnings)
    } else {
        Outcome::Works(account)
    }
}
