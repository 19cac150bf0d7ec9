//! The DNS records say what the provider file says.

use libtest_mimic::{Completion, Trial};
use mailsetup::mail::{Protocol, TlsMode};
use mailsetup::provider::Provider;
use mailsetup::site::Bundle;

use crate::support::{all_providers, needs, promise, promise_with, provider_called, run};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("dns::every_published_server_has_a_record", every_server_has_a_record),
        promise("dns::what_is_not_offered_is_said", what_is_not_offered_is_said),
        promise("dns::every_domain_has_a_zone", every_domain_has_a_zone),
        promise("dns::names_point_to_the_web_host", names_point_to_the_web_host),
        promise("dns::the_page_has_the_records_of_the_zone", page_has_the_records),
        promise_with("dns::the_digest_is_that_of_openssl", digest_is_that_of_openssl),
    ]
}

/// RFC 6186 and RFC 8314: the names of a server's protocol and TLS mode.
const NAMES: &[(Protocol, TlsMode, &str)] = &[
    (Protocol::Imap, TlsMode::Implicit, "_imaps._tcp"),
    (Protocol::Imap, TlsMode::Starttls, "_imap._tcp"),
    (Protocol::Pop3, TlsMode::Implicit, "_pop3s._tcp"),
    (Protocol::Pop3, TlsMode::Starttls, "_pop3._tcp"),
    (Protocol::Smtp, TlsMode::Implicit, "_submissions._tcp"),
    (Protocol::Smtp, TlsMode::Starttls, "_submission._tcp"),
];

/// The records of a zone file: name, type, data.
fn records(zone: &str) -> Vec<(String, String, String)> {
    let lines = zone.lines().filter(|line| line.contains(" IN "));
    lines
        .map(|line| {
            let (name, rest) = line.split_once(" IN ").unwrap();
            let (kind, data) = rest.split_once(' ').unwrap();
            (name.trim().to_owned(), kind.to_owned(), data.trim().to_owned())
        })
        .collect()
}

fn file(provider: &Provider, path: &str) -> Option<String> {
    let artefacts = Bundle::build(provider).artefacts;
    let artefact = artefacts.into_iter().find(|artefact| artefact.path == path)?;
    String::from_utf8(artefact.bytes).ok()
}

fn zone(provider: &Provider) -> Vec<(String, String, String)> {
    records(&file(provider, &format!("dns/{}.zone", provider.main_domain())).expect("a zone"))
}

/// The better server has the lower priority, and IMAP comes before POP3 (RFC 6186 section 3.4).
fn every_server_has_a_record() {
    for provider in all_providers() {
        let zone = zone(provider);
        for (protocol, tls, name) in NAMES {
            let first = if *protocol == Protocol::Pop3 { 10 } else { 0 };
            let meant: Vec<String> = (first..)
                .zip(provider.published(*protocol))
                .filter(|(_, server)| server.tls == *tls)
                .map(|(priority, server)| format!("{priority} 1 {} {}.", server.port, server.host))
                .collect();
            let said: Vec<&String> =
                zone.iter().filter(|(is, ..)| is == name).map(|(.., data)| data).collect();
            let meant = if meant.is_empty() { vec!["0 0 0 .".to_owned()] } else { meant };
            assert_eq!(said, meant.iter().collect::<Vec<_>>(), "{}: {name}", provider.id());
        }
    }
}

fn what_is_not_offered_is_said() {
    let zone = zone(provider_called("spectrum"));
    for name in
        ["_sieve._tcp", "_jmap._tcp", "_caldavs._tcp", "_caldav._tcp", "_carddavs._tcp", "_carddav._tcp"]
    {
        assert!(zone.contains(&(name.to_owned(), "SRV".to_owned(), "0 0 0 .".to_owned())), "{name}");
    }
    let zone = self::zone(provider_called("everything"));
    let data = |name: &str| zone.iter().find(|(is, ..)| is == name).map(|(.., data)| data.as_str());
    assert_eq!(data("_sieve._tcp"), Some("0 1 4190 sieve.every.example."));
    assert_eq!(data("_jmap._tcp"), Some("0 1 443 jmap.every.example."));
    assert_eq!(data("_caldavs._tcp"), Some("0 1 8443 dav.every.example."));
    assert!(zone.contains(&(
        "_caldavs._tcp".to_owned(),
        "TXT".to_owned(),
        "\"path=/calendars/\"".to_owned()
    )));
}

fn every_domain_has_a_zone() {
    for provider in all_providers() {
        let artefacts = Bundle::build(provider).artefacts;
        for domain in provider.exact_domains() {
            let path = format!("dns/{domain}.zone");
            let zone = artefacts.iter().find(|artefact| artefact.path == path).expect("a zone");
            assert!(
                std::str::from_utf8(&zone.bytes).unwrap().contains(&format!("$ORIGIN {domain}.\n")),
                "{domain}"
            );
        }
    }
}

fn names_point_to_the_web_host() {
    for (id, target) in [("example", "www.example.com."), ("spectrum", "charter.net.")] {
        let zone = zone(provider_called(id));
        let aliases: Vec<_> = zone.iter().filter(|(_, kind, _)| kind == "CNAME").collect();
        assert!(aliases.len() > 1 && aliases.iter().all(|(.., data)| data == target), "{aliases:?}");
        let autodiscover = zone.iter().find(|(name, ..)| name == "_autodiscover._tcp").expect("a record");
        // A target must not be an alias (RFC 2782).
        assert_eq!(autodiscover.2, format!("0 1 443 {target}"));
    }
}

fn page_has_the_records() {
    for provider in all_providers() {
        let page = file(provider, "dns.html").expect("a page");
        for (name, _, data) in zone(provider) {
            let written = |text: &str| text.replace('&', "&#38;").replace('"', "&#34;");
            assert!(
                page.contains(&written(&name)) && page.contains(&written(&data)),
                "{}: {name} {data}",
                provider.id()
            );
        }
    }
}

/// Over the bytes that are published.
fn digest_is_that_of_openssl() -> Result<(), Completion> {
    needs("openssl", "openssl")?;
    let provider = provider_called("spectrum");
    let folder = tempfile::tempdir().expect("a folder");
    let pacc = file(provider, "www/.well-known/user-agent-configuration.json").expect("PACC");
    std::fs::write(folder.path().join("pacc.json"), pacc).expect("a file");
    let script = "openssl dgst -sha256 -binary pacc.json | openssl base64 -A";
    let digest = String::from_utf8(run("sh", &["-c", script], folder.path()).stdout).expect("text");
    let record = zone(provider).into_iter().find(|(name, ..)| name == "_ua-auto-config").expect("a record");
    assert_eq!(record.2, format!("\"v=UAAC1; a=sha256; d={digest}\""));
    Ok(())
}
