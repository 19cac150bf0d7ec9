//! Where the server listens: `127.0.0.1:8080`, `[::1]:8080` or `unix:/run/mailsetup.sock`.

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr, SocketAddrV4};
use std::path::PathBuf;
use std::str::FromStr;

use thiserror::Error;

/// An address to listen at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListenAddress {
    /// Port 0 is any free port; the log names it.
    Tcp(SocketAddr),
    Unix(PathBuf),
}

/// A text that is no such address.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("expected IP:PORT, [IPv6]:PORT or unix:/PATH")]
pub struct ListenAddressError;

impl ListenAddress {
    /// Behind a web server on the same machine.
    pub const DEFAULT: Self = Self::Tcp(SocketAddr::V4(SocketAddrV4::new(Ipv4Addr::LOCALHOST, 8080)));
}

impl FromStr for ListenAddress {
    type Err = ListenAddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.strip_prefix("unix:") {
            // A relative path would depend on the folder that a service happens to start in.
            Some(path) if path.starts_with('/') => Ok(Self::Unix(PathBuf::from(path))),
            Some(_) => Err(ListenAddressError),
            None => text.parse().map(Self::Tcp).map_err(|_| ListenAddressError),
        }
    }
}

impl fmt::Display for ListenAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp(address) => address.fmt(f),
            Self::Unix(path) => write!(f, "unix:{}", path.display()),
        }
    }
}
