//! The host names below a mail domain where clients look.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::website::Website;
use crate::format::FORMATS;
use crate::mail::{Domain, Host};

/// The first labels of the hosts that the table of formats names: `autoconfig`, `autodiscover` and so on.
#[must_use]
pub fn host_labels() -> &'static BTreeSet<&'static str> {
    static LABELS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
        FORMATS.iter().flat_map(|format| format.places).filter_map(|place| label(place)).collect()
    });
    &LABELS
}

/// `autoconfig` of `https://autoconfig.DOMAIN/…`; nothing of `https://DOMAIN/…`.
fn label(place: &str) -> Option<&str> {
    place.strip_prefix("https://")?.split_once(".DOMAIN").map(|(label, _)| label)
}

/// The mail domain that a host name is about: `autoconfig.rr.com` is about `rr.com`.
#[must_use]
pub fn domain_of_host(host: &str) -> &str {
    match host.split_once('.') {
        Some((label, domain)) if host_labels().contains(label) => domain,
        _ => host,
    }
}

/// The web host: the domain's own web server, where the provider file names no other.
pub(super) fn web_host(website: &Website<'_>, domain: &Domain) -> String {
    website.provider.web_host.as_ref().map_or_else(|| domain.to_string(), Host::to_string)
}

/// The hosts of the formats that are there, or that a live server or a function has: Autodiscover needs one
/// where a file cannot repeat the address.
pub(super) fn host_names(website: &Website<'_>) -> Vec<&'static str> {
    let refused = website.refused.iter().filter(|one| one.reason.needs_address());
    let formats = website.pages.iter().map(|page| page.format).chain(refused.map(|one| one.format));
    let places: Vec<&str> =
        formats.flat_map(|format| format.places).filter_map(|place| label(place)).collect();
    host_labels().iter().copied().filter(|label| places.contains(label)).collect()
}

/// Every host that has to answer, of every domain.
pub(super) fn hosts(website: &Website<'_>) -> Vec<String> {
    let labels = host_names(website);
    let domains = website.provider.exact_domains();
    domains.flat_map(|domain| labels.iter().map(move |label| format!("{label}.{domain}"))).collect()
}
