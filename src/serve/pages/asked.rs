//! What a request asks for: host, path, query. Everything raw ends here.

use http::request::Parts;
use http::{Method, header};
use percent_encoding::percent_decode_str;

use crate::format::{self, Query};
use crate::mail::Domain;
use crate::serve::answerer::Client;

/// A request, read.
pub(super) struct Asked {
    /// The host that was asked; nothing where it is no domain name.
    pub host: Option<Domain>,
    /// The decoded path.
    pub path: String,
    pub query: Query,
}

/// The methods that there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    Asks(format::Method),
    Options,
    Other,
}

impl Asked {
    pub(super) fn new(head: &Parts, client: &Client) -> Self {
        Self {
            host: host(head, client),
            path: percent_decode_str(head.uri.path()).decode_utf8_lossy().into_owned(),
            query: Query::parse(head.uri.query().unwrap_or_default()),
        }
    }
}

impl Verb {
    /// HEAD has become GET before it comes here.
    pub(super) fn of(method: &Method) -> Self {
        match *method {
            Method::GET => Self::Asks(format::Method::Get),
            Method::POST => Self::Asks(format::Method::Post),
            Method::OPTIONS => Self::Options,
            _ => Self::Other,
        }
    }
}

/// `X-Forwarded-Host` of a proxy that is trusted, else the host of the request line, else `Host`.
fn host(head: &Parts, client: &Client) -> Option<Domain> {
    let text = |name| head.headers.get(name).and_then(|value| value.to_str().ok());
    let forwarded = if client.peer_is_trusted { text("x-forwarded-host") } else { None };
    // Several proxies write several: the first is what the client asked.
    let forwarded = forwarded.and_then(|hosts| hosts.split(',').next()).map(str::trim);
    let host = forwarded.or_else(|| head.uri.host()).or_else(|| text(header::HOST.as_str()))?;
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    name.strip_suffix('.').unwrap_or(name).parse().ok()
}
