//! The server between the socket and the pages: who may ask, how much and how slowly, how it starts and how it ends.
//!
//! What a page says is none of this: where it can, a request here is for a page that is not there, and 404 is an answer.

mod activation;
mod bounds;
mod certificates;
mod counters;
mod ends;
mod load;
mod logs;
mod protocol;
mod proxies;
mod sockets;
mod stillness;

use libtest_mimic::Trial;

use crate::support::HttpAnswer;

pub fn trials() -> Vec<Trial> {
    let groups = [
        activation::trials(),
        bounds::trials(),
        certificates::trials(),
        counters::trials(),
        ends::trials(),
        load::trials(),
        logs::trials(),
        protocol::trials(),
        proxies::trials(),
        sockets::trials(),
        stillness::trials(),
    ];
    groups.into_iter().flatten().collect()
}

/// The request came as far as the pages, where there is none for it.
#[track_caller]
fn assert_answered(answer: &HttpAnswer) {
    assert_eq!(answer.status, 404, "{answer:?}");
}
