//! A choice among the servers of a provider.

use std::str::FromStr;

use crate::mail::{Host, Port, Protocol, Server};

/// A protocol, a host, or a host and a port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Only {
    Protocol(Protocol),
    Host(Host),
    HostAndPort(Host, Port),
}

impl Only {
    pub(super) fn has(&self, server: &Server) -> bool {
        match self {
            Self::Protocol(protocol) => *protocol == server.protocol,
            Self::Host(host) => *host == server.host,
            Self::HostAndPort(host, port) => *host == server.host && *port == server.port,
        }
    }
}

impl FromStr for Only {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Ok(protocol) = text.parse() {
            return Ok(Self::Protocol(protocol));
        }
        let expected = || "expected imap, pop3, smtp, a host, or HOST:PORT".to_owned();
        match text.split_once(':') {
            Some((host, port)) => {
                let host = host.parse().map_err(|_| expected())?;
                let port = port.parse().ok().and_then(Port::new).ok_or_else(expected)?;
                Ok(Self::HostAndPort(host, port))
            }
            None => text.parse().map(Self::Host).map_err(|_| expected()),
        }
    }
}
