//! How often one client may ask.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};

use super::limits;
use super::network::Network;

/// So many requests per second for each client, and a burst now and then.
#[derive(Debug)]
pub(super) struct Rate {
    limiter: DefaultKeyedRateLimiter<Network>,
    clock: DefaultClock,
    /// Requests so far; it may overflow.
    asked: AtomicU32,
    /// There were too many clients to count each, when somebody last looked.
    is_crowded: AtomicBool,
}

impl Rate {
    pub(super) fn new(per_second: NonZeroU32) -> Self {
        let burst = per_second.saturating_mul(NonZeroU32::new(limits::BURST).unwrap_or(NonZeroU32::MIN));
        let quota = Quota::per_second(per_second).allow_burst(burst);
        Self {
            limiter: DefaultKeyedRateLimiter::keyed(quota),
            clock: DefaultClock::default(),
            asked: AtomicU32::default(),
            is_crowded: AtomicBool::default(),
        }
    }

    /// Counts a request.
    ///
    /// # Errors
    /// It is one too many; the next may come after this time.
    pub(super) fn count(&self, client: IpAddr) -> Result<(), Duration> {
        if client.is_loopback() {
            return Ok(()); // this machine: a proxy or a monitor, and the whole world behind it
        }
        let network = if self.is_crowded() { Network::wide(client) } else { Network::of(client) };
        self.limiter.check_key(&network).map_err(|until| until.wait_time_from(self.clock.now()))
    }

    /// To count the clients is work for all of them: it is done now and then.
    fn is_crowded(&self) -> bool {
        if self.asked.fetch_add(1, Ordering::Relaxed).is_multiple_of(limits::CLIENTS_LOOK) {
            self.is_crowded.store(self.limiter.len() >= limits::CLIENTS, Ordering::Relaxed);
        }
        self.is_crowded.load(Ordering::Relaxed)
    }

    /// Forgets the clients that could have a whole burst again.
    pub(super) fn forget(&self) {
        self.limiter.retain_recent();
        self.limiter.shrink_to_fit();
    }
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
        let client = |at: u32| IpAddr::from((0x0A00_0000 + at).to_be_bytes());
        for at in 0..200_000 {
            let _ = rate.count(client(at));
        }
        assert!(rate.limiter.len() <= limits::CLIENTS + 256, "{}", rate.limiter.len());
    }
}
