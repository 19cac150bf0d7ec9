//! Which addresses are public, and who may ask those that are not.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::{Ipv4Net, Ipv6Net};

/// Which addresses may be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reach {
    /// Those of the public Internet: whoever chooses a name must not choose a machine of this network by it.
    #[default]
    Public,
    /// All, because the user said so.
    Everywhere,
}

impl Reach {
    /// Whether this address may be asked.
    #[must_use]
    pub fn allows(self, address: IpAddr) -> bool {
        match self {
            Self::Public => is_public(address),
            Self::Everywhere => true,
        }
    }
}

/// The ranges that are not of the public Internet (RFC 6890, and the registries that it founded).
const V4: [(Ipv4Net, &str); 15] = [
    (v4([0, 0, 0, 0], 8), "RFC 791: this network"),
    (v4([10, 0, 0, 0], 8), "RFC 1918: private"),
    (v4([100, 64, 0, 0], 10), "RFC 6598: shared behind the NAT of a carrier"),
    (v4([127, 0, 0, 0], 8), "RFC 1122: loopback"),
    (v4([169, 254, 0, 0], 16), "RFC 3927: link-local, and what clouds tell their machines"),
    (v4([172, 16, 0, 0], 12), "RFC 1918: private"),
    (v4([192, 0, 0, 0], 24), "RFC 6890: protocol assignments"),
    (v4([192, 0, 2, 0], 24), "RFC 5737: documentation"),
    (v4([192, 88, 99, 0], 24), "RFC 7526: relays of 6to4, which are no more"),
    (v4([192, 168, 0, 0], 16), "RFC 1918: private"),
    (v4([198, 18, 0, 0], 15), "RFC 2544: benchmarks"),
    (v4([198, 51, 100, 0], 24), "RFC 5737: documentation"),
    (v4([203, 0, 113, 0], 24), "RFC 5737: documentation"),
    (v4([224, 0, 0, 0], 4), "RFC 5771: multicast"),
    (v4([240, 0, 0, 0], 4), "RFC 1112: reserved, and the limited broadcast of RFC 919"),
];

/// The same of IPv6. What carries an address of IPv4 was taken out before, by [`carried`].
const V6: [(Ipv6Net, &str); 10] = [
    (v6([0, 0, 0], 8), "RFC 4291: unspecified, loopback, reserved"),
    (v6([0x100, 0, 0], 8), "RFC 6666, RFC 9780: discarded; the rest was never given out"),
    (v6([0x2001, 0, 0], 23), "RFC 2928: protocol assignments, with Teredo (RFC 4380) and ORCHID (RFC 7343)"),
    (v6([0x2001, 0xdb8, 0], 32), "RFC 3849: documentation"),
    (v6([0x3fff, 0, 0], 20), "RFC 9637: documentation"),
    (v6([0x5f00, 0, 0], 16), "RFC 9602: segments of a network's own routing"),
    (v6([0xfc00, 0, 0], 7), "RFC 4193: unique local"),
    (v6([0xfe80, 0, 0], 10), "RFC 4291: link-local"),
    (v6([0xfec0, 0, 0], 10), "RFC 3879: site-local, of old"),
    (v6([0xff00, 0, 0], 8), "RFC 4291: multicast"),
];

/// How an address of IPv6 carries one of IPv4: the range, and the octet where that begins.
const CARRIERS: [(Ipv6Net, usize, &str); 4] = [
    (Ipv6Net::new_assert(Ipv6Addr::new(0, 0, 0, 0, 0, 0xffff, 0, 0), 96), 12, "RFC 4291: mapped"),
    (v6([0, 0, 0], 96), 12, "RFC 4291: compatible"),
    (v6([0x64, 0xff9b, 0], 96), 12, "RFC 6052: translated (NAT64)"),
    (v6([0x2002, 0, 0], 16), 2, "RFC 3056: 6to4"),
];

const fn v4([a, b, c, d]: [u8; 4], length: u8) -> Ipv4Net {
    Ipv4Net::new_assert(Ipv4Addr::new(a, b, c, d), length)
}

const fn v6([a, b, c]: [u16; 3], length: u8) -> Ipv6Net {
    Ipv6Net::new_assert(Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0), length)
}

fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => match carried(address) {
            Some(inner) => is_public_v4(inner),
            None => !V6.iter().any(|(range, _)| range.contains(&address)),
        },
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    !V4.iter().any(|(range, _)| range.contains(&address))
}

/// The address of IPv4 to which this one leads in the end.
fn carried(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let (_, at, _) = CARRIERS.iter().find(|(range, ..)| range.contains(&address))?;
    let inner: [u8; 4] = address.octets().get(*at..at + 4)?.try_into().ok()?;
    Some(Ipv4Addr::from(inner))
}

#[cfg(test)]
mod tests {
    use super::Reach;

    /// The first and the last address of each range, and some of each form of IPv4 in IPv6.
    const NOT_PUBLIC: &str = "
        0.0.0.0 0.255.255.255 10.0.0.0 10.255.255.255 100.64.0.0 100.127.255.255 127.0.0.1 127.255.255.255
        169.254.0.0 169.254.169.254 169.254.255.255 172.16.0.0 172.31.255.255 192.0.0.0 192.0.0.255 192.0.2.1
        192.88.99.1 192.168.0.0 192.168.255.255 198.18.0.0 198.19.255.255 198.51.100.255 203.0.113.0
        224.0.0.1 239.255.255.255 240.0.0.0 255.255.255.255
        :: ::1 100::1 100:0:0:1::1 2001::1 2001:1ff:ffff::1 2001:db8::1 2001:db8:ffff::1 3fff::1 3fff:fff::1
        5f00::1 fc00::1 fdff::1 fe80::1 febf::1 fec0::1 feff::1 ff02::1 64:ff9b:1::1 ::ffff:0:8.8.8.8
        ::ffff:127.0.0.1 ::ffff:10.1.2.3 ::127.0.0.1 ::192.168.1.1 64:ff9b::127.0.0.1 64:ff9b::a9fe:a9fe
        2002:7f00:1::1 2002:c0a8:101::1 2002:a00:1::1";

    /// Neighbours of the ranges, and machines that are well known.
    const PUBLIC: &str = "
        1.0.0.0 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0
        169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 192.0.1.0 192.0.3.0 192.88.98.255
        192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 198.51.101.0 203.0.112.255 223.255.255.255
        2001:200::1 2001:4860:4860::8888 2001:db7:ffff::1 2001:db9::1 2606:4700::1111 2a00:1450:4001::1
        3ffe::1 ::ffff:8.8.8.8 64:ff9b::8.8.8.8 2002:808:808::1";

    #[test]
    fn ranges_end_where_they_should() {
        for (list, is_public) in [(NOT_PUBLIC, false), (PUBLIC, true)] {
            for text in list.split_whitespace() {
                let address = text.parse().unwrap();
                assert_eq!(Reach::Public.allows(address), is_public, "{text}");
                assert!(Reach::Everywhere.allows(address), "{text}");
            }
        }
    }
}
