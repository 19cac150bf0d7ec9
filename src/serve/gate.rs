//! Lets clients in, as many as there is room for.

use std::net::IpAddr;

use hyper_util::server::graceful::GracefulShutdown;
use tokio::time::sleep;

use super::connection::{Connection, Visit};
use super::limits;
use super::listener::Listener;
use super::places::Places;

/// A listener, and what is spoken there.
#[derive(Debug)]
pub(super) struct Gate {
    pub(super) listener: Listener,
    pub(super) connection: Connection,
    /// For the connections that there may be; other gates may have the same ones.
    pub(super) places: Places,
}

impl Gate {
    /// Takes connections, for ever, and closes those that are not welcome. One that finds no place waits here, and all
    /// behind it in the queue of the system: who only listens keeps no place from another gate.
    pub(super) async fn admit<V: Visit + 'static>(
        &self,
        stopping: &GracefulShutdown,
        welcome: impl Fn(Option<IpAddr>) -> Option<V>,
    ) {
        loop {
            let (socket, address) = match self.listener.accept().await {
                Ok(accepted) => accepted,
                Err(error) => {
                    tracing::debug!("a connection could not be taken: {error}");
                    sleep(limits::ACCEPT_PAUSE).await;
                    continue;
                }
            };
            let Some(visit) = welcome(address) else { continue };
            let place = self.places.take().await;
            let (connection, watcher) = (self.connection.clone(), stopping.watcher());
            tokio::spawn(async move { connection.serve(socket, watcher, &visit, &place).await });
        }
    }
}
