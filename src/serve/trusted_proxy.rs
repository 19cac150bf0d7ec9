//! Whose `X-Forwarded-` headers are believed.

use std::net::IpAddr;
use std::str::FromStr;

use ipnet::IpNet;
use thiserror::Error;

/// A network of proxies, or whoever is at the other end of a Unix socket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrustedProxy {
    Network(IpNet),
    Unix,
}

/// A text that names no proxies.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("expected an IP address, a network such as 10.0.0.0/8, or unix")]
pub struct TrustedProxyError;

impl FromStr for TrustedProxy {
    type Err = TrustedProxyError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "unix" {
            return Ok(Self::Unix);
        }
        let network = text.parse().or_else(|_| text.parse::<IpAddr>().map(IpNet::from));
        network.map(Self::Network).map_err(|_| TrustedProxyError)
    }
}

impl TrustedProxy {
    /// Whether the other end of a connection is one of them; a Unix socket has no address.
    pub(super) fn is(&self, peer: Option<IpAddr>) -> bool {
        match (self, peer) {
            (Self::Network(network), Some(address)) => network.contains(&address),
            (Self::Unix, None) => true,
            _ => false,
        }
    }
}
