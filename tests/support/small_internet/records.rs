//! What the name server knows: the zone file that `mailsetup generate` writes, and what stands beside it.

use mailsetup::provider::Provider;
use mailsetup::site::Bundle;

use super::ground::Addresses;
use super::plan::DnsChange;

/// What the owner has in his zone before he publishes anything.
const OWN: &[&str] = &[
    "post.example A {web}",
    "post.example MX 10 mx.post.example.",
    "mx.post.example A {mail}",
    "in.post.example A {mail}",
    "pop.post.example A {mail}",
    "out.post.example A {mail}",
];

/// The records, changed, as [`NameServer::start`](super::NameServer::start) wants them.
pub fn of(provider: &Provider, changes: &[DnsChange], addresses: Addresses) -> String {
    let mut records: Vec<String> = OWN.iter().map(ToString::to_string).chain(published(provider)).collect();
    for change in changes {
        match change {
            DnsChange::Add(record) => records.push(record.clone()),
            DnsChange::Remove(beginning) => {
                let count = records.len();
                records.retain(|record| !is_of(record, beginning));
                assert!(
                    records.len() < count,
                    "no record begins with {beginning:?}:\n{}",
                    records.join("\n")
                );
            }
        }
    }
    addresses.fill(&records.join("\n"))
}

/// `*` for all, or the first words of a record.
fn is_of(record: &str, beginning: &str) -> bool {
    let mut words = record.split_whitespace();
    beginning == "*" || beginning.split_whitespace().all(|word| words.next() == Some(word))
}

/// The records of the zone file, with whole names.
fn published(provider: &Provider) -> Vec<String> {
    let domain = provider.main_domain();
    let path = format!("dns/{domain}.zone");
    let zone = Bundle::build(provider).artefacts.into_iter().find(|artefact| artefact.path == path);
    let zone = String::from_utf8(zone.expect("a zone file").bytes).expect("text");
    let record = |line: &str| {
        let (name, rest) = line.split_once(" IN ")?;
        let (kind, data) = rest.split_once(' ')?;
        Some(format!("{}.{domain} {kind} {}", name.trim(), data.trim()))
    };
    zone.lines().filter(|line| !line.starts_with(';')).filter_map(record).collect()
}
