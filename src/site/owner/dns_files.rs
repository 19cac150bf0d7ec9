//! The DNS records: a zone file for each domain, and a page.

use askama::Template;

use super::{HTML, OwnerFile, TEXT, path_for};
use crate::format::{Page, Stylesheet, document};
use crate::mail::{Domain, DomainPattern};
use crate::provider::Provider;
use crate::site::bundle::Artefact;
use crate::site::dns::{Group, TTL, records, to_zone};
use crate::site::website::Website;

pub(super) const PAGE: OwnerFile = OwnerFile {
    title: "DNS records",
    purpose: "A table to copy from, for the page on which you manage your domain.",
    path: "dns.html",
    render: |website| vec![Artefact::new("dns.html", HTML, page(website))],
};

pub(super) const ZONES: OwnerFile = OwnerFile {
    title: "DNS records as lines of a zone file",
    purpose: "The same for who writes his zones himself; a file for each domain.",
    path: "dns/DOMAIN.zone",
    render: |website| {
        let zone = |domain: &Domain| {
            let path = path_for(ZONES.path, domain.as_str());
            Artefact::new(path, TEXT, to_zone(website, domain).into_bytes())
        };
        website.provider.exact_domains().map(zone).collect()
    },
};

#[derive(Template)]
#[template(path = "owner/dns.html")]
struct DnsPage<'p> {
    page: Page,
    provider: &'p Provider,
    domain: &'p Domain,
    groups: Vec<Group>,
    others: Vec<Other>,
    wildcards: Vec<String>,
    elsewhere: Vec<String>,
    ttl: u32,
}

/// A further domain, which has the same records.
struct Other {
    domain: String,
    zone: String,
}

fn page(website: &Website<'_>) -> Vec<u8> {
    let provider = website.provider;
    let domain = provider.main_domain();
    let page = DnsPage {
        page: Page {
            stylesheet: Stylesheet::Linked("www/style.css"),
            ..Page::new(format!("{}: DNS records", provider.name))
        },
        provider,
        domain,
        groups: records(website, domain),
        others: provider.exact_domains().skip(1).map(other).collect(),
        wildcards: wildcards(provider),
        elsewhere: elsewhere(provider, domain),
        ttl: TTL,
    };
    document(&page).into_bytes()
}

fn other(domain: &Domain) -> Other {
    Other { domain: domain.unicode().into_owned(), zone: path_for(ZONES.path, domain.as_str()) }
}

fn wildcards(provider: &Provider) -> Vec<String> {
    let below = provider.domains.iter().filter(|pattern| matches!(pattern, DomainPattern::Below(_)));
    below.map(|pattern| pattern.unicode().into_owned()).collect()
}

/// Servers with names that are not below the domain: who finds them by SRV shall be asked whether that is right
/// (RFC 6186 section 4), unless the answer is signed.
fn elsewhere(provider: &Provider, domain: &Domain) -> Vec<String> {
    let hosts = provider.servers.iter().map(|published| published.server.host.as_str());
    let mut foreign: Vec<String> = hosts
        .filter(|host| host.parse().is_ok_and(|host: Domain| host != *domain && !host.is_below(domain)))
        .map(str::to_owned)
        .collect();
    foreign.dedup();
    foreign
}
