//! One request: what is to be known before anybody looks at it, and what is to be told afterwards.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Instant;

use bytes::Bytes;
use http::header::{AUTHORIZATION, COOKIE, HOST, PROXY_AUTHORIZATION, USER_AGENT};
use http::request::Parts;
use http::{HeaderMap, Method, Request, Response, Version};
use http_body_util::Full;
use hyper::body::Incoming;

use super::answerer::{Answer, Answerer, Client};
use super::client_family::ClientFamily;
use super::connection::{End, Visit};
use super::counters::Counters;
use super::forwarded::Peer;
use super::guests::{Guest, Guests};
use super::limits;
use super::log::Line;
use super::options::{Log, Options};
use super::pulse::Pulse;
use super::rate::Rate;
use super::refusal::Refusal;
use super::request_body;
use super::trusted_proxy::TrustedProxy;

/// What all connections share.
#[derive(Debug)]
pub(super) struct Service<A> {
    pub(super) answerer: Arc<A>,
    pub(super) counters: Counters,
    pub(super) rate: Option<Rate>,
    pub(super) trusted: Vec<TrustedProxy>,
    guests: Arc<Guests>,
    log: Log,
}

impl<A: Answerer> Service<A> {
    /// With room for so many connections.
    pub(super) fn new(options: &Options, answerer: Arc<A>, room: u32) -> Self {
        Self {
            answerer,
            counters: Counters::new(),
            rate: options.rate.map(Rate::new),
            trusted: options.trusted.clone(),
            guests: Guests::new(room),
            log: options.log,
        }
    }

    /// The response to a request.
    pub(super) async fn respond(
        &self,
        request: Request<Incoming>,
        peer: Peer,
        pulse: &Pulse,
    ) -> Response<Full<Bytes>> {
        pulse.asked();
        let start = self.log.has_requests().then(Instant::now);
        let (mut head, body) = request.into_parts();
        remove_secrets(&mut head.headers);
        let client = Client {
            address: peer.client(&head.headers, &self.trusted),
            peer_is_trusted: peer.is_trusted,
            is_logged: start.is_some(),
        };
        let family = ClientFamily::of(head.headers.get(USER_AGENT));
        let method = head.method.clone();
        let answered = match self.admit(&head, &client) {
            Ok(()) => request_body::read(body, pulse).await.map(|body| self.ask(&mut head, &body, &client)),
            Err(refusal) => Err(refusal),
        };
        let answer = answered.inspect(|_| pulse.answered());
        let Answer { response, told } = answer.unwrap_or_else(|refusal| self.refuse(refusal, pulse));
        self.counters.answered(&told, family);
        if let Some(start) = start {
            let bytes = if method == Method::HEAD { 0 } else { response.body().len() };
            let (status, took, address) = (response.status(), start.elapsed(), client.address);
            let told = &told;
            self.log.write(&Line { method: &method, status, bytes, took, client: family, address, told });
        }
        response.map(Full::new)
    }

    /// Whether the body is to be read at all.
    fn admit(&self, head: &Parts, client: &Client) -> Result<(), Refusal> {
        if let (Some(rate), Some(address)) = (&self.rate, client.address) {
            rate.count(address).map_err(Refusal::TooMany)?;
        }
        let target = head.uri.path_and_query().map_or(0, |target| target.as_str().len());
        if target > limits::TARGET {
            return Err(Refusal::TargetTooLong);
        }
        if head.method == Method::CONNECT {
            return Err(Refusal::Connect);
        }
        let hosts = head.headers.get_all(HOST).iter().take(2).count();
        if hosts > 1 || (hosts == 0 && head.version == Version::HTTP_11) {
            return Err(Refusal::Host);
        }
        Ok(())
    }

    /// HEAD is asked as GET; hyper sends the headers and leaves the body out.
    fn ask(&self, head: &mut Parts, body: &Bytes, client: &Client) -> Answer {
        if head.method == Method::HEAD {
            head.method = Method::GET;
        }
        self.answerer.answer(head, body, client)
    }

    fn refuse(&self, refusal: Refusal, pulse: &Pulse) -> Answer {
        pulse.refused();
        self.counters.refused(refusal.word());
        refusal.answer()
    }
}

/// One connection to the service.
#[derive(Debug)]
pub(super) struct Visitor<A> {
    service: Arc<Service<A>>,
    peer: Peer,
    /// Unless it is a proxy.
    _guest: Option<Guest>,
}

impl<A: Answerer> Visitor<A> {
    /// Unless the client has too many connections already.
    pub(super) fn admit(service: &Arc<Service<A>>, address: Option<IpAddr>) -> Option<Self> {
        let peer = Peer::new(address, &service.trusted);
        let guest = match peer.alone() {
            None => None,
            Some(client) => {
                let guest = service.guests.admit(client);
                if guest.is_none() {
                    turned_away(&service.counters, "too-many-connections");
                    return None;
                }
                guest
            }
        };
        service.counters.came();
        Some(Self { service: Arc::clone(service), peer, _guest: guest })
    }
}

fn turned_away(counters: &Counters, word: &'static str) {
    counters.refused(word);
    tracing::debug!(reason = word, "a connection ended badly");
}

impl<A: Answerer> Visit for Visitor<A> {
    async fn respond(&self, request: Request<Incoming>, pulse: &Pulse) -> Response<Full<Bytes>> {
        self.service.respond(request, self.peer, pulse).await
    }

    fn ended(&self, end: End) {
        if let Some(word) = end.word() {
            turned_away(&self.service.counters, word);
        }
    }
}

impl<A> Drop for Visitor<A> {
    /// However it ended, be it by a panic.
    fn drop(&mut self) {
        self.service.counters.left();
    }
}

/// Thunderbird sends the password of the account, once it was typed, along with what it asks of Autodiscover (HTTP
/// Basic), whether anybody wants it or not; browsers send the cookies of a whole domain. Nobody sees them.
fn remove_secrets(headers: &mut HeaderMap) {
    for secret in [AUTHORIZATION, PROXY_AUTHORIZATION, COOKIE] {
        headers.remove(secret);
    }
}
