//! Everything that is asked about an address, at the same time.

use futures_util::StreamExt as _;
use futures_util::future::join_all;
use futures_util::stream::FuturesUnordered;

use super::found_servers::{Found, of_journey, of_provider};
use super::place::Place;
use super::rules::names::no_such_domain;
use super::scope::Scope;
use super::services::Services;
use super::state::State;
use super::visit::Visit;
use super::web_hosts::{HalfDead, half_dead};
use crate::client::{Client, DnsAnswer, DnsQuestion, Internet, Journey, search};
use crate::mail::{Domain, EmailAddress, Host};
use crate::net::{NameError, Resolution, WebError, WebExchange, WebRequest};
use crate::provider::Provider;
use crate::verify::{Probe, Way, probe_all};

/// What is to be asked.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    pub address: &'a EmailAddress,
    pub clients: &'a [&'static Client],
    /// Who is known to serve the domain.
    pub provider: Option<&'a Provider>,
}

/// What came of it.
#[derive(Debug)]
pub struct Survey<'a> {
    pub wanted: Wanted<'a>,
    /// The way of each client, in the order of their table.
    pub journeys: Vec<(&'static Client, Journey)>,
    pub visits: Vec<Visit>,
    /// Where the domain itself leads.
    pub domain: Result<Resolution, NameError>,
    /// Where a name below the domain leads that nobody has made: a wildcard.
    pub nobody: Result<Resolution, NameError>,
    pub mx: DnsAnswer,
    pub services: Services,
    /// The web servers some of whose addresses take no connection.
    pub half_dead: Vec<HalfDead>,
    /// The texts at `_ua-auto-config`.
    pub digests: DnsAnswer,
    /// The servers that the provider publishes and those that the clients found, climbed.
    pub probes: Vec<Probe>,
    /// What the programs ask that were wanted.
    pub(super) scope: Scope,
}

/// A label that nobody has made.
const NOBODY: &str = "mailsetup-finds-nobody-here";

impl<'a> Survey<'a> {
    /// Asks.
    pub async fn of(wanted: Wanted<'a>, internet: &Internet, way: &Way) -> Self {
        let address = wanted.address;
        let domain = address.domain();
        let published = of_provider(wanted.provider);
        let nobody = format!("{NOBODY}.{domain}");
        let ((journeys, more), visits, (apex, nobody), (mx, digests, services), mut probes, half_dead, ()) = tokio::join!(
            travelled(wanted, &published, internet, way),
            join_all(Place::ALL.iter().map(|place| Visit::of(*place, address, internet))),
            async { tokio::join!(resolved(domain.as_str(), internet), resolved(&nobody, internet)) },
            records(domain, internet),
            probed(published.clone(), way),
            half_dead(address, internet),
            ask_ahead(wanted, internet),
        );
        probes.extend(more);
        Self {
            wanted,
            scope: Scope::of(wanted, &journeys),
            journeys,
            visits: visits.into_iter().flatten().collect(),
            domain: apex,
            nobody,
            mx,
            services,
            half_dead,
            digests,
            probes,
        }
    }

    /// Whether nothing at all was found, or told: so it is as well in a network without a way out, and in one that
    /// first wants somebody to sign in.
    #[must_use]
    pub fn is_without_names(&self) -> bool {
        self.is_denied() || self.is_untold()
    }

    /// Neither a name of the domain nor that of a server is known.
    fn is_denied(&self) -> bool {
        let is_unknown = |probe: &Probe| probe.steps.iter().any(|step| step.rule == "name-not-found");
        !no_such_domain(self).is_empty() && self.probes.iter().all(is_unknown)
    }

    /// The name servers told nothing at all.
    fn is_untold(&self) -> bool {
        let is_silent = |error: &NameError| !matches!(error, NameError::NotFound | NameError::NoAddress(_));
        matches!(&self.mx, DnsAnswer::Mx(Err(error)) if is_silent(error))
            && self.visits.iter().all(|visit| matches!(visit.state, State::Untold(_)))
    }

    /// The places that are judged for themselves.
    pub(super) fn judged(&self) -> impl Iterator<Item = &Visit> {
        self.visits.iter().filter(|visit| visit.place.is_main() && self.scope.has(visit))
    }

    /// Whether somebody looks there.
    pub(super) fn is_judged(&self, place: Place) -> bool {
        self.visit(place).is_some_and(|visit| self.scope.has(visit))
    }

    /// What was found at a place.
    #[must_use]
    pub fn visit(&self, place: Place) -> Option<&Visit> {
        self.visits.iter().find(|visit| visit.place == place)
    }
}

/// The way of each client; what it found is climbed as soon as its way has ended, while others still look.
async fn travelled(
    wanted: Wanted<'_>,
    published: &[Found],
    internet: &Internet,
    way: &Way,
) -> (Vec<(&'static Client, Journey)>, Vec<Probe>) {
    let mut known = published.to_vec();
    let mut journeys: Vec<Option<Journey>> = wanted.clients.iter().map(|_| None).collect();
    let mut looking: FuturesUnordered<_> = (wanted.clients.iter().enumerate())
        .map(async |(at, client)| (at, search((client.look)(wanted.address), internet).await))
        .collect();
    let mut climbing = FuturesUnordered::new();
    let mut probes = Vec::new();
    loop {
        tokio::select! {
            Some((at, journey)) = looking.next() => {
                let mut more = of_journey(wanted, &journey);
                more.retain(|found| !known.iter().any(|one| one.is_same(found)));
                known.extend(more.iter().cloned());
                climbing.push(probed(more, way));
                journeys[at] = Some(journey);
            }
            Some(climbed) = climbing.next() => probes.extend(climbed),
            else => break,
        }
    }
    let journeys = wanted.clients.iter().copied().zip(journeys);
    (journeys.filter_map(|(client, journey)| Some((client, journey?))).collect(), probes)
}

/// Clients that look in one place after the other would wait for each answer: all that is known beforehand is
/// asked at once, and they find it answered.
async fn ask_ahead(wanted: Wanted<'_>, internet: &Internet) {
    let requests: Vec<WebRequest> =
        wanted.clients.iter().flat_map(|client| (client.look)(wanted.address).requests()).collect();
    let _: Vec<std::sync::Arc<Result<WebExchange, WebError>>> =
        join_all(requests.iter().map(|request| internet.exchange(request))).await;
}

async fn records(domain: &Domain, internet: &Internet) -> (DnsAnswer, DnsAnswer, Services) {
    let mx = DnsQuestion::Mx(domain.clone());
    let digests = DnsQuestion::Txt("_ua-auto-config", domain.clone());
    let (mx, digests, services) =
        tokio::join!(internet.records(&mx), internet.records(&digests), Services::of(domain, internet));
    ((*mx).clone(), (*digests).clone(), services)
}

async fn resolved(name: &str, internet: &Internet) -> Result<Resolution, NameError> {
    match name.parse::<Host>() {
        Ok(host) => internet.addresses(&host).await,
        Err(_) => Err(NameError::NotFound),
    }
}

/// So many servers are asked at once.
const AT_ONCE: usize = 32;

async fn probed(found: Vec<Found>, way: &Way) -> Vec<Probe> {
    let questions = found.into_iter().map(Found::into_question).collect();
    probe_all(questions, way, AT_ONCE, &mut |_| ()).await
}
