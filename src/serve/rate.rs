//! How often one client may ask.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};

use super::limits;

/// So many requests per second for each client, and a burst now and then.
#[derive(Debug)]
pub(super) struct Rate {
    limiter: DefaultKeyedRateLimiter<Network>,
    clock: DefaultClock,
}

/// Who is counted as one. Of IPv6, a household or a server has at least a /64, and can use any address of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Network {
    V4([u8; 4]),
    V6([u8; 8]),
    /// Where there are too many to count: a /16 of IPv4, a /32 of IPv6, which is a whole provider.
    Wide([u8; 4]),
}

impl Rate {
    pub(super) fn new(per_second: NonZeroU32) -> Self {
        let burst = per_second.saturating_mul(NonZeroU32::new(limits::BURST).unwrap_or(NonZeroU32::MIN));
        let quota = Quota::per_second(per_second).allow_burst(burst);
        Self { limiter: DefaultKeyedRateLimiter::keyed(quota), clock: DefaultClock::default() }
    }

    /// Counts a request.
    ///
    /// # Errors
    /// It is one too many; the next may come after this time.
    pub(super) fn count(&self, client: IpAddr) -> Result<(), Duration> {
        if client.is_loopback() {
            return Ok(()); // this machine: a proxy or a monitor, and the whole world behind it
        }
        let network = if self.limiter.len() < limits::CLIENTS { narrow(client) } else { wide(client) };
        self.limiter.check_key(&network).map_err(|until| until.wait_time_from(self.clock.now()))
    }

    /// Forgets the clients that could have a whole burst again.
    pub(super) fn forget(&self) {
        self.limiter.retain_recent();
        self.limiter.shrink_to_fit();
    }
}

fn narrow(client: IpAddr) -> Network {
    match client {
        IpAddr::V4(address) => Network::V4(address.octets()),
        IpAddr::V6(address) => Network::V6(std::array::from_fn(|at| address.octets()[at])),
    }
}

fn wide(client: IpAddr) -> Network {
    Network::Wide(match client {
        IpAddr::V4(address) => first_half(address),
        IpAddr::V6(address) => first_quarter(address),
    })
}

const fn first_half(address: Ipv4Addr) -> [u8; 4] {
    let [first, second, ..] = address.octets();
    [first, second, 0, 0]
}

/// No address of the internet begins as those of [`first_half`] would have to: they end in zeros, and a provider of
/// IPv6 whose /32 does would share with a /16 of IPv4.
const fn first_quarter(address: Ipv6Addr) -> [u8; 4] {
    let [first, second, third, fourth, ..] = address.octets();
    [first, second, third, fourth]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate() -> Rate {
        Rate::new(NonZeroU32::new(1).unwrap())
    }

    #[test]
    fn a_burst_is_borne_and_then_no_more() {
        let rate = rate();
        let client: IpAddr = "192.0.2.1".parse().unwrap();
        assert!((0..4).all(|_| rate.count(client).is_ok()));
        assert!(rate.count(client).is_err());
        assert!(rate.count("192.0.2.2".parse().unwrap()).is_ok(), "another client");
    }

    #[test]
    fn a_64_of_ipv6_is_one_client() {
        let rate = rate();
        for at in 0..4 {
            assert!(rate.count(format!("2001:db8::{at}").parse().unwrap()).is_ok());
        }
        assert!(rate.count("2001:db8::ffff:1".parse().unwrap()).is_err());
        assert!(rate.count("2001:db8:0:1::1".parse().unwrap()).is_ok());
    }

    #[test]
    fn the_clients_that_are_counted_are_bounded() {
        let rate = rate();
        let client = |at: u32| IpAddr::from(Ipv4Addr::from(0x0A00_0000 + at));
        for at in 0..200_000 {
            let _ = rate.count(client(at));
        }
        assert!(rate.limiter.len() <= limits::CLIENTS + 256, "{}", rate.limiter.len());
    }
}
