//! Opening a connection.

use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::time::Duration;

use thiserror::Error;
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::system_error::plain;

/// Why there is no connection. Each is another finding, because each has another cause.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Error)]
pub enum DialError {
    /// The machine answers: nobody listens on the port.
    #[error("the connection is refused")]
    Refused,
    /// A router or the machine's network says that there is no such machine.
    #[error("the machine cannot be reached ({0})")]
    Unreachable(String),
    /// This machine has no way there: no network, or no IPv6.
    #[error("this machine has no way there ({0})")]
    NoRoute(String),
    /// A packet filter forbids it, here or on the way.
    #[error("a packet filter forbids the connection ({0})")]
    Filtered(String),
    /// Nothing comes back.
    #[error("no answer within {0:?}")]
    TimedOut(Duration),
    /// It is in a private network, and nobody allowed to go there.
    #[error("an address of a private network, which is asked with --allow-private only")]
    Private,
    #[error("no connection: {0}")]
    Other(String),
}

/// Connects.
///
/// # Errors
/// [`DialError`], at the latest after `patience`.
pub async fn dial(address: SocketAddr, patience: Duration) -> Result<TcpStream, DialError> {
    match timeout(patience, TcpStream::connect(address)).await {
        Err(_) => Err(DialError::TimedOut(patience)),
        Ok(Err(error)) => Err(DialError::from(error)),
        Ok(Ok(stream)) => {
            // Commands are short, and each waits for its answer; without this they wait for each other.
            let _ = stream.set_nodelay(true);
            Ok(stream)
        }
    }
}

impl From<io::Error> for DialError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::ConnectionRefused | ErrorKind::ConnectionReset => Self::Refused,
            // With the system's own patience, where it is shorter than ours.
            ErrorKind::HostUnreachable | ErrorKind::TimedOut => Self::Unreachable(plain(&error)),
            ErrorKind::NetworkUnreachable | ErrorKind::AddrNotAvailable => Self::NoRoute(plain(&error)),
            ErrorKind::PermissionDenied => Self::Filtered(plain(&error)),
            // EAFNOSUPPORT has no kind of its own: a kernel without IPv6.
            _ if error.to_string().contains("Address family not supported") => Self::NoRoute(plain(&error)),
            _ => Self::Other(plain(&error)),
        }
    }
}
