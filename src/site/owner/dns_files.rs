//! The DNS records: a zone file for each domain, and a page.

use std::collections::BTreeSet;

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
    /// The web host, if it has a name in the domain.
    own_host: Option<String>,
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
        own_host: own_host(provider, domain),
    };
    document(&page).into_bytes()
}

/// Whether the owner has to see to the address of the web host.
fn own_host(provider: &Provider, domain: &Domain) -> Option<String> {
    let host: Domain = provider.web_host.as_ref()?.as_str().parse().ok()?;
    host.is_below(domain).then(|| host.to_string())
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
    let is_foreign =
        |host: &&str| host.parse().is_ok_and(|host: Domain| host != *domain && !host.is_below(domain));
    let foreign: BTreeSet<&str> = hosts.filter(is_foreign).collect();
    foreign.into_iter().map(str::to_owned).collect()
}
