//! Why the server cannot start.

use std::io;

use thiserror::Error;

use super::tls_error::TlsError;
use crate::net::plain;

/// What stands in the way; a server that runs has no errors, but a log.
#[derive(Debug, Error)]
pub enum ServeError {
    #[error("{address}: {}", plain(.error))]
    Listen { address: String, error: io::Error },
    #[error("{address}: another server answers there")]
    InUse { address: String },
    #[error("{address}: expected a socket, found another kind of file")]
    NotASocket { address: String },
    #[error("file descriptor {number} from systemd: expected a TCP or Unix socket that listens")]
    Activation { number: usize },
    #[error(transparent)]
    Tls(#[from] TlsError),
    #[error("the operating system: {}", plain(.0))]
    System(#[from] io::Error),
}
