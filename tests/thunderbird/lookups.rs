//! Thunderbird on a network of its own, with the generated site and the generated DNS records: it finds the
//! account by itself, on each of the ways on which it looks.
//!
//! It goes all ways at once, and the first of them wins; so there is a domain for each way, for which there is
//! no other.

use libtest_mimic::{Completion, Trial};
use mailsetup::mail::EmailAddress;
use mailsetup::provider::Provider;
use mailsetup::site::Bundle;
use serde_json::{Value, json};

use super::account::Account;
use super::client::{NoAnswer, findings, needs_thunderbird};
use crate::support::{
    Estate, Island, Nsd, OwnSite, Redirect, WEB_SERVERS, WebServerKind, Zone, promise_with, provider_of,
    repository,
};

/// A way, and the domain that has no other.
struct Lookup {
    domain: &'static str,
    /// Names of generated records; the zone has none of the others.
    generated: &'static [&'static str],
    /// What stands there beside them. At 127.0.0.3 nobody can be reached by https.
    records: &'static str,
    /// Thunderbird's name for the way.
    way: &'static str,
    /// Another site, which it asks about before it takes what is there.
    asks: Option<&'static str>,
}

const LOOKUPS: &[Lookup] = &[
    Lookup::new("https-autoconfig.test", &["autoconfig"], "", "xml-from-isp-https"),
    Lookup::new("https-well-known.test", &[], "@ IN A 127.0.0.1", "xml-from-isp-https"),
    Lookup::new("http-autoconfig.test", &[], "autoconfig IN A 127.0.0.3", "xml-from-isp-http"),
    Lookup::new("http-well-known.test", &[], "@ IN A 127.0.0.3", "xml-from-isp-http"),
    Lookup::new("mx.test", &[], "@ IN MX 10 mx1.hoster.test.", "xml-from-isp-https"),
    Lookup::new("https-autodiscover.test", &["autodiscover"], "", "exchange-from-url1"),
    Lookup::new("autodiscover-at-domain.test", &[], "@ IN A 127.0.0.1", "exchange-from-url2"),
    // The redirect becomes a GET, and since that is answered, nothing is asked.
    Lookup::new("autodiscover-redirect.test", &[], "autodiscover IN A 127.0.0.3", "exchange-from-url3"),
    Lookup {
        asks: Some(HOSTER),
        ..Lookup::new("autodiscover-srv.test", &["_autodiscover._tcp"], "", "exchange-from-srv")
    },
];

/// The main domain, with all of its records.
const HOSTER: &str = "hoster.test";
const WEB_HOST: &str = "web.hoster.test";
const OF_HOSTER: &str = "@ IN A 127.0.0.1\nweb IN A 127.0.0.1\nmx1 IN A 127.0.0.1\n";

/// On the site of this domain there is no file for Thunderbird, which would take it before Autodiscover.
const ONLY_AUTODISCOVER: &str = "autodiscover-at-domain.test";
const AUTOCONFIG: &str = ".well-known/autoconfig/mail/config-v1.1.xml";

impl Lookup {
    const fn new(
        domain: &'static str,
        generated: &'static [&'static str],
        records: &'static str,
        way: &'static str,
    ) -> Self {
        Self { domain, generated, records, way, asks: None }
    }

    fn address(&self) -> EmailAddress {
        format!("ann@{}", self.domain).parse().expect("an address")
    }

    /// The zone, with those of the generated records that lead this way.
    fn zone(&self, bundle: &Bundle) -> Zone {
        let generated = generated_zone(bundle, self.domain);
        let leads = |line: &&str| line.split_whitespace().next().is_some_and(|n| self.generated.contains(&n));
        let lines: Vec<&str> = generated.lines().filter(leads).collect();
        assert!(lines.len() >= self.generated.len(), "{}: not generated: {:?}", self.domain, self.generated);
        Zone::new(self.domain, format!("{}\n{}", lines.join("\n"), self.records))
    }

    fn judge(&self, provider: &Provider, answer: &Value) -> Result<(), String> {
        let seen: Account = serde_json::from_value(answer.clone()).map_err(|error| error.to_string())?;
        let said = |name: &str| answer[name].as_str();
        self.expected(provider).is(seen)?;
        match (said("way"), said("asked")) == (Some(self.way), self.asks) {
            true => Ok(()),
            false => Err(format!("expected to be on the way {}, found {answer}", self.way)),
        }
    }

    /// Where Autodiscover does not say a username, Outlook takes the part before the @ and Thunderbird the
    /// whole address (`readAutoDiscoverXML`): a file cannot be right for both. Autoconfig comes before it.
    fn expected(&self, provider: &Provider) -> Account {
        let address = self.address();
        if !self.way.starts_with("exchange") {
            return Account::expected(provider, &address, |_| true);
        }
        let mut expected = Account::expected_of_autodiscover(provider, &address);
        expected.servers.iter_mut().for_each(|server| server.username = address.to_string());
        expected
    }
}

