//! What a web server answers, bounded.

use std::net::SocketAddr;
use std::time::Duration;

use crate::net::Session;

/// The answer of a web server, whatever its status is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAnswer {
    pub status: u16,
    /// `Content-Type` as it came, made printable.
    pub content_type: Option<String>,
    /// `Location` as it came; whoever follows it reads it as a web address.
    pub location: Option<String>,
    /// At most [`WebAnswer::MOST_OCTETS`].
    pub body: Vec<u8>,
}

/// An answer and how it came.
#[derive(Debug, Clone)]
pub struct WebExchange {
    pub answer: WebAnswer,
    /// Who answered.
    pub address: SocketAddr,
    /// What TLS settled on; nothing for `http`.
    pub session: Option<Session>,
    /// From the question for the name to the last octet.
    pub took: Duration,
}

impl WebAnswer {
    /// The most octets of a body: settings are a few thousand.
    pub const MOST_OCTETS: usize = 64 * 1024;

    /// Whether the status is 200 to 299.
    #[must_use]
    pub const fn is_success(&self) -> bool {
        matches!(self.status, 200..=299)
    }

    /// Whether the status sends the client elsewhere.
    #[must_use]
    pub const fn is_redirect(&self) -> bool {
        matches!(self.status, 301 | 302 | 303 | 307 | 308)
    }
}
