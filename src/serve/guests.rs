//! How many connections each client has: nobody takes the place of all others.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use super::limits;
use super::network::Network;

/// Clients that have connections.
#[derive(Debug)]
pub(super) struct Guests {
    connections: Mutex<HashMap<Network, u32>>,
    /// Of one client.
    most: u32,
}

/// One connection of a client; counted until it is dropped.
#[derive(Debug)]
pub(super) struct Guest {
    guests: Arc<Guests>,
    network: Network,
}

impl Guests {
    /// Of a server that has room for so many connections.
    pub(super) fn new(room: u32) -> Arc<Self> {
        let most = (room / limits::GUEST_PART).max(limits::GUEST_LEAST);
        Arc::new(Self { connections: Mutex::default(), most })
    }

    /// Counts a connection, unless the client has as many as it may.
    pub(super) fn admit(self: &Arc<Self>, client: IpAddr) -> Option<Guest> {
        let network = Network::of(client);
        self.with(|connections| {
            let number = connections.entry(network).or_default();
            (*number < self.most).then(|| *number += 1)
        })?;
        Some(Guest { guests: Arc::clone(self), network })
    }

    fn forget(&self, network: Network) {
        self.with(|connections| match connections.get_mut(&network) {
            Some(number) if *number > 1 => *number -= 1,
            _ => drop(connections.remove(&network)),
        });
    }

    /// A number is whole at any time, also where a thread has panicked.
    fn with<T>(&self, act: impl FnOnce(&mut HashMap<Network, u32>) -> T) -> T {
        act(&mut self.connections.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for Guest {
    fn drop(&mut self) {
        self.guests.forget(self.network);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_client_has_its_part_and_no_more() {
        let guests = Guests::new(100);
        let admit = |client: &str| guests.admit(client.parse().unwrap());
        let mut taken: Vec<Guest> = (0..25).map_while(|_| admit("192.0.2.1")).collect();
        assert_eq!(taken.len(), 25);
        assert!(admit("192.0.2.1").is_none());
        assert!(admit("192.0.2.2").is_some(), "another client");
        taken.pop();
        assert!(admit("192.0.2.1").is_some(), "one has gone");
        drop(taken);
        assert!(guests.connections.lock().unwrap().is_empty(), "nothing is left of them");
    }

    #[test]
    fn a_64_of_ipv6_is_one_client() {
        let guests = Guests::new(8);
        let taken: Vec<Guest> =
            (0..99).map_while(|at| guests.admit(format!("2001:db8::{at}").parse().unwrap())).collect();
        assert_eq!(taken.len(), 16, "where there are few places, a client has so many");
        assert!(guests.admit("2001:db8:0:1::1".parse().unwrap()).is_some());
    }
}
