//! For whom a proxy asks, if it is one that is trusted.

use std::net::{IpAddr, SocketAddr};

use http::HeaderMap;

use super::trusted_proxy::TrustedProxy;

/// Not in the list of RFC 9110, but what proxies send.
const X_FORWARDED_FOR: &str = "x-forwarded-for";

/// The other end of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Peer {
    /// `None` behind a Unix socket.
    pub(super) address: Option<IpAddr>,
    pub(super) is_trusted: bool,
}

impl Peer {
    pub(super) fn new(address: Option<IpAddr>, trusted: &[TrustedProxy]) -> Self {
        let address = address.map(|address| address.to_canonical());
        Self { address, is_trusted: trusted.iter().any(|proxy| proxy.is(address)) }
    }

    /// The address, if there is one client behind it, and not the whole world: it is no proxy, and not this machine.
    pub(super) fn alone(self) -> Option<IpAddr> {
        self.address.filter(|address| !self.is_trusted && !address.is_loopback())
    }

    /// Whose request it is. Each proxy adds to the right of the header the address that it heard from: from the right,
    /// the first that is no trusted proxy is the last thing that a trusted one has seen, and everything left of it may
    /// be made up.
    pub(super) fn client(self, headers: &HeaderMap, trusted: &[TrustedProxy]) -> Option<IpAddr> {
        if !self.is_trusted {
            return self.address;
        }
        let mut client = None;
        let lines = headers.get_all(X_FORWARDED_FOR).iter().rev();
        for hop in lines.flat_map(|line| line.to_str().unwrap_or_default().rsplit(',')) {
            // Behind something unreadable nobody is to be believed.
            let Some(address) = address(hop.trim()) else { return client };
            client = Some(address);
            if !trusted.iter().any(|proxy| proxy.is(client)) {
                return client;
            }
        }
        client
    }
}

/// Some proxies add the port.
fn address(hop: &str) -> Option<IpAddr> {
    let with_port = || hop.parse().map(|address: SocketAddr| address.ip());
    let address = hop.parse().or_else(|_| with_port()).ok()?;
    Some(IpAddr::to_canonical(&address))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(peer: &str, lines: &[&str]) -> Option<String> {
        let trusted = ["10.0.0.0/8", "fd00::/8", "unix"].map(|text| text.parse().unwrap());
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(X_FORWARDED_FOR, line.parse().unwrap());
        }
        let peer = Peer::new(peer.parse().ok(), &trusted);
        peer.client(&headers, &trusted).map(|address| address.to_string())
    }

    #[test]
    fn behind_proxies_and_this_machine_is_the_world() {
        let trusted = ["10.0.0.0/8", "2001:db8::/32"].map(|text| text.parse().unwrap());
        for (peer, is_alone) in [
            ("192.0.2.1", true),
            ("2001:db9::1", true),
            ("10.0.0.1", false),
            ("2001:db8::1", false),
            ("127.0.0.2", false),
            ("::1", false),
            ("::ffff:127.0.0.1", false),
            ("a socket", false),
        ] {
            assert_eq!(Peer::new(peer.parse().ok(), &trusted).alone().is_some(), is_alone, "{peer}");
        }
    }

    #[test]
    fn the_rightmost_hop_that_is_not_trusted_is_the_client() {
        for (peer, lines, expected) in [
            ("192.0.2.1", &["198.51.100.1"][..], Some("192.0.2.1")), // not trusted: nothing counts
            ("10.0.0.1", &["198.51.100.1"], Some("198.51.100.1")),
            ("10.0.0.1", &["203.0.113.9, 198.51.100.1"], Some("198.51.100.1")), // the left one is made up
            ("10.0.0.1", &["198.51.100.1, 10.0.0.2"], Some("198.51.100.1")),
            ("10.0.0.1", &["203.0.113.9", "198.51.100.1,10.0.0.2"], Some("198.51.100.1")),
            ("10.0.0.1", &["10.0.0.3, 10.0.0.2"], Some("10.0.0.3")),
            ("10.0.0.1", &[], None),
            ("10.0.0.1", &["nonsense"], None),
            ("10.0.0.1", &["198.51.100.1, nonsense, 10.0.0.2"], Some("10.0.0.2")),
            ("::ffff:10.0.0.1", &["::ffff:198.51.100.1"], Some("198.51.100.1")),
            ("fd00::1", &["[2001:db8::1]:4711"], Some("2001:db8::1")),
            ("a socket", &["198.51.100.1:4711"], Some("198.51.100.1")),
        ] {
            assert_eq!(client(peer, lines).as_deref(), expected, "{peer} {lines:?}");
        }
    }
}
