//! The generated site, hosted by real web servers with the generated files, and asked as clients ask.
//!
//! The cases are the same whoever is asked: see [`published`], [`clients`], [`plain`] and [`strangers`].

mod case;
mod clients;
mod estate;
mod live;
mod plain;
mod published;
mod strangers;
mod zones;

use libtest_mimic::{Completion, Trial};
use mailsetup::provider::Provider;
use mailsetup::site::Bundle;

use crate::support::{
    Answer, Curl, WEB_SERVERS, WebServerKind, minimal, needs, promise_with, provider, provider_called,
    provider_of, repository, run, tree, variety,
};
use case::Case;
use estate::Hosted;

/// One with a file for Autodiscover; one with a file for PACC; one with several domains, and all below a third,
/// in letters that the DNS has not.
const PROVIDERS: &[fn() -> Provider] = &[
    || provider_called("example").clone(),
    || provider(&minimal()),
    || provider_of(&repository("tests/variety/idn.toml")),
];

pub fn trials() -> Vec<Trial> {
    let hosted = WEB_SERVERS.iter().flat_map(|kind| of_kind(kind));
    let formatted = promise_with("hosted::caddy::the_caddyfile_is_formatted", the_caddyfile_is_formatted);
    hosted.chain(live::trials()).chain(zones::trials()).chain([formatted]).collect()
}

fn of_kind(kind: &'static WebServerKind) -> Vec<Trial> {
    let name = |promise: &str| format!("hosted::{}::{promise}", kind.name);
    let mut trials = vec![
        promise_with(&name("an_own_site_stays_as_it_is"), || an_own_site_stays_as_it_is(kind)),
        promise_with(&name("every_configuration_is_clean"), || every_configuration_is_clean(kind)),
        promise_with(&name("no_address_is_written_down"), || no_address_is_written_down(kind)),
    ];
    for provider in PROVIDERS.iter().map(|provider| provider()) {
        let name = name(&format!("every_request_gets_its_answer::{}", provider.id()));
        trials.push(promise_with(&name, move || every_request_gets_its_answer(kind, &provider)));
    }
    trials
}

/// Asks a server.
fn ask(kind: &WebServerKind, hosted: &Hosted, cases: &[Case]) -> Result<(), Completion> {
    let server = kind.start(&hosted.island, &hosted.estate, &hosted.hosts(kind.names))?;
    let requests: Vec<_> = cases.iter().map(|case| case.request.clone()).collect();
    judge(cases, &Curl::on(&hosted.island, server.authority())?.ask(&requests), || server.last_words());
    Ok(())
}

/// Tells all that is wrong with the answers.
fn judge(cases: &[Case], answers: &[Answer], last_words: impl FnOnce() -> String) {
    let judged = cases.iter().zip(answers).map(|(case, answer)| case.judge(answer));
    let problems: Vec<String> = judged.filter_map(Result::err).collect();
    let (number, all) = (problems.len(), cases.len());
    assert!(problems.is_empty(), "{number} of {all}:\n{}\n{}", problems.join("\n"), last_words());
}

fn every_request_gets_its_answer(kind: &WebServerKind, provider: &Provider) -> Result<(), Completion> {
    let hosted = Hosted::new(provider)?;
    let published = hosted.published();
    let hosts = hosted.dedicated_hosts(kind.names);
    let mut cases = published.cases(&hosts, &format!("ann@{}", provider.main_domain()));
    for domain in provider.exact_domains() {
        cases.extend(clients::cases(&published, domain.as_str()));
        cases.extend(plain::cases(&published, domain.as_str()));
    }
    cases.extend(hosts.iter().flat_map(|host| strangers::cases(host)));
    ask(kind, &hosted, &cases)
}

fn an_own_site_stays_as_it_is(kind: &WebServerKind) -> Result<(), Completion> {
    let provider = provider_called("example");
    let hosted = Hosted::new(provider)?;
    let domain = provider.main_domain().to_string();
    let published = hosted.published().only(|path| published::AT_DOMAIN.contains(&path));
    let mut cases = published.cases(std::slice::from_ref(&domain), &format!("ann@{domain}"));
    assert!(!cases.is_empty(), "nothing is published at {domain}");
    cases.extend(strangers::of_own_site(&domain));
    ask(kind, &hosted, &cases)
}

/// Thunderbird says who asks, and even sends the password: neither may be found in a log.
fn no_address_is_written_down(kind: &WebServerKind) -> Result<(), Completion> {
    let provider = provider_called("example");
    let hosted = Hosted::new(provider)?;
    let domain = provider.main_domain().as_str();
    let published = hosted.published();
    let mut cases = [clients::cases(&published, domain), plain::cases(&published, domain)].concat();
    // What the owner's own site writes down is his own affair.
    cases.retain(|case| !case.request.url.contains(&format!("//{domain}/")));
    ask(kind, &hosted, &cases)?;
    for (file, bytes) in tree(&hosted.estate.file("")) {
        let text = String::from_utf8_lossy(&bytes);
        let found = ["ann@", "ann%40", "YW5uQ"].into_iter().find(|secret| text.contains(secret));
        assert_eq!(found, None, "{file}:\n{text}");
    }
    Ok(())
}

/// Names can be too many and too long for a server.
fn every_configuration_is_clean(kind: &WebServerKind) -> Result<(), Completion> {
    let mut all = Vec::new();
    for provider in variety().providers().iter().filter(|provider| has_lines(provider)) {
        let hosted = Hosted::new(provider)?;
        let complaints = kind.complaints(&hosted.island, &hosted.estate)?;
        all.extend(complaints.iter().map(|complaint| format!("{}: {complaint}", provider.id())));
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
    Ok(())
}

/// Where no file can say the servers, there is nothing to tell a web server.
fn has_lines(provider: &Provider) -> bool {
    Bundle::build(provider).artefacts.iter().any(|artefact| artefact.path == CADDYFILE)
}

const CADDYFILE: &str = "server/Caddyfile";

/// Caddy warns of a file that it would write in another way.
fn the_caddyfile_is_formatted() -> Result<(), Completion> {
    needs("caddy", "caddy")?;
    let folder = tempfile::tempdir().expect("a folder");
    for provider in variety().providers() {
        let artefacts = Bundle::build(provider).artefacts;
        let Some(lines) = artefacts.iter().find(|artefact| artefact.path == CADDYFILE) else { continue };
        std::fs::write(folder.path().join("Caddyfile"), &lines.bytes).expect("a file");
        let formatted = run("caddy", &["fmt", "Caddyfile"], folder.path()).stdout;
        assert_eq!(
            String::from_utf8_lossy(&lines.bytes),
            String::from_utf8_lossy(&formatted),
            "{}",
            provider.id()
        );
    }
    Ok(())
}
