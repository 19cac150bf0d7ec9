//! A network with the site of a provider on it.

use std::net::Ipv4Addr;

use libtest_mimic::Completion;
use mailsetup::mail::DomainPattern;
use mailsetup::provider::Provider;
use mailsetup::site::Bundle;

use super::published::{AUTOCONFIG, AUTODISCOVER, PACC, Published};
use super::strangers::HIDDEN;
use crate::support::{Estate, Island, Names, OwnSite};

/// The hosts where something is looked for, and what that is.
const LABELS: &[(&str, &str)] =
    &[("autoconfig", AUTOCONFIG), ("autodiscover", AUTODISCOVER), ("ua-auto-config", PACC)];

/// What a web server is to host.
#[derive(Debug)]
pub struct Hosted {
    pub island: Island,
    pub estate: Estate,
    bundle: Bundle,
    labels: Vec<&'static str>,
    domains: Vec<String>,
    /// One below each wildcard.
    below: Vec<String>,
}

impl Hosted {
    /// The whole bundle, and a site at each domain.
    pub fn new(provider: &Provider) -> Result<Self, Completion> {
        let labels = labels(provider);
        let bundle = Bundle::build(provider);
        let domains: Vec<String> = provider.exact_domains().map(ToString::to_string).collect();
        let below = provider.domains.iter().filter_map(|pattern| match pattern {
            DomainPattern::Below(domain) => Some(format!("some.one.{domain}")),
            DomainPattern::Exact(_) => None,
        });
        let below: Vec<String> = below.collect();
        let names = [hosts(&labels, &domains), hosts(&labels, &below), domains.clone()].concat();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let own_sites = domains.iter().map(|domain| OwnSite::whole(domain));
        let estate = Estate::new(&bundle, &names)?.with_own_sites(own_sites);
        for path in HIDDEN {
            estate.put(&format!("www{path}"), "a secret\n");
        }
        let addresses: Vec<_> = names.iter().map(|name| (*name, Ipv4Addr::LOCALHOST)).collect();
        let island = Island::with_names(&addresses)?;
        Ok(Self { island, estate, bundle, labels, domains, below })
    }

    pub fn published(&self) -> Published<'_> {
        Published::as_files(&self.bundle)
    }

    /// The hosts that have nothing but what is published.
    pub fn dedicated_hosts(&self, names: Names) -> Vec<String> {
        let below = if names == Names::OfCertificate { self.below.as_slice() } else { &[] };
        [hosts(&self.labels, &self.domains), hosts(&self.labels, below)].concat()
    }

    /// And the sites at the domains themselves.
    pub fn hosts(&self, names: Names) -> Vec<String> {
        [self.dedicated_hosts(names), self.domains.clone()].concat()
    }
}

/// Those where a file is, or where a program can answer.
fn labels(provider: &Provider) -> Vec<&'static str> {
    let published = Published::by_program(provider);
    let address = format!("ann@{}", provider.main_domain());
    let there = LABELS.iter().filter(|(_, path)| published.get(path, Some(&address)).is_some());
    there.map(|(label, _)| *label).collect()
}

fn hosts(labels: &[&str], domains: &[String]) -> Vec<String> {
    labels.iter().flat_map(|label| domains.iter().map(move |domain| format!("{label}.{domain}"))).collect()
}
