//! How servers are asked: whom to trust, how long to wait, how many connections at once.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::net::TcpStream;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use crate::net::{DialError, Reach, Resolver, Trust, dial};

/// So many servers of one machine are asked at once, each by two connections: more looks like an attack
/// (Dovecot's `mail_max_userip_connections` is 10, fail2ban counts attempts).
const SERVERS_AT_ONCE: usize = 3;

/// Servers that are there answer within this time, across half the world.
const SOON: Duration = Duration::from_secs(1);

/// A place at a machine, as long as it is held.
pub(super) type Place = Option<OwnedSemaphorePermit>;

/// What all probes share.
#[derive(Debug)]
pub struct Way {
    pub resolver: Resolver,
    pub trust: Trust,
    /// For one answer of a server.
    pub patience: Duration,
    /// Which machines may be asked at all.
    reach: Reach,
    machines: Machines,
}

/// Who may talk to which machine now.
#[derive(Debug, Default)]
struct Machines(Mutex<HashMap<IpAddr, Arc<Semaphore>>>);

impl Way {
    #[must_use]
    pub fn new(resolver: Resolver, trust: Trust, patience: Duration, reach: Reach) -> Self {
        Self { resolver, trust, patience, reach, machines: Machines::default() }
    }

    /// Connects, as soon as the machine is not asked too much at once; the place is held with the connection.
    /// Whoever does not answer soon gives his place to others until he does: one that is dead must not delay
    /// the findings of its neighbours.
    pub(super) async fn connect(&self, address: SocketAddr) -> Result<(TcpStream, Place), DialError> {
        if !self.reach.allows(address.ip()) {
            return Err(DialError::Private);
        }
        let place = self.place(address.ip()).await;
        let (stream, place) = self.soon(address, place, dial(address, self.patience)).await;
        Ok((stream?, place))
    }

    /// The result of a work, and a place again, if it had to be given up meanwhile.
    pub(super) async fn soon<T>(
        &self,
        address: SocketAddr,
        place: Place,
        work: impl Future<Output = T>,
    ) -> (T, Place) {
        tokio::pin!(work);
        if let Ok(result) = timeout(SOON, &mut work).await {
            return (result, place);
        }
        drop(place);
        let result = work.await;
        (result, self.place(address.ip()).await)
    }

    async fn place(&self, machine: IpAddr) -> Place {
        let places = {
            let mut machines = self.machines.0.lock().unwrap_or_else(PoisonError::into_inner);
            let places = machines.entry(machine).or_insert_with(|| Arc::new(Semaphore::new(SERVERS_AT_ONCE)));
            Arc::clone(places)
        };
        // It is never closed, so there is always a permit in the end.
        places.acquire_owned().await.ok()
    }
}
