//! Where a server listens: ports of a loopback address that nobody else has.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicU32, Ordering};

use mailsetup::mail::{Protocol, TlsMode};
use tokio::net::TcpSocket;

/// Where the servers are. Not 127.0.0.1, from where the clients come: Dovecot takes a connection from its own
/// address for a secured one, and would offer passwords in the clear as it never does to the world.
pub const SERVER_ADDRESS: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);

/// Below the ports that Linux gives to clients (`ip_local_port_range`), so that no client is in the way.
const FIRST_PORT: u32 = 10_240;
const PORTS: u32 = 22_000;

/// A port that is free now. No other caller in this process gets it, and another process, which starts
/// elsewhere, hardly ever.
pub fn free_port(address: Ipv4Addr) -> u16 {
    static TAKEN: AtomicU32 = AtomicU32::new(0);
    let start = std::process::id().wrapping_mul(7919); // a prime, so that neighbours start far apart
    for _ in 0..PORTS {
        let number = start.wrapping_add(TAKEN.fetch_add(1, Ordering::Relaxed));
        let port = u16::try_from(FIRST_PORT + number % PORTS).expect("a port");
        if is_free(SocketAddr::from((address, port))) {
            return port;
        }
    }
    panic!("no port of {address} is free")
}

/// Whether nobody listens there. This socket does not listen itself: a program that is just being started by
/// another test would inherit it for a moment and keep the port from who is to have it.
fn is_free(address: SocketAddr) -> bool {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.set_reuseaddr(true).expect("a socket's option");
    socket.bind(address).is_ok()
}

/// What a server speaks, and where.
#[derive(Debug, Clone)]
pub struct Listeners(Vec<Listener>);

/// A port and what is spoken there.
#[derive(Debug, Clone, Copy)]
pub struct Listener {
    pub protocol: Protocol,
    pub tls: TlsMode,
    pub address: SocketAddr,
}

impl Listeners {
    /// A free port for each.
    pub fn on_free_ports(wanted: impl IntoIterator<Item = (Protocol, TlsMode)>) -> Self {
        let listener = |(protocol, tls)| {
            let address = SocketAddr::from((SERVER_ADDRESS, free_port(SERVER_ADDRESS)));
            Listener { protocol, tls, address }
        };
        Self(wanted.into_iter().map(listener).collect())
    }

    pub fn iter(&self) -> impl Iterator<Item = &Listener> {
        self.0.iter()
    }

    /// Where this is spoken, if it is.
    pub fn find(&self, protocol: Protocol, tls: TlsMode) -> Option<SocketAddr> {
        let mut found = self.iter().filter(|listener| (listener.protocol, listener.tls) == (protocol, tls));
        found.next().map(|listener| listener.address)
    }

    /// Where this is spoken.
    pub fn address(&self, protocol: Protocol, tls: TlsMode) -> SocketAddr {
        self.find(protocol, tls).unwrap_or_else(|| panic!("nobody speaks {protocol} with TLS mode {tls}"))
    }

    /// Every address.
    pub fn addresses(&self) -> Vec<SocketAddr> {
        self.iter().map(|listener| listener.address).collect()
    }
}
