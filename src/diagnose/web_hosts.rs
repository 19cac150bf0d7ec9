//! The machines behind the names of the places: whether each address of a name answers.

use std::net::SocketAddr;

use futures_util::future::join_all;

use super::place::Place;
use crate::client::Internet;
use crate::mail::{EmailAddress, Host};
use crate::net::DialError;

/// A web server some of whose addresses take no connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HalfDead {
    pub host: Host,
    pub dead: Vec<(SocketAddr, DialError)>,
}

/// Those among the hosts of the places.
pub(super) async fn half_dead(address: &EmailAddress, internet: &Internet) -> Vec<HalfDead> {
    let places = Place::ALL.into_iter().filter(|place| place.is_main());
    let requests = places.filter_map(|place| place.request(address));
    let mut servers: Vec<(Host, u16)> =
        requests.filter_map(|request| Some((request.url.host().parse().ok()?, request.url.port()))).collect();
    servers.sort_unstable_by_key(|(host, port)| (host.to_string(), *port));
    servers.dedup();
    let asked = servers.into_iter().map(async |(host, port)| {
        let dead = internet.dead_addresses(&host, port).await;
        HalfDead { host, dead }
    });
    join_all(asked).await.into_iter().filter(|one| !one.dead.is_empty()).collect()
}
