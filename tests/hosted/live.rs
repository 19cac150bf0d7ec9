//! `mailsetup serve`, asked the same: by address it says more than a file can, and nothing else is another. And
//! behind a web server, for what a file cannot say.

use std::net::{Ipv4Addr, SocketAddr};

use libtest_mimic::{Completion, Trial};
use mailsetup::provider::Provider;
use tempfile::TempDir;

use super::case::Case;
use super::estate::Hosted;
use super::published::Published;
use super::{clients, judge, strangers};
use crate::support::{
    Curl, Daemon, Launch, Orphaned, PROGRAM, Resident, WEB_SERVERS, WebServerKind, free_port, minimal, needs,
    promise_with, provider, repository, variety,
};

/// The hosts where clients ask.
const LABELS: &[&str] = &["autoconfig.", "autodiscover.", "ua-auto-config.", ""];

pub fn trials() -> Vec<Trial> {
    let behind = |kind: &'static WebServerKind| {
        promise_with(&format!("hosted::live::answers_behind_{}", kind.name), || answers_behind(kind))
    };
    let alone = promise_with("hosted::live::every_request_gets_its_answer", every_request_gets_its_answer);
    WEB_SERVERS.iter().copied().map(behind).chain([alone]).collect()
}

fn every_request_gets_its_answer() -> Result<(), Completion> {
    needs("setpriv", "util-linux")?;
    let folder = TempDir::new().expect("a temporary folder");
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, free_port(Ipv4Addr::LOCALHOST)));
    let providers = repository("tests/variety").display().to_string();
    let command = [PROGRAM, "serve", "--providers", &providers, "--listen", &address.to_string()];
    let server = Daemon::start(&Launch {
        command: command.map(str::to_owned).to_vec(),
        log: &folder.path().join("log"),
        listens: vec![address],
        orphaned: Orphaned::Asked,
    });
    let curl = Curl::behind_a_proxy(address)?;
    for provider in variety().providers() {
        let cases = cases(provider);
        let requests: Vec<_> = cases.iter().map(|case| case.request.clone()).collect();
        judge(&cases, &curl.ask(&requests), || server.last_words());
    }
    Ok(())
}

fn cases(provider: &Provider) -> Vec<Case> {
    let published = Published::by_program(provider);
    let mut cases = Vec::new();
    for domain in provider.exact_domains().take(2) {
        let hosts: Vec<String> = LABELS.iter().map(|label| format!("{label}{domain}")).collect();
        cases.extend(published.cases(&hosts[..1], &format!("ann@{domain}")));
        cases.extend(
            clients::cases(&published, domain.as_str())
                .into_iter()
                .filter(|case| case.request.url.starts_with("https://")),
        );
        cases.extend(strangers::cases(&hosts[0]));
    }
    cases
}

/// Outlook would take the part before the @ where a file does not name the address: there is no file for it.
fn answers_behind(kind: &WebServerKind) -> Result<(), Completion> {
    let text = minimal();
    let provider = provider(&text);
    let mut hosted = Hosted::new(&provider)?;
    hosted.estate = hosted.estate.with_program();
    hosted.estate.put("providers/post.toml", &text);
    let (folder, log) = (hosted.estate.file("providers").display().to_string(), hosted.estate.file("served"));
    let command = [PROGRAM, "serve", "--providers", &folder, "--listen", "127.0.0.1:8080"];
    let program = hosted.island.start(&Resident { command: &command, log: &log, ports: &[8080] });
    let published = Published::by_program(&provider).only(|path| path.starts_with("/autodiscover/"));
    let domain = provider.main_domain().as_str();
    let host = format!("autodiscover.{domain}");
    let mut cases = published.cases(std::slice::from_ref(&host), &format!("ann@{domain}"));
    let is_asked = |case: &Case| case.request.url.starts_with(&format!("https://{host}/autodiscover/"));
    cases.extend(clients::cases(&published, domain).into_iter().filter(is_asked));
    assert!(cases.len() > 20, "only {} cases", cases.len());
    let asked = super::ask(kind, &hosted, &cases);
    drop(program);
    asked
}
