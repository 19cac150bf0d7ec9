//! The records of RFC 6186 as FairEmail weighs them: `fromDNS`.

use super::candidate::{Candidate, Place};
use crate::client::look::DnsAnswer;
use crate::mail::{Host, Port};
use crate::net::SrvRecord;

pub(super) const SERVICES: &[&str] = &["_imap._tcp", "_imaps._tcp", "_submission._tcp", "_submissions._tcp"];

/// Nothing unless there is a record for IMAP and one for SMTP.
pub(super) fn candidate(answer: &DnsAnswer) -> Option<Candidate> {
    let DnsAnswer::Srv(services) = answer else { return None };
    let [imap, imaps, submission, submissions] = services.as_slice() else { return None };
    let of = |service: &Result<Vec<SrvRecord>, _>| service.clone().unwrap_or_default();
    // Where priority and weight are the same: `_imaps`, but `_submission`.
    let imap = best([(of(imaps), Kind::Protected), (of(imap), Kind::Other)])?;
    let smtp = best([(of(submission), Kind::Other), (of(submissions), Kind::Protected)])?;
    Candidate { imap: imap.place(143), smtp: smtp.place(587), ..Candidate::default() }.checked().ok()
}

/// Whether the name of the service ends in `s`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Protected,
    Other,
}

struct Target {
    host: Host,
    port: Port,
    kind: Kind,
}

impl Target {
    /// The port alone says that there is STARTTLS: any other is taken for TLS.
    fn place(self, starttls_port: u16) -> Place {
        let has_starttls = self.kind == Kind::Other && self.port.get() == starttls_port;
        Place { host: self.host.to_string(), port: self.port.get().into(), has_starttls }
    }
}

/// The lowest priority, then the highest weight, then the order given.
fn best(services: [(Vec<SrvRecord>, Kind); 2]) -> Option<Target> {
    let records = services.into_iter().flat_map(|(list, kind)| list.into_iter().map(move |one| (one, kind)));
    let offered = records.filter_map(|(record, kind)| {
        let (host, port) = record.target?;
        Some((record.priority, record.weight, Target { host, port, kind }))
    });
    offered
        .min_by_key(|(priority, weight, _)| (*priority, std::cmp::Reverse(*weight)))
        .map(|(_, _, target)| target)
}
