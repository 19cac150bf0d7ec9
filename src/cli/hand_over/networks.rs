//! The networks that this computer is in.

use std::net::{IpAddr, Ipv4Addr, UdpSocket};

use anyhow::{Context as _, anyhow, bail};
use if_addrs::{IfOperStatus, Interface, get_if_addrs};

/// A network, as this computer is in it.
pub(super) struct Network {
    pub address: IpAddr,
    /// Its name and the others, where there are several.
    pub among: Option<String>,
}

impl Network {
    /// That by which this computer reaches others; without a way out, its only one.
    pub(super) fn usual() -> anyhow::Result<Self> {
        let interfaces = interfaces()?;
        let is_here = |address: &IpAddr| interfaces.iter().any(|interface| interface.ip() == *address);
        if let Some(address) = address_to_others().filter(is_here) {
            return Ok(Self::new(address, &interfaces));
        }
        match interfaces.as_slice() {
            [] => {
                bail!(
                    "this computer is in no network; --host NAME says how the device reaches it all the same"
                )
            }
            [only, others @ ..] if others.iter().all(|other| other.name == only.name) => {
                Ok(Self::new(only.ip(), &interfaces))
            }
            _ => bail!("--interface: expected one of {}", names(&interfaces)),
        }
    }

    /// That of an interface, by its name or its address.
    pub(super) fn of(name: &str) -> anyhow::Result<Self> {
        let interfaces = interfaces()?;
        let found =
            interfaces.iter().find(|interface| interface.name == name || interface.ip().to_string() == name);
        found.map(|found| Self::new(found.ip(), &interfaces)).ok_or_else(|| match interfaces.as_slice() {
            [] => anyhow!("--interface: this computer is in no network"),
            some => anyhow!("--interface: expected one of {}", names(some)),
        })
    }

    fn new(address: IpAddr, interfaces: &[Interface]) -> Self {
        Self { address, among: among(address, interfaces) }
    }
}

/// Which network it is, and which others there are: `wlan0 (192.0.2.7); not eth0 (198.51.100.7)`.
fn among(address: IpAddr, interfaces: &[Interface]) -> Option<String> {
    let chosen = interfaces.iter().find(|interface| interface.ip() == address)?;
    let mut others: Vec<Interface> = interfaces.to_vec();
    others.retain(|other| other.name != chosen.name);
    others.dedup_by(|next, other| next.name == other.name);
    (!others.is_empty()).then(|| format!("{}; not {}", names(std::slice::from_ref(chosen)), names(&others)))
}

/// The system chooses a route; nothing is sent. The address is one of documentation (RFC 5737).
fn address_to_others() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    socket.local_addr().ok().map(|address| address.ip())
}

/// The networks that this computer is in, IPv4 first: link-local addresses of IPv6 mean nothing to another device.
fn interfaces() -> anyhow::Result<Vec<Interface>> {
    let mut interfaces = get_if_addrs().context("the networks of this computer")?;
    interfaces.retain(|one| {
        let is_up = matches!(one.oper_status, IfOperStatus::Up | IfOperStatus::Unknown);
        is_up && !one.is_loopback() && !one.is_link_local()
    });
    interfaces.sort_by_key(|one| (one.ip().is_ipv6(), one.name.clone()));
    Ok(interfaces)
}

fn names(interfaces: &[Interface]) -> String {
    let names: Vec<String> = interfaces.iter().map(|one| format!("{} ({})", one.name, one.ip())).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

    use if_addrs::{IfAddr, IfOperStatus, Ifv4Addr, Ifv6Addr, Interface};

    use super::among;

    fn interface(name: &str, ip: IpAddr) -> Interface {
        let addr = match ip {
            IpAddr::V4(ip) => {
                IfAddr::V4(Ifv4Addr { ip, netmask: Ipv4Addr::BROADCAST, prefixlen: 24, broadcast: None })
            }
            IpAddr::V6(ip) => {
                IfAddr::V6(Ifv6Addr { ip, netmask: Ipv6Addr::UNSPECIFIED, prefixlen: 64, broadcast: None })
            }
        };
        Interface { name: name.to_owned(), addr, index: None, oper_status: IfOperStatus::Up, is_p2p: false }
    }

    #[test]
    fn a_network_is_named_where_there_are_several() {
        let [wire, radio] = [IpAddr::from([192, 0, 2, 7]), IpAddr::from([198, 51, 100, 7])];
        let six = IpAddr::from(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 7));
        let one = [interface("eth0", wire), interface("eth0", six)];
        assert_eq!(among(wire, &one), None);
        let two = [interface("eth0", wire), interface("wlan0", radio), interface("wlan0", six)];
        let told = among(wire, &two);
        assert_eq!(told.as_deref(), Some("eth0 (192.0.2.7); not wlan0 (198.51.100.7)"));
    }
}
