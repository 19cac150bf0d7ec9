//! Rules about names, domains, links and sources.

use super::{Hit, Rule};
use crate::mail::{DomainPattern, WebUrl};
use crate::provider::{Catalogue, Provider};
use crate::report::Verdict::Advise;

pub(super) static RULES: &[Rule] = &[
    Rule { name: "long-name", verdict: Advise, look: long_name },
    Rule { name: "long-short-name", verdict: Advise, look: long_short_name },
    Rule { name: "below-another-wildcard", verdict: Advise, look: below_another_wildcard },
    Rule { name: "unprotected-link", verdict: Advise, look: unprotected_link },
    Rule { name: "unused-source", verdict: Advise, look: unused_source },
];

/// draft-ietf-mailmaint-autoconfig "displayName": 30 characters recommended, 60 at most.
fn long_name(provider: &Provider, _: &Catalogue) -> Vec<Hit> {
    too_long("name", provider.name.as_str(), 30, 60)
}

/// draft-ietf-mailmaint-autoconfig "displayShortName": 12 characters recommended, 20 at most.
fn long_short_name(provider: &Provider, _: &Catalogue) -> Vec<Hit> {
    too_long("short-name", provider.short_name.as_str(), 12, 20)
}

fn too_long(key: &str, text: &str, recommended: usize, most: usize) -> Vec<Hit> {
    let length = text.chars().count();
    let evidence = match length {
        _ if length > most => format!("{length} characters: the most is {most}"),
        _ if length > recommended => format!("{length} characters: {recommended} are recommended"),
        _ => return Vec::new(),
    };
    vec![Hit { subject: key.to_owned(), evidence }]
}

/// The exact name wins, so this is no clash; but one of the two files may not know of the other.
fn below_another_wildcard(provider: &Provider, catalogue: &Catalogue) -> Vec<Hit> {
    let others = || catalogue.providers().iter().filter(|other| other.id() != provider.id());
    let covered = |pattern: &DomainPattern| {
        let other = others().find(|other| other.domains.iter().any(|wide| wide.covers(pattern)))?;
        let evidence = format!("{} serves the names around it: this file takes it over", other.id());
        Some(Hit { subject: pattern.to_string(), evidence })
    };
    provider.domains.iter().filter_map(covered).collect()
}

fn unprotected_link(provider: &Provider, _: &Catalogue) -> Vec<Hit> {
    let links = &provider.links;
    let named = [
        ("webmail", &provider.webmail),
        ("links.login", &links.login),
        ("links.password", &links.password),
        ("links.status", &links.status),
        ("links.support", &links.support),
    ];
    let single = named.into_iter().filter_map(|(key, url)| Some((key, url.as_ref()?)));
    let documentation = provider.documentation.iter().map(|page| ("documentation", &page.url));
    single
        .chain(documentation)
        .filter(|(_, url)| !url.is_https())
        .map(|(key, url): (&str, &WebUrl)| Hit { subject: key.to_owned(), evidence: url.to_string() })
        .collect()
}

fn unused_source(provider: &Provider, _: &Catalogue) -> Vec<Hit> {
    let servers = || provider.servers.iter().chain(&provider.candidates);
    provider
        .sources
        .keys()
        .filter(|name| !servers().any(|server| server.sources.contains(name)))
        .map(|name| Hit { subject: format!("source.{name}"), evidence: "no server names it".to_owned() })
        .collect()
}
