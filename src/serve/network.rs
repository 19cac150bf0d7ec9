//! Who is counted as one client.

use std::net::IpAddr;

/// An address of IPv4, or a /64 of IPv6: a household or a server has at least that, and can use any address of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Network {
    V4([u8; 4]),
    V6([u8; 8]),
    /// Where there are too many to count: a /16.
    WideV4([u8; 2]),
    /// A /32, which is a whole provider.
    WideV6([u8; 4]),
}

impl Network {
    pub(super) fn of(client: IpAddr) -> Self {
        match client {
            IpAddr::V4(address) => Self::V4(address.octets()),
            IpAddr::V6(address) => Self::V6(first(address.octets())),
        }
    }

    pub(super) fn wide(client: IpAddr) -> Self {
        match client {
            IpAddr::V4(address) => Self::WideV4(first(address.octets())),
            IpAddr::V6(address) => Self::WideV6(first(address.octets())),
        }
    }
}

fn first<const ALL: usize, const SOME: usize>(octets: [u8; ALL]) -> [u8; SOME] {
    std::array::from_fn(|at| octets[at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_of_both_kinds_never_meet() {
        let [v4, v6] = ["32.1.0.0", "2001::1"].map(|text| text.parse().unwrap()); // 32.1 is 0x2001
        assert_ne!(Network::wide(v4), Network::wide(v6));
        assert_ne!(Network::of(v4), Network::wide(v4));
    }

    #[test]
    fn what_is_wide_ends_where_it_should() {
        for (one, other, is_same) in [
            ("192.0.2.1", "192.0.255.1", true),
            ("192.0.2.1", "192.1.2.1", false),
            ("2001:db8::1", "2001:db8:ffff::1", true),
            ("2001:db8::1", "2001:db9::1", false),
        ] {
            let [one, other] = [one, other].map(|text| Network::wide(text.parse().unwrap()));
            assert_eq!(one == other, is_same, "{one:?} {other:?}");
        }
    }
}
