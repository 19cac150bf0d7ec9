//! One connection, from the socket to its end.
//!
//! hyper itself and not axum's `serve`: that one gives no way to the limits of the parser, and axum's router would
//! only stand between the parser and a table of pages that finds them by itself.

use std::convert::Infallible;
use std::sync::Arc;

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use hyper_util::server::graceful::Watcher;
use rustls::ServerConfig;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::time::sleep;
use tokio_rustls::TlsAcceptor;

use super::limits;
use super::places::Place;
use super::pulse::Pulse;
use super::wire::{Socket, Wire};

/// What every connection begins with.
#[derive(Debug, Clone)]
pub(super) struct Connection {
    http: http1::Builder,
    tls: Option<Arc<ServerConfig>>,
}

/// What answers one connection.
pub(super) trait Visit: Send + Sync {
    fn respond(
        &self,
        request: Request<Incoming>,
        pulse: &Pulse,
    ) -> impl Future<Output = Response<Full<Bytes>>> + Send;

    /// The connection is over.
    fn ended(&self, end: End);
}

/// How a connection ended: the word for the counters. What the client sent is in none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// As all connections do.
    Peace,
    /// It was too slow.
    Slow,
    /// It asked nothing more, and others need its place.
    Crowded,
    /// TLS did not begin.
    Handshake,
    /// The head of a request is larger than it may be.
    Head,
    /// What came is not HTTP.
    Malformed,
    /// The other end is gone.
    Gone,
}

impl Connection {
    pub(super) fn new(tls: Option<Arc<ServerConfig>>) -> Self {
        let mut http = http1::Builder::new();
        // The socket's pulse knows more of time than hyper.
        http.header_read_timeout(None)
            .max_headers(limits::HEADERS)
            .max_header_size(limits::HEAD)
            .max_buf_size(limits::HEAD)
            // Who has asked may close his half and wait for the answer: `printf … | nc -N`.
            .half_close(true);
        Self { http, tls }
    }

    /// Serves a client until one of both has enough, or until the server stops.
    pub(super) async fn serve(&self, socket: Socket, watcher: Watcher, visit: &impl Visit, place: &Place) {
        let time = if self.tls.is_some() { limits::HANDSHAKE } else { limits::REQUEST };
        let pulse = Arc::new(Pulse::starting(time));
        let wire = Wire::new(socket, Arc::clone(&pulse));
        let end = tokio::select! {
            biased; // what is done is done, even if the time is over as well
            end = self.begin(wire, watcher, &pulse, visit) => end,
            end = cut_off(&pulse, place) => end,
        };
        visit.ended(end);
    }

    async fn begin(&self, wire: Wire, watcher: Watcher, pulse: &Pulse, visit: &impl Visit) -> End {
        let Some(tls) = &self.tls else { return self.speak(wire, watcher, pulse, visit).await };
        match TlsAcceptor::from(Arc::clone(tls)).accept(wire).await {
            Err(_) => End::Handshake,
            Ok(stream) => {
                pulse.secured();
                self.speak(stream, watcher, pulse, visit).await
            }
        }
    }

    async fn speak<I>(&self, stream: I, watcher: Watcher, pulse: &Pulse, visit: &impl Visit) -> End
    where
        I: AsyncRead + AsyncWrite + Unpin + 'static,
    {
        let respond =
            service_fn(|request| async move { Ok::<_, Infallible>(visit.respond(request, pulse).await) });
        let connection = self.http.serve_connection(TokioIo::new(stream), respond);
        match watcher.watch(connection).await {
            Ok(()) => End::Peace,
            Err(error) if error.is_parse_too_large() => End::Head,
            Err(error) if error.is_parse() => End::Malformed,
            Err(_) => End::Gone,
        }
    }
}

/// Returns when a connection has no more time, and has not had for a while: whoever knows a word to say about it says
/// it first.
async fn cut_off(pulse: &Pulse, place: &Place) -> End {
    loop {
        sleep(limits::LOOK).await;
        if pulse.left().is_zero() {
            return End::Slow;
        }
        if pulse.has_idled(limits::CROWDED_IDLE) && place.is_wanted() {
            return End::Crowded;
        }
    }
}

impl End {
    /// The word for why the connection was ended, if it was.
    pub(super) const fn word(self) -> Option<&'static str> {
        match self {
            Self::Peace | Self::Gone => None,
            Self::Slow => Some("slow"),
            Self::Crowded => Some("crowded"),
            Self::Handshake => Some("handshake"),
            Self::Head => Some("head-too-large"),
            Self::Malformed => Some("malformed"),
        }
    }
}
