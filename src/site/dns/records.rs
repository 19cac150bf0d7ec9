//! Every record of a domain, in groups.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

use super::record::{Data, Record};
use super::services::SERVICES;
use crate::format::{PACC_HOST_LABEL, by_name};
use crate::mail::{Domain, Host, Port};
use crate::site::hosts::{host_names, web_host};
use crate::site::website::Website;

/// Records that belong together.
pub struct Group {
    pub title: &'static str,
    /// What they are for.
    pub purpose: &'static str,
    pub records: Vec<Record>,
}

/// The records for a domain of a provider.
pub fn records(website: &Website<'_>, domain: &Domain) -> Vec<Group> {
    let groups = [
        Group {
            title: "Where the files are",
            purpose: "Mail programs look for files at these names. Each must have a certificate of its own name.",
            records: host_records(website, domain),
        },
        Group {
            title: "A second way to Autodiscover",
            purpose: "Outlook asks for this last, and shows a question before it goes there. It must name a host that \
                      answers: where a file cannot, one with mailsetup serve or with a function; if there is none, \
                      leave the record out.",
            records: autodiscover(website, domain),
        },
        Group {
            title: "That the PACC file is yours",
            purpose: "The digest of the exact bytes of the file: when the file changes, publish the new record \
                      first, beside the old one, for as long as the old one may be remembered.",
            records: digest(website),
        },
        Group {
            title: "Where the servers are",
            purpose: "Programs that ask the DNS itself find the servers here; what you do not offer is said, so \
                      that nobody guesses.",
            records: SERVICES.iter().flat_map(|service| service.records(website.provider)).collect(),
        },
    ];
    groups.into_iter().filter(|group| !group.records.is_empty()).collect()
}

fn host_records(website: &Website<'_>, domain: &Domain) -> Vec<Record> {
    let target = web_host(website, domain);
    host_names(website)
        .into_iter()
        // An alias of itself would be none.
        .filter(|label| format!("{label}.{domain}") != target)
        .map(|label| Record::new(label, Data::Cname(target.clone())))
        .collect()
}

/// The target is the web host itself: a target must not be an alias (RFC 2782). Thunderbird takes 443
/// whatever the port.
fn autodiscover(website: &Website<'_>, domain: &Domain) -> Vec<Record> {
    let is_there = host_names(website).contains(&"autodiscover");
    let host: Option<Host> = web_host(website, domain).parse().ok().filter(|_| is_there);
    let https = Port::new(443);
    let record = host.zip(https).map(|(host, port)| Record::srv("_autodiscover._tcp", 0, &host, port));
    record.into_iter().collect()
}

/// draft-ietf-mailmaint-pacc-02: the digest of the body, byte for byte.
fn digest(website: &Website<'_>) -> Vec<Record> {
    let pacc = by_name("pacc").and_then(|format| website.bytes_of(format.name));
    let record = pacc.map(|bytes| {
        let digest = BASE64_STANDARD.encode(Sha256::digest(bytes));
        Record::new(&format!("_{PACC_HOST_LABEL}"), Data::Txt(format!("v=UAAC1; a=sha256; d={digest}")))
    });
    record.into_iter().collect()
}
