//! Why a certificate and its key cannot be used.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

use crate::net::plain;

/// Names files, and nothing that is in them.
#[derive(Debug, Error)]
pub enum TlsError {
    #[error("{}: {}", file.display(), plain(.error))]
    Unreadable { file: PathBuf, error: io::Error },
    #[error("{}: expected certificates in PEM", file.display())]
    NoCertificate { file: PathBuf },
    #[error("{}: expected a key in PEM, without a password", file.display())]
    NoKey { file: PathBuf },
    #[error("{}: not a key for {}", key.display(), certificate.display())]
    NoMatch { key: PathBuf, certificate: PathBuf },
    #[error("{}: not a certificate or a key that TLS can use: {reason}", certificate.display())]
    Unusable { certificate: PathBuf, reason: String },
}
