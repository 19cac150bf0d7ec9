//! A search: a [`Look`] walked through at a [`Network`], and every step of it.

use std::sync::atomic::{AtomicUsize, Ordering};

use futures_util::StreamExt as _;
use futures_util::future::BoxFuture;
use futures_util::stream::FuturesOrdered;

use super::account::Account;
use super::look::{Dns, DnsAnswer, DnsQuestion, Fetch, Look, Redirects, Refusal, Way};
use super::network::Network;
use crate::mail::WebUrl;
use crate::net::{WebAnswer, WebBody, WebError, WebRequest};

/// So many redirects are followed, whatever a client does.
const MOST_REDIRECTS: usize = 5;

/// So deep an answer may lead to further questions: three addresses that name each other, and room to spare.
const MOST_FOLLOWED: usize = 8;

/// So many questions are asked in one search, whatever the answers lead to; the longest of an honest provider
/// has about forty.
const MOST_STEPS: usize = 100;

/// The way of a client, and where it ended.
#[derive(Debug, Clone)]
pub struct Journey {
    /// Every question that counted, in the order of the client.
    pub steps: Vec<Step>,
    /// The account, or why there is none: the last thing that stopped it, if anything was there.
    pub outcome: Result<Account, Refusal>,
}

/// One question and its answer.
#[derive(Debug, Clone)]
pub struct Step {
    /// The place that it belongs to, where the client has several: `ISPDB`.
    pub place: Option<&'static str>,
    pub asked: Asked,
    /// What the client made of it; nothing where it led to further questions alone.
    pub refusal: Option<Refusal>,
    /// Whether the account is from here.
    pub is_source: bool,
}

/// What was asked, and what came.
#[derive(Debug, Clone)]
pub enum Asked {
    Web { request: WebRequest, answer: Result<WebAnswer, WebError> },
    Dns { question: DnsQuestion, answer: DnsAnswer },
}

/// Lets a client look.
pub async fn search(look: Look, network: &dyn Network) -> Journey {
    let trip = Trip { network, left: AtomicUsize::new(MOST_STEPS) };
    let Walk { steps, end } = walk(look, &trip, Place { name: None, depth: 0 }).await;
    let outcome = match end {
        End::Account(account) => Ok(*account),
        End::Stop(refusal) | End::Beyond(refusal) => Err(refusal),
        End::Nothing => Err(why_nothing(&steps)),
    };
    Journey { steps, outcome }
}

/// Of all that brought nothing, what the user is told; else the reason that stopped a place where something was.
fn why_nothing(steps: &[Step]) -> Refusal {
    let is_there = |step: &&Step| match &step.asked {
        Asked::Web { answer: Ok(answer), .. } => answer.is_success(),
        Asked::Dns { answer: DnsAnswer::Srv(services), .. } => {
            services.iter().flatten().any(|records| !records.is_empty())
        }
        Asked::Web { .. } | Asked::Dns { .. } => false,
    };
    let is_told = |step: &&Step| {
        let is_there_too = |other: &Step| other.place == step.place && is_there(&other);
        step.refusal.as_ref().is_some_and(Refusal::is_for_user) && !steps.iter().any(is_there_too)
    };
    let stopped = || steps.iter().find(|step| is_there(step) && step.refusal.is_some());
    let told = steps.iter().find(is_told).or_else(stopped);
    told.and_then(|step| step.refusal.clone()).unwrap_or_else(|| Refusal::new("finds nothing where it looks"))
}

/// Who answers, and how many questions are left.
struct Trip<'n> {
    network: &'n dyn Network,
    left: AtomicUsize,
}

impl Trip<'_> {
    /// Takes one of the questions that are left.
    ///
    /// # Errors
    /// There is none.
    fn take(&self) -> Result<(), End> {
        let one_less = |left: usize| left.checked_sub(1);
        match self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, one_less) {
            Ok(_) => Ok(()),
            Err(_) => Err(End::Beyond(Refusal::new(format!(
                "the answers lead to more than {MOST_STEPS} questions: nobody follows that far"
            )))),
        }
    }
}

#[derive(Clone, Copy)]
struct Place {
    name: Option<&'static str>,
    depth: usize,
}

impl Place {
    const fn deeper(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }
}

struct Walk {
    steps: Vec<Step>,
    end: End,
}

enum End {
    Account(Box<Account>),
    Stop(Refusal),
    Beyond(Refusal),
    Nothing,
}

impl End {
    const fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }
}

fn walk<'t>(look: Look, trip: &'t Trip<'_>, place: Place) -> BoxFuture<'t, Walk> {
    Box::pin(async move {
        let ended = |end| Walk { steps: Vec::new(), end };
        match look {
            Look::Account(account) => ended(End::Account(account)),
            Look::Stop(refusal) => ended(End::Stop(refusal)),
            Look::Beyond(refusal) => ended(End::Beyond(refusal)),
            Look::Nothing(_) => ended(End::Nothing),
            Look::Within(name, look) => {
                let mut walk = walk(*look, trip, Place { name: Some(name), ..place }).await;
                if matches!(walk.end, End::Stop(_)) {
                    walk.end = End::Nothing;
                }
                walk
            }
            Look::InTurn(looks) => in_turn(looks, trip, place).await,
            Look::AtOnce(looks) => at_once(looks, trip, place).await,
            Look::Fetch(fetch) => fetched(fetch, trip, place).await,
            Look::Dns(dns) => looked_up(dns, trip, place).await,
        }
    })
}

