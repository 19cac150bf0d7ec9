//! Asking a web server, at one of the addresses of its name.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use futures_util::future::join_all;
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout_at};

use super::answer::{WebAnswer, WebExchange};
use super::error::WebError;
use super::exchange::exchange;
use super::request::WebRequest;
use crate::mail::Host;
use crate::net::{
    DialError, Family, Handshake, NameError, Reach, Resolution, Resolver, Session, Trust, dial,
};

/// So many addresses of one name are tried.
const MOST_ADDRESSES: usize = 4;

/// The only protocol that is spoken (RFC 7301 section 6).
const PROTOCOLS: [&[u8]; 1] = [b"http/1.1"];

/// Asks web servers, by their own certificates alone: no proxy stands between.
#[derive(Debug, Clone)]
pub struct Web {
    resolver: Resolver,
    trust: Trust,
    patience: Duration,
    reach: Reach,
}

impl Web {
    /// Whoever is asked has this patience for all: from the question for the name to the last octet.
    #[must_use]
    pub const fn new(resolver: Resolver, trust: Trust, patience: Duration, reach: Reach) -> Self {
        Self { resolver, trust, patience, reach }
    }

    /// What the server answers, whatever that is: a redirect is an answer.
    ///
    /// # Errors
    /// [`WebError`]: there is no answer. Over `https` nothing was sent, unless the certificate is trusted.
    pub async fn ask(&self, request: &WebRequest) -> Result<WebExchange, WebError> {
        let begun = Instant::now();
        let until = begun + self.patience;
        let host = request.url.host().trim_end_matches('.').parse::<Host>();
        let host = host.map_err(|_| WebError::Unaskable(request.url.clone()))?;
        let addresses = self.addresses(&host, until).await?;
        let (stream, address) = self.dial(&addresses, request.url.port(), until).await?;
        let (answer, session) = self.speak(stream, &host, request, until).await?;
        Ok(WebExchange { answer, address, session, took: begun.elapsed() })
    }

    /// The addresses of a host that take no connection while others of it do: whoever tries one of them first
    /// waits, or gives up.
    pub async fn dead_addresses(&self, host: &Host, port: u16) -> Vec<(SocketAddr, DialError)> {
        let addresses = self.addresses(host, Instant::now() + self.patience).await.unwrap_or_default();
        if addresses.len() < 2 {
            return Vec::new();
        }
        let dialled = join_all(addresses.iter().map(async |address| {
            let address = SocketAddr::new(*address, port);
            (address, dial(address, self.patience).await.err())
        }));
        let (alive, dead): (Vec<_>, Vec<_>) =
            dialled.await.into_iter().partition(|(_, error)| error.is_none());
        match alive.is_empty() {
            true => Vec::new(),
            false => dead.into_iter().filter_map(|(address, error)| Some((address, error?))).collect(),
        }
    }

    /// The addresses to ask. They are dialled as they were judged: the name is not looked up again, for it
    /// could lead elsewhere by then.
    async fn addresses(&self, host: &Host, until: Instant) -> Result<Vec<IpAddr>, WebError> {
        let resolved = timeout_at(until, self.resolver.resolve(host)).await;
        let Resolution { addresses, useless, .. } =
            resolved.map_err(|_| self.resolver.unanswered_in_time())??;
        let refused = addresses.iter().chain(&useless).find(|address| !self.reach.allows(**address));
        match refused {
            Some(address) => Err(WebError::Private(*address)),
            None if addresses.is_empty() => Err(NameError::NoAddress(Family::Both).into()),
            None => Ok(addresses.into_iter().take(MOST_ADDRESSES).collect()),
        }
    }

    /// A connection to the first that takes one. Each has its share of the time that is left: one that is
    /// silent must not keep the others from being tried.
    async fn dial(
        &self,
        addresses: &[IpAddr],
        port: u16,
        until: Instant,
    ) -> Result<(TcpStream, SocketAddr), WebError> {
        let mut first_error = None;
        for (others, address) in (1..=addresses.len()).rev().zip(addresses) {
            let address = SocketAddr::new(*address, port);
            let left = until.saturating_duration_since(Instant::now());
            let share = left / u32::try_from(others).unwrap_or(u32::MAX);
            match dial(address, share).await {
                Ok(stream) => return Ok((stream, address)),
                Err(error) => first_error = first_error.or(Some(error)),
            }
        }
        Err(first_error.unwrap_or(DialError::TimedOut(self.patience)).into())
    }

    /// The request and its answer, inside TLS where the address says so.
    async fn speak(
        &self,
        stream: TcpStream,
        host: &Host,
        request: &WebRequest,
        until: Instant,
    ) -> Result<(WebAnswer, Option<Session>), WebError> {
        if !request.url.is_https() {
            return Ok((exchange(stream, request, until, self.patience).await?, None));
        }
        let handshake = Handshake { host, trust: &self.trust };
        let (stream, session) = handshake.secure(stream, until, &PROTOCOLS).await?;
        if !session.inspection.is_trusted() {
            return Err(WebError::Untrusted(Box::new(session.inspection)));
        }
        Ok((exchange(stream, request, until, self.patience).await?, Some(session)))
    }
}
