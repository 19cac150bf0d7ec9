//! Lets clients in, as many as there is room for.

use std::net::IpAddr;
use std::sync::Arc;

use hyper_util::server::graceful::GracefulShutdown;
use tokio::sync::Semaphore;
use tokio::time::sleep;

use super::connection::{Connection, Visit};
use super::limits;
use super::listener::Listener;

/// A listener, and what is spoken there.
#[derive(Debug)]
pub(super) struct Gate {
    pub(super) listener: Listener,
    pub(super) connection: Connection,
    /// For the connections that there may be; other gates may have the same ones.
    pub(super) places: Arc<Semaphore>,
}

impl Gate {
    /// Takes connections, for ever. One that finds no place waits in the queue of the system.
    pub(super) async fn admit<V: Visit + 'static>(
        &self,
        stopping: &GracefulShutdown,
        welcome: impl Fn(Option<IpAddr>) -> V,
    ) {
        // The semaphore is never closed.
        while let Ok(place) = Arc::clone(&self.places).acquire_owned().await {
            let (socket, address) = match self.listener.accept().await {
                Ok(accepted) => accepted,
                Err(error) => {
                    tracing::debug!("a connection could not be taken: {error}");
                    sleep(limits::ACCEPT_PAUSE).await;
                    continue;
                }
            };
            let (connection, watcher, visit) =
                (self.connection.clone(), stopping.watcher(), welcome(address));
            tokio::spawn(async move {
                connection.serve(socket, watcher, &visit).await;
                drop(place);
            });
        }
    }
}
