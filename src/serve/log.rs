//! What is written to standard error.

use std::io;
use std::net::IpAddr;
use std::time::Duration;

use http::{Method, StatusCode};
use tracing::level_filters::LevelFilter;

use super::answerer::Told;
use super::client_family::ClientFamily;
use super::options::{Connections, Log, Names, Requests};

/// One request and its answer.
#[derive(Debug)]
pub(super) struct Line<'a> {
    pub(super) method: &'a Method,
    pub(super) status: StatusCode,
    pub(super) bytes: usize,
    pub(super) took: Duration,
    pub(super) client: ClientFamily,
    pub(super) address: Option<IpAddr>,
    pub(super) told: &'a Told,
}

impl Log {
    /// From now on everything is written as these options say.
    pub(super) fn begin(self) {
        let level = match self.connections {
            Connections::Quiet => LevelFilter::INFO,
            Connections::Told => LevelFilter::DEBUG,
        };
        let lines = tracing_subscriber::fmt()
            .with_writer(io::stderr)
            .with_max_level(level)
            .with_target(false)
            // It would tell standard error that standard error is gone, and panic (`eprintln!`).
            .log_internal_errors(false);
        // A process that has a log already keeps it.
        let _ = match self.requests {
            Requests::Json => {
                tracing::subscriber::set_global_default(lines.json().flatten_event(true).finish())
            }
            Requests::Text | Requests::None => tracing::subscriber::set_global_default(lines.finish()),
        };
    }

    pub(super) fn has_requests(self) -> bool {
        self.requests != Requests::None
    }

    /// Writes the line of a request. What the client sent is not in it, but for what the page made of it: no path, no
    /// query, no header.
    pub(super) fn write(self, line: &Line<'_>) {
        let shows_names = self.names == Names::Shown;
        tracing::info!(
            method = method(line.method),
            page = line.told.format,
            result = line.told.result,
            status = line.status.as_u16(),
            bytes = line.bytes,
            microseconds = u64::try_from(line.took.as_micros()).unwrap_or(u64::MAX),
            client = line.client.name(),
            domain = line.told.domain.as_deref(),
            address = line.told.address.as_deref().filter(|_| shows_names),
            from = line.address.filter(|_| shows_names).map(tracing::field::display),
            "answered"
        );
    }
}

/// A method may be any word; the ones that nobody knows are not repeated.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::OPTIONS => "OPTIONS",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        Method::PATCH => "PATCH",
        Method::TRACE => "TRACE",
        Method::CONNECT => "CONNECT",
        _ => "other",
    }
}
