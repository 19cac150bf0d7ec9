//! Why a format has no file for a provider.

use thiserror::Error;

use crate::mail::{Protocol, Server};

/// A format refuses rather than say something that a client would understand wrongly.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CannotSay {
    /// The provider publishes no server of this protocol.
    #[error("the provider publishes no {} server", .0.title())]
    NotOffered(Protocol),
    /// A file for everybody would be wrong for most; a file for one address is not.
    #[error("{0}")]
    NeedsAddress(&'static str),
    /// It is made for one person, and means nothing to anybody else.
    #[error("{0}")]
    ForOne(&'static str),
    /// Clients that read it refuse this person's address or name.
    #[error("{0}")]
    Person(&'static str),
    /// The provider publishes servers of this protocol, and the format can say none of them.
    #[error("no published {} server can be said: {}", .0.title(), reasons(.1))]
    NoServer(Protocol, Vec<PassedOver>),
    /// The file could not be written: a fault of this program.
    #[error("{0}")]
    NotWritten(String),
    /// The format is too young to have words for what the provider publishes: nobody's fault.
    #[error("{0}")]
    TooNarrow(Box<Self>),
}

/// A server that a format cannot say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassedOver {
    pub server: Server,
    /// Why not, in a few words.
    pub reason: &'static str,
}

impl CannotSay {
    /// Whether the provider file is to blame: it publishes what this format cannot express.
    #[must_use]
    pub const fn is_defect(&self) -> bool {
        matches!(self, Self::NoServer(..))
    }

    /// Whether there is a file for who says his address: from a live server or a function.
    #[must_use]
    pub const fn needs_address(&self) -> bool {
        matches!(self, Self::NeedsAddress(_))
    }
}

fn reasons(passed_over: &[PassedOver]) -> String {
    let reasons = passed_over
        .iter()
        .map(|PassedOver { server, reason }| format!("{}:{} ({reason})", server.host, server.port));
    reasons.collect::<Vec<_>>().join(", ")
}
