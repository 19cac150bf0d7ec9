//! Why nothing could be imported from the network.

use thiserror::Error;

use crate::import::ImportError;
use crate::mail::{Domain, WebUrl};
use crate::net::{DialError, WebError};

/// Why nothing could be imported.
#[derive(Debug, Error)]
pub enum LiveError {
    #[error("{0}: {1}")]
    Web(WebUrl, WebError),
    /// Each leads to the next, or in a circle.
    #[error("{0}: too many redirects")]
    Redirects(WebUrl),
    #[error("{0}: status {1}")]
    Status(WebUrl, u16),
    #[error("{0}: {1}")]
    Import(WebUrl, ImportError),
    #[error(transparent)]
    Incomplete(#[from] ImportError),
    /// What was there and is of no use.
    #[error("{domain}: no settings are found: no file, no record, no server under the usual names{details}")]
    Nothing { domain: Domain, details: String },
    /// Nothing came, and some of those who were asked may have something.
    #[error("{domain}: nobody knows whether it has settings: {reason}{details}")]
    Untold { domain: Domain, reason: String, details: String },
}

impl LiveError {
    /// Whether there was nobody to ask, or no way to them: tomorrow the answer may be another.
    #[must_use]
    pub const fn could_not_look(&self) -> bool {
        match self {
            Self::Web(_, error) => !matches!(error, WebError::TooLarge | WebError::NotHttp(_)),
            Self::Untold { .. } => true,
            Self::Redirects(_)
            | Self::Status(..)
            | Self::Import(..)
            | Self::Incomplete(_)
            | Self::Nothing { .. } => false,
        }
    }
}

/// Whether such an error leaves it open what is there. A name that does not exist and a port where nobody listens are
/// answers, and behind a certificate that nobody accepts no program looks.
pub(super) const fn is_untold(error: &WebError) -> bool {
    match error {
        WebError::Name(_) => !error.is_about_the_name(),
        WebError::Dial(error) => !matches!(error, DialError::Refused),
        WebError::Private(_) | WebError::TimedOut(_) => true,
        WebError::Unaskable(_)
        | WebError::Handshake(_)
        | WebError::Untrusted(_)
        | WebError::NotHttp(_)
        | WebError::Closed
        | WebError::TooLarge => false,
    }
}
