//! How servers are asked: whom to trust, how long to wait, how many connections at once.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::net::{Resolver, Trust};

/// So many servers of one machine are asked at once, each by two connections: more looks like an attack
/// (Dovecot's `mail_max_userip_connections` is 10, fail2ban counts attempts).
const SERVERS_AT_ONCE: usize = 3;

/// What all probes share.
#[derive(Debug)]
pub struct Way {
    pub resolver: Resolver,
    pub trust: Trust,
    /// For one answer of a server.
    pub patience: Duration,
    machines: Machines,
}

/// Who may talk to which machine now.
#[derive(Debug, Default)]
struct Machines(Mutex<HashMap<IpAddr, Arc<Semaphore>>>);

impl Way {
    #[must_use]
    pub fn new(resolver: Resolver, trust: Trust, patience: Duration) -> Self {
        Self { resolver, trust, patience, machines: Machines::default() }
    }

    /// Waits until the machine is not asked too much at once. Somebody who does not answer when a
    /// connection is opened never holds a place: it is taken behind that.
    pub(super) async fn place(&self, machine: IpAddr) -> Option<OwnedSemaphorePermit> {
        let places = {
            let mut machines = self.machines.0.lock().unwrap_or_else(PoisonError::into_inner);
            let places = machines.entry(machine).or_insert_with(|| Arc::new(Semaphore::new(SERVERS_AT_ONCE)));
            Arc::clone(places)
        };
        // It is never closed, so there is always a permit in the end.
        places.acquire_owned().await.ok()
    }
}
