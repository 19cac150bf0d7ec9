//! What is counted, for Prometheus.

use std::cell::RefCell;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;

use super::answerer::Told;
use super::client_family::ClientFamily;

/// The counters of one server. No label comes from a request, so there are never many.
#[derive(Debug)]
pub(super) struct Counters {
    /// Which server of this process: tells its counters from those of another.
    server: u64,
    registry: Registry,
    requests: Family<RequestLabels, Counter>,
    refused: Family<ReasonLabel, Counter>,
    reloads: Family<ReloadLabels, Counter>,
    accepted: Counter,
    connections: Gauge,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RequestLabels {
    format: &'static str,
    result: &'static str,
    client: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct ReasonLabel {
    reason: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct ReloadLabels {
    what: &'static str,
    result: &'static str,
}

/// What was read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reloaded {
    Settings,
    Certificate,
}

impl Counters {
    pub(super) fn new() -> Self {
        let mut counters = Self {
            server: SERVERS.fetch_add(1, Ordering::Relaxed),
            registry: Registry::with_prefix("mailsetup"),
            requests: Family::default(),
            refused: Family::default(),
            reloads: Family::default(),
            accepted: Counter::default(),
            connections: Gauge::default(),
        };
        counters.register();
        counters
    }

    fn register(&mut self) {
        let Self { registry, requests, refused, reloads, accepted, connections, .. } = self;
        registry.register("requests", "Requests by page, result and kind of client", requests.clone());
        registry.register("refused", "Requests and connections that kept to no bound", refused.clone());
        registry.register("reloads", "How often files were read again", reloads.clone());
        registry.register("accepted_connections", "Connections since the start", accepted.clone());
        registry.register("connections", "Connections now", connections.clone());
    }

    /// Counts an answer.
    pub(super) fn answered(&self, told: &Told, client: ClientFamily) {
        let labels = RequestLabels { format: told.format, result: told.result, client: client.name() };
        RESOLVED.with_borrow_mut(|resolved| {
            let at =
                resolved.iter().position(|(server, known, _)| *server == self.server && *known == labels);
            let at = at.unwrap_or_else(|| {
                let counter = self.requests.get_or_create_owned(&labels);
                resolved.push((self.server, labels, counter));
                resolved.len() - 1
            });
            resolved[at].2.inc();
            // What is asked for often comes to the front.
            resolved.swap(at, at / 2);
        });
    }

    /// Counts what did not get as far as an answer, or was refused.
    pub(super) fn refused(&self, reason: &'static str) {
        self.refused.get_or_create(&ReasonLabel { reason }).inc();
    }

    pub(super) fn reloaded(&self, what: Reloaded, is_done: bool) {
        let what = match what {
            Reloaded::Settings => "settings",
            Reloaded::Certificate => "certificate",
        };
        let result = if is_done { "done" } else { "failed" };
        self.reloads.get_or_create(&ReloadLabels { what, result }).inc();
    }

    /// A connection begins.
    pub(super) fn came(&self) {
        self.accepted.inc();
        self.connections.inc();
    }

    /// It is over.
    pub(super) fn left(&self) {
        self.connections.dec();
    }

    /// All of them, as Prometheus reads them.
    pub(super) fn text(&self) -> Result<String, fmt::Error> {
        let mut text = String::new();
        encode(&mut text, &self.registry)?;
        Ok(text)
    }
}

thread_local! {
    /// The counters that this thread has used, so that a request neither locks the table of all nor hashes its labels.
    static RESOLVED: RefCell<Vec<(u64, RequestLabels, Counter)>> = const { RefCell::new(Vec::new()) };
}

/// Servers that there were in this process.
static SERVERS: AtomicU64 = AtomicU64::new(0);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_servers_in_one_process_count_each_for_itself() {
        let (one, other) = (Counters::new(), Counters::new());
        let told = Told::new("thunderbird", "found");
        one.answered(&told, ClientFamily::Curl);
        one.answered(&told, ClientFamily::Curl);
        other.answered(&told, ClientFamily::Curl);
        let count = |counters: &Counters, number: u64| {
            let line = format!("{{format=\"thunderbird\",result=\"found\",client=\"curl\"}} {number}\n");
            counters.text().unwrap().contains(&line)
        };
        assert!(count(&one, 2) && count(&other, 1));
    }
}
