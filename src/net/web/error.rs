//! Why there is no answer of a web server. Each is another finding, because each has another cause.

use std::net::IpAddr;
use std::time::Duration;

use thiserror::Error;

use super::answer::WebAnswer;
use crate::mail::WebUrl;
use crate::net::{DialError, HandshakeError, Inspection, NameError};

/// Why a web server gave no answer.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WebError {
    /// The address names no host that can be asked, or holds what HTTP cannot carry.
    #[error("{0} cannot be asked for")]
    Unaskable(WebUrl),
    #[error(transparent)]
    Name(#[from] NameError),
    /// The name leads into a private network, and nobody allowed to go there.
    #[error("{0} is an address of a private network: it is asked with --allow-private only")]
    Private(IpAddr),
    #[error(transparent)]
    Dial(#[from] DialError),
    #[error(transparent)]
    Handshake(#[from] HandshakeError),
    /// No mail program goes on behind such a certificate; the request was not sent.
    #[error("the certificate is not accepted")]
    Untrusted(Box<Inspection>),
    #[error("no HTTP comes back: {0}")]
    NotHttp(String),
    #[error("the connection ends before the answer does")]
    Closed,
    #[error("no answer within {0:?}")]
    TimedOut(Duration),
    #[error("the answer has more than {} octets", WebAnswer::MOST_OCTETS)]
    TooLarge,
}

impl WebError {
    /// Whether there is no such host at all.
    #[must_use]
    pub const fn is_about_the_name(&self) -> bool {
        matches!(self, Self::Name(NameError::NotFound | NameError::NoAddress(_)))
    }
}
