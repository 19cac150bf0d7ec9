//! Why a file was not understood.

use thiserror::Error;

use super::MAX_BYTES;
use super::recognise::{JSON, XML};
use crate::format::xml::XmlError;
use crate::provider::LoadError;

/// Why a file is no source of settings.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ImportError {
    #[error("more than {} KiB: the most that is read", MAX_BYTES / 1024)]
    TooLarge,
    /// What it is instead.
    #[error("{0}")]
    NoSettings(&'static str),
    /// A file in which the values are yet to be put.
    #[error(
        "a template, not a file: `{0}` stands in the place of a value; import what the web server answers"
    )]
    Template(String),
    #[error(
        "not recognised: expected a Mozilla autoconfig file, an Apple profile, an Autodiscover answer, a PACC \
         document, the text of a Thunderbird QR code, or a provider file; found {0}"
    )]
    Unknown(String),
    #[error("{kind}: {error}")]
    Xml { kind: &'static str, error: XmlError },
    #[error("{kind}: {problem}")]
    Broken { kind: &'static str, problem: String },
    /// The document sends its reader elsewhere.
    #[error("Autodiscover answer: no settings, but a redirection to {0}: import what is there")]
    Redirected(String),
    #[error("Autodiscover answer: no settings, but an error: {0}")]
    Refused(String),
    #[error("{kind}: it names no server that could be kept{reasons}")]
    NoServer { kind: &'static str, reasons: String },
    /// Mail can be fetched, or sent, but not both.
    #[error("{kind}: it names no {missing} server that could be kept{reasons}")]
    OneWay { kind: &'static str, missing: &'static str, reasons: String },
    #[error(
        "{kind}: it names no domain, and no name of a domain was given: `--domain DOMAIN` says whose settings they are"
    )]
    NoDomain { kind: &'static str },
    #[error(transparent)]
    Provider(#[from] LoadError),
}

impl ImportError {
    /// Whether it was not even found out what the file is: it may have nothing to do with mail.
    #[must_use]
    pub fn is_of_no_kind(&self) -> bool {
        match self {
            Self::TooLarge | Self::NoSettings(_) | Self::Template(_) | Self::Unknown(_) => true,
            Self::Xml { kind, .. } | Self::Broken { kind, .. } => [XML, JSON].contains(kind),
            Self::Redirected(_)
            | Self::Refused(_)
            | Self::NoServer { .. }
            | Self::OneWay { .. }
            | Self::NoDomain { .. }
            | Self::Provider(_) => false,
        }
    }

    /// The same, where what is wrong with a provider file is told under this name of the file.
    #[must_use]
    pub fn in_file(self, name: &str) -> Self {
        match self {
            Self::Provider(error) => Self::Provider(error.in_file(name)),
            other => other,
        }
    }
}
