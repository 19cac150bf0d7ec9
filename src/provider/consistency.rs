//! Whether the parts of a provider file fit together.

use super::published::Published;
use super::table_reader::{Located, TableReader};
use crate::mail::{Domain, DomainPattern, Protocol};

/// Each domain once, and none within a wildcard of the same file.
pub(super) fn check_domains(table: &mut TableReader<'_>, domains: &[Located<DomainPattern>]) {
    for (at, Located { value, span }) in domains.iter().enumerate() {
        if domains[..at].iter().any(|before| before.value == *value) {
            table.problem(span.clone(), format!("domains: {value} stands twice in this list"));
        } else if let Some(wildcard) =
            domains.iter().find(|other| other.value != *value && other.value.covers(value))
        {
            let message = format!("domains: {value} clashes with {}, which covers it", wildcard.value);
            table.problem(span.clone(), message);
        }
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

/// A way out and a way in.
pub(super) fn check_directions(table: &mut TableReader<'_>, servers: &[Located<Published>]) {
    let has = |wanted: fn(Protocol) -> bool| servers.iter().any(|s| wanted(s.value.server.protocol));
    if !has(|protocol| protocol == Protocol::Smtp) {
        let message = "no outgoing server: expected a `[[server]]` with protocol `smtp`";
        table.problem(table.span(), message.to_owned());
    }
    if !has(Protocol::is_incoming) {
        let message = "no incoming server: expected a `[[server]]` with protocol `imap` or `pop3`";
        table.problem(table.span(), message.to_owned());
    }
}
