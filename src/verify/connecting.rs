//! The rung of the connection, over all addresses of a server.

use std::net::SocketAddr;

use super::step::{Rung, Step};
use crate::net::DialError;
use crate::report::Verdict;

/// What the connections tell: which came about, and what became of the others.
pub(super) fn steps(connected: &[SocketAddr], refused: &[(SocketAddr, DialError)]) -> Vec<Step> {
    if connected.is_empty() {
        return no_connection(refused).into_iter().collect();
    }
    let shown: Vec<String> = connected.iter().map(ToString::to_string).collect();
    let mut steps = vec![Step::pass(Rung::Connect, shown.join(", "))];
    let (v4, v6): (Vec<_>, Vec<_>) = refused.iter().cloned().partition(|(address, _)| address.is_ipv4());
    steps.extend(family("IPv4", &v4, connected.iter().any(SocketAddr::is_ipv6) && is_none(connected, false)));
    steps.extend(family("IPv6", &v6, is_none(connected, true)));
    steps
}

fn is_none(connected: &[SocketAddr], v6: bool) -> bool {
    !connected.iter().any(|address| address.is_ipv6() == v6)
}

/// What the addresses of one kind do, while others answer: mail programs go on to the next address.
fn family(name: &str, refused: &[(SocketAddr, DialError)], all: bool) -> Option<Step> {
    if refused.is_empty() {
        return None;
    }
    let is_here = !refused.iter().all(|(_, error)| matches!(error, DialError::NoRoute(_)));
    let evidence = listed(refused);
    Some(match (is_here, all, name) {
        (false, _, "IPv6") => Step::unsure(Rung::Connect, "ipv6-untried", evidence),
        (true, true, "IPv6") => {
            Step::advise(Rung::Connect, "ipv6-fails", format!("works on IPv4 only; {evidence}"))
        }
        (true, true, _) => {
            Step::advise(Rung::Connect, "ipv4-fails", format!("works on IPv6 only; {evidence}"))
        }
        _ => Step::advise(Rung::Connect, "some-addresses-fail", evidence),
    })
}

fn no_connection(refused: &[(SocketAddr, DialError)]) -> Option<Step> {
    // An address that cannot be tried from here says nothing of the others.
    let tried: Vec<_> =
        refused.iter().filter(|(_, error)| !matches!(error, DialError::NoRoute(_))).cloned().collect();
    let told = if tried.is_empty() { refused } else { &tried };
    let (_, error) = told.iter().max_by_key(|(_, error)| weight(error))?;
    let (rule, verdict) = match error {
        DialError::Refused => ("refused", Verdict::Fail),
        DialError::Private => ("private-address", Verdict::Unsure),
        DialError::Unreachable(_) | DialError::NoRoute(_) | DialError::Other(_) => {
            ("unreachable", Verdict::Unsure)
        }
        DialError::Filtered(_) => ("filtered", Verdict::Unsure),
        DialError::TimedOut(_) => ("timed-out", Verdict::Unsure),
    };
    Some(Step::new(Rung::Connect, rule, verdict, listed(told)))
}

/// What leaves most open comes first: only where all addresses refuse, the server is known to refuse.
const fn weight(error: &DialError) -> u8 {
    match error {
        DialError::Refused | DialError::Private => 0,
        DialError::Other(_) | DialError::NoRoute(_) => 1,
        DialError::Unreachable(_) => 2,
        DialError::Filtered(_) => 3,
        DialError::TimedOut(_) => 4,
    }
}

fn listed(refused: &[(SocketAddr, DialError)]) -> String {
    let each: Vec<String> = refused.iter().map(|(address, error)| format!("{address}: {error}")).collect();
    each.join("; ")
}
