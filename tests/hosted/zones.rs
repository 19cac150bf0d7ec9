//! The generated DNS records, in a zone that has what an owner has beside them.

use std::collections::BTreeSet;

use libtest_mimic::{Completion, Trial};
use mailsetup::provider::Provider;
use mailsetup::site::Bundle;
use tempfile::TempDir;

use crate::support::{Island, Nsd, Zone, minimal, needs, promise_with, provider, run, variety};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("hosted::zones::every_zone_is_accepted_by_named_checkzone", every_zone_is_accepted),
        promise_with("hosted::zones::every_record_is_answered_by_nsd", every_record_is_answered),
    ]
}

/// The zones of a provider.
fn zones(provider: &Provider) -> Vec<Zone> {
    let bundle = Bundle::build(provider);
    let zone = |domain: &str| {
        let path = format!("dns/{domain}.zone");
        let found = bundle.artefacts.iter().find(|artefact| artefact.path == path);
        let found = found.unwrap_or_else(|| panic!("{}: no {path}", provider.id()));
        with_addresses(domain, &String::from_utf8_lossy(&found.bytes))
    };
    provider.exact_domains().map(|domain| zone(domain.as_str())).collect()
}

/// What an owner has beside the records: an address for each of his machines that they name.
fn with_addresses(domain: &str, records: &str) -> Zone {
    let below = format!(".{domain}.");
    let targets: BTreeSet<&str> = lines(records).filter_map(|record| record.data.last().copied()).collect();
    let machines = targets.into_iter().filter_map(|target| target.strip_suffix(&below));
    let addresses: Vec<String> = machines.map(|name| format!("{name} IN A 127.0.0.1\n")).collect();
    Zone::new(domain, format!("@ IN A 127.0.0.1\n{}{records}", addresses.concat()))
}

/// A line of a zone file.
struct Record<'z> {
    name: &'z str,
    kind: &'z str,
    data: Vec<&'z str>,
}

/// `name IN kind data …`
fn lines(zone: &str) -> impl Iterator<Item = Record<'_>> {
    zone.lines().filter_map(|line| match line.split_whitespace().collect::<Vec<_>>().as_slice() {
        [name, "IN", kind, data @ ..] => Some(Record { name, kind, data: data.to_vec() }),
        _ => None,
    })
}

/// `local`: it looks at nothing outside of the zone. What it only warns of is refused too.
const STRICT: &[&str] =
    &["-i", "local", "-k", "fail", "-m", "fail", "-M", "fail", "-n", "fail", "-r", "fail", "-S", "fail"];

fn every_zone_is_accepted() -> Result<(), Completion> {
    needs("named-checkzone", "bind9-utils")?;
    let folder = TempDir::new().expect("a temporary folder");
    let catalogue = variety();
    for zone in catalogue.providers().iter().flat_map(zones) {
        std::fs::write(folder.path().join("zone"), zone.text()).expect("a file");
        let output = run("named-checkzone", &[STRICT, &[&zone.name, "zone"]].concat(), folder.path());
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let expected = format!("zone {}/IN: loaded serial 1\nOK\n", zone.name);
        assert!(output.status.success() && said == expected, "{said}\n{}", zone.text());
    }
    Ok(())
}

/// Two of the zones hold every kind of record that there is.
fn every_record_is_answered() -> Result<(), Completion> {
    needs("dig", "bind9-dnsutils")?;
    let example = crate::support::provider_called("example");
    let zones: Vec<Zone> = zones(example).into_iter().chain(zones(&provider(&minimal()))).collect();
    let island = Island::with_names(&[])?;
    let server = Nsd::start(&island, &zones)?;
    let mut kinds = BTreeSet::new();
    for zone in &zones {
        for record in lines(&zone.records).filter(|record| record.name != "@") {
            let name = format!("{}.{}", record.name, zone.name);
            let output = island.run(&["dig", "+short", &name, record.kind]);
            let answer = String::from_utf8_lossy(&output.stdout).into_owned();
            let expected = record.data.join(" ");
            let found = answer.lines().any(|line| line == expected);
            assert!(found, "{name} {}: expected {expected}, found {answer}\n{}", record.kind, server.log());
            kinds.insert(record.kind);
        }
    }
    assert_eq!(kinds, BTreeSet::from(["A", "CNAME", "SRV", "TXT"]));
    Ok(())
}
