//! What a file of any format says, read back.

use thiserror::Error;

use super::xml::XmlError;
use crate::mail::{Authentication, Host, Port, Protocol, TlsMode, UsernameTemplate, printable};

/// The servers that a file names, in its order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// What the file calls the provider.
    pub name: Option<String>,
    pub servers: Vec<SaidServer>,
}

/// A server as far as a format can say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidServer {
    pub protocol: Protocol,
    pub host: Host,
    pub port: Port,
    pub tls: SaidTls,
    /// Most preferred first; empty where the file leaves it to the client.
    pub auth: Vec<Authentication>,
    pub username: SaidUsername,
}

/// What a format says of TLS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaidTls {
    /// Exactly this mode.
    Mode(TlsMode),
    /// TLS; the client finds out how (Apple's `UseSSL`).
    Some,
}

/// What a format says of the username.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaidUsername {
    /// Nothing: the client asks, or takes its default.
    Asked,
    /// A text in which the client replaces placeholders.
    Template(UsernameTemplate),
    /// This text.
    Literal(String),
}

impl SaidTls {
    /// Whether a client that reads this connects as a server of `mode` wants it.
    #[must_use]
    pub fn allows(self, mode: TlsMode) -> bool {
        match self {
            Self::Mode(said) => said == mode,
            Self::Some => mode != TlsMode::None,
        }
    }
}

/// Why a file was not understood.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReadError {
    #[error(transparent)]
    Xml(#[from] XmlError),
    #[error("expected a property list: {0}")]
    Plist(String),
    #[error("expected {0}")]
    Expected(&'static str),
    #[error("{element}: {problem}")]
    Value { element: &'static str, problem: String },
}

impl ReadError {
    pub(super) fn value(element: &'static str, problem: &(impl ToString + ?Sized)) -> Self {
        Self::Value { element, problem: printable(&problem.to_string()) }
    }
}