pub fn trials() -> Vec<Trial> {
    let with = |kind: &'static WebServerKind| {
        let name = format!("thunderbird::finds_the_account_on_each_way_with_{}", kind.name);
        promise_with(&name, || finds_the_account_on_each_way(kind))
    };
    WEB_SERVERS.iter().copied().map(with).collect()
}

fn finds_the_account_on_each_way(kind: &WebServerKind) -> Result<(), Completion> {
    needs_thunderbird()?;
    let provider = provider_of(&repository("tests/thunderbird/lookups.toml"));
    let bundle = Bundle::build(&provider);
    let island = Island::with_names(&[])?;
    let estate = estate(&bundle, &provider)?;
    let _names = Nsd::start(&island, &zones(&bundle))?;
    let server = kind.start(&island, &estate, &hosts_with_https())?;
    let tasks: Vec<Value> =
        LOOKUPS.iter().map(|lookup| json!({ "address": lookup.address().to_string() })).collect();
    let answers =
        findings(&tasks, &island, server.authority()).map_err(|none: NoAnswer| none.to_completion())?;
    let judged = LOOKUPS.iter().zip(&answers).map(|(lookup, answer)| {
        lookup.judge(&provider, answer).map_err(|problem| format!("{}: {problem}", lookup.domain))
    });
    let problems: Vec<String> = judged.filter_map(Result::err).collect();
    assert!(problems.is_empty(), "{}\n{}", problems.join("\n"), server.last_words());
    Ok(())
}

fn generated_zone(bundle: &Bundle, domain: &str) -> String {
    let path = format!("dns/{domain}.zone");
    let zone = bundle.artefacts.iter().find(|artefact| artefact.path == path);
    zone.map(|zone| String::from_utf8_lossy(&zone.bytes).into_owned()).unwrap_or_default()
}

fn zones(bundle: &Bundle) -> Vec<Zone> {
    let hoster = Zone::new(HOSTER, format!("{OF_HOSTER}{}", generated_zone(bundle, HOSTER)));
    LOOKUPS.iter().map(|lookup| lookup.zone(bundle)).chain([hoster]).collect()
}

/// Who the owner of the files is: the hoster, with the sites of his customers.
fn estate(bundle: &Bundle, provider: &Provider) -> Result<Estate, Completion> {
    let domains: Vec<String> = provider.exact_domains().map(ToString::to_string).collect();
    let below =
        |domain: &String| ["autoconfig", "autodiscover", "ua-auto-config"].map(|l| format!("{l}.{domain}"));
    let names: Vec<String> =
        domains.iter().flat_map(below).chain(domains.clone()).chain([WEB_HOST.to_owned()]).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let whole = ["https-well-known.test", "http-well-known.test", WEB_HOST].map(OwnSite::whole);
    let part = OwnSite { domain: ONLY_AUTODISCOVER.to_owned(), lacks: Some(AUTOCONFIG) };
    let redirect = Redirect {
        host: "autodiscover.autodiscover-redirect.test".to_owned(),
        to: format!("https://autodiscover.{HOSTER}"),
    };
    Ok(Estate::new(bundle, &names)?.with_own_sites(whole).with_own_sites([part]).with_redirects([redirect]))
}

fn hosts_with_https() -> Vec<String> {
    [
        "autoconfig.https-autoconfig.test",
        "https-well-known.test",
        "autodiscover.https-autodiscover.test",
        ONLY_AUTODISCOVER,
        "autoconfig.hoster.test",
        "autodiscover.hoster.test",
        WEB_HOST,
    ]
    .map(str::to_owned)
    .to_vec()
}
