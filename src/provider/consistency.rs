//! Whether the parts of a provider file fit together.

use std::collections::HashSet;

use super::published::Published;
use super::table_reader::{Located, TableReader};
use crate::mail::{Domain, DomainPattern, Protocol};

/// Each domain once, and none within a wildcard of the same file.
pub(super) fn check_domains(table: &mut TableReader<'_>, domains: &[Located<DomainPattern>]) {
    let wildcards: HashSet<&Domain> = domains.iter().filter_map(|one| below(&one.value)).collect();
    let mut seen = HashSet::new();
    for Located { value, span } in domains {
        if !seen.insert(value) {
            table.problem(span.clone(), format!("domains: {value} stands twice in this list"));
            continue;
        }
        let (DomainPattern::Exact(name) | DomainPattern::Below(name)) = value;
        if let Some(parent) = name.ancestors().find(|parent| wildcards.contains(parent)) {
            let message = format!("domains: {value} clashes with *.{parent}, which covers it");
            table.problem(span.clone(), message);
        }
    }
}

const fn below(pattern: &DomainPattern) -> Option<&Domain> {
    match pattern {
        DomainPattern::Below(parent) => Some(parent),
        DomainPattern::Exact(_) => None,
    }
}

/// The first exact name: it stands for the provider where one name must.
pub(super) fn main_domain(domains: &[Located<DomainPattern>]) -> Option<Domain> {
    domains.iter().find_map(|located| match &located.value {
        DomainPattern::Exact(domain) => Some(domain.clone()),
        DomainPattern::Below(_) => None,
    })
}

/// No server twice.
pub(super) fn check_servers(table: &mut TableReader<'_>, servers: &[Located<Published>]) {
    for (at, Located { value, span }) in servers.iter().enumerate() {
        if servers[..at].iter().any(|before| before.value.server == value.server) {
            table.problem(span.clone(), "server: the same server stands above already".to_owned());
        }
    }
}

/// A way out and a way in; one that is only a candidate is at least known.
pub(super) fn check_directions(
    table: &mut TableReader<'_>,
    servers: &[Located<Published>],
    candidates: &[Located<Published>],
) {
    let has = |wanted: fn(Protocol) -> bool| {
        servers.iter().chain(candidates).any(|one| wanted(one.value.server.protocol))
    };
    if !has(|protocol| protocol == Protocol::Smtp) {
        let message = "no outgoing server: expected a `[[server]]` or a `[[candidate]]` with protocol `smtp`";
        table.problem(table.span(), message.to_owned());
    }
    if !has(Protocol::is_incoming) {
        let message =
            "no incoming server: expected a `[[server]]` or a `[[candidate]]` with protocol `imap` or `pop3`";
        table.problem(table.span(), message.to_owned());
    }
}