async fn in_turn(looks: Vec<Look>, trip: &Trip<'_>, place: Place) -> Walk {
    let mut steps = Vec::new();
    for look in looks {
        let next = walk(look, trip, place).await;
        steps.extend(next.steps);
        if !next.end.is_nothing() {
            return Walk { steps, end: next.end };
        }
    }
    Walk { steps, end: End::Nothing }
}

/// All are under way; as soon as those before an end have brought nothing, the rest does not matter.
async fn at_once(looks: Vec<Look>, trip: &Trip<'_>, place: Place) -> Walk {
    let mut running: FuturesOrdered<_> = looks.into_iter().map(|look| walk(look, trip, place)).collect();
    let mut steps = Vec::new();
    while let Some(next) = running.next().await {
        steps.extend(next.steps);
        if !next.end.is_nothing() {
            return Walk { steps, end: next.end };
        }
    }
    Walk { steps, end: End::Nothing }
}

async fn fetched(fetch: Fetch, trip: &Trip<'_>, place: Place) -> Walk {
    let mut steps = Vec::new();
    let mut request = fetch.request.clone();
    let mut way = Way::Protected;
    loop {
        if let Err(end) = trip.take() {
            return Walk { steps, end };
        }
        if !request.url.is_https() {
            way = Way::Open;
        }
        let answer = trip.network.fetch(&request).await;
        let next = match &answer {
            Ok(answer) if steps.len() < MOST_REDIRECTS => redirected(&fetch, &request, answer),
            _ => None,
        };
        let read = match (&next, &answer) {
            (Some(next), _) => Look::nothing(format!("goes on to {}", next.url)),
            (None, Ok(answer)) => fetch.read(answer, way),
            (None, Err(error)) => Look::nothing(error.to_string()),
        };
        steps.push(step(place, Asked::Web { request, answer }));
        match next {
            Some(next) => {
                note(&mut steps, &read);
                request = next;
            }
            None => return followed(read, steps, trip, place).await,
        }
    }
}

async fn looked_up(dns: Dns, trip: &Trip<'_>, place: Place) -> Walk {
    if let Err(end) = trip.take() {
        return Walk { steps: Vec::new(), end };
    }
    let answer = trip.network.look_up(&dns.question).await;
    let read = dns.read(&answer);
    followed(read, vec![step(place, Asked::Dns { question: dns.question, answer })], trip, place).await
}

const fn step(place: Place, asked: Asked) -> Step {
    Step { place: place.name, asked, refusal: None, is_source: false }
}

/// What the last step led to.
async fn followed(read: Look, mut steps: Vec<Step>, trip: &Trip<'_>, place: Place) -> Walk {
    note(&mut steps, &read);
    if place.depth == MOST_FOLLOWED {
        let refusal = Refusal::new("one answer leads to another without an end");
        return Walk { steps, end: End::Stop(refusal) };
    }
    let walk = walk(read, trip, place.deeper()).await;
    // An account that was made of what is known already is from the answer that made it the best.
    if let (End::Account(_), false, Some(last)) = (&walk.end, told_whence(&walk.steps), steps.last_mut()) {
        last.is_source = true;
    }
    steps.extend(walk.steps);
    Walk { steps, end: walk.end }
}

fn told_whence(steps: &[Step]) -> bool {
    steps.iter().any(|step| step.is_source)
}

fn note(steps: &mut [Step], read: &Look) {
    let Some(last) = steps.last_mut() else { return };
    match read {
        Look::Account(_) => last.is_source = true,
        Look::Stop(refusal) | Look::Beyond(refusal) | Look::Nothing(refusal) => {
            last.refusal = Some(refusal.clone());
        }
        _ => {}
    }
}

/// The request that a redirect leads to, if the client follows it.
fn redirected(fetch: &Fetch, request: &WebRequest, answer: &WebAnswer) -> Option<WebRequest> {
    let location = answer.location.as_deref().filter(|_| answer.is_redirect())?;
    let url: WebUrl = request.url.join(location)?;
    let again = |body: Option<WebBody>| WebRequest { url: url.clone(), body, accept: request.accept };
    match fetch.redirects {
        Redirects::Ignored => None,
        Redirects::FollowedToHttps if !url.is_https() => None,
        Redirects::FollowedInScheme if url.is_https() != request.url.is_https() => None,
        Redirects::FollowedIfWhole if !location.contains("://") => None,
        Redirects::PostedAgain => Some(again(request.body.clone())),
        Redirects::FollowedInScheme if request.body.is_some() && matches!(answer.status, 307 | 308) => None,
        _ if matches!(answer.status, 307 | 308) => Some(again(request.body.clone())),
        _ => Some(again(None)),
    }
}
