//! The table of clients: what each program makes of a document, where it looks, what ends its search.

mod ispdb;
pub mod script;

use std::path::Path;

use futures_util::FutureExt as _;
use libtest_mimic::Trial;
use mailsetup::client::{Asked, CLIENTS, Client, Journey, by_name, search};
use mailsetup::mail::EmailAddress;

use self::script::{Case, Script};
use crate::support::{assert_as_in, cases, promise, repository};

pub fn trials() -> Vec<Trial> {
    let documents = cases("clients/documents", "xml")
        .into_iter()
        .map(|file| promise(&format!("clients::document::{}", stem(&file)), move || document(&file)));
    let searches = cases("clients/searches", "txt")
        .into_iter()
        .map(|file| promise(&format!("clients::search::{}", stem(&file)), move || searched(&file)));
    let plans = CLIENTS
        .iter()
        .map(|client| promise(&format!("clients::plan::{}", client.name), move || plan(client)));
    let single = [promise("clients::each_has_a_name_of_its_own", each_has_a_name_of_its_own)];
    documents.chain(searches).chain(plans).chain(single).chain(ispdb::trials()).collect()
}

fn stem(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Whose settings are looked for where a case names nobody else.
fn ann() -> EmailAddress {
    "ann@post.example".parse().expect("an address")
}

/// What every client makes of one document, where it finds it at once.
fn document(file: &Path) {
    let bytes = std::fs::read(file).expect("a document");
    let script = Script::with_document(&bytes);
    let lines = CLIENTS.iter().map(|client| {
        let journey = looked(client, &ann(), &script);
        format!("{}\n{}", client.name, told(&journey))
    });
    assert_as_in(&file.with_extension("expected"), &lines.collect::<Vec<_>>().join("\n"));
}

/// The way of one client through a small world.
fn searched(file: &Path) {
    let case = Case::read(file);
    let client = by_name(&case.client).unwrap_or_else(|| panic!("no client is called {}", case.client));
    let journey = looked(client, &case.address, &case.script);
    assert_as_in(&file.with_extension("expected"), &(steps(&journey) + &told(&journey)));
}

/// Where a client looks, and what it looks at where nobody has anything.
fn plan(client: &Client) {
    let outline = (client.look)(&ann()).outline().join("\n");
    let journey = looked(client, &ann(), &Script::empty());
    let file = repository(&format!("tests/clients/plans/{}.txt", client.name));
    assert_as_in(&file, &format!("{outline}\n\nwhere nobody has anything:\n{}", steps(&journey)));
}

/// A script answers at once, so a search ends at once.
fn looked(client: &Client, address: &EmailAddress, script: &Script) -> Journey {
    search((client.look)(address), script).now_or_never().expect("an answer at once")
}

fn steps(journey: &Journey) -> String {
    let step = |step: &mailsetup::client::Step| {
        let asked = match &step.asked {
            Asked::Web { request, answer } => {
                let answer = match answer {
                    Ok(answer) => answer.status.to_string(),
                    Err(error) => error.to_string(),
                };
                format!("{} {}: {answer}", request.method(), request.url)
            }
            Asked::Dns { question, .. } => format!("DNS {question}"),
        };
        let place = step.place.map(|name| format!("[{name}] ")).unwrap_or_default();
        let end = match (&step.refusal, step.is_source) {
            (_, true) => " -> the account".to_owned(),
            (Some(refusal), false) => format!(" -> {refusal}"),
            (None, false) => String::new(),
        };
        format!("{place}{asked}{end}\n")
    };
    journey.steps.iter().map(step).collect()
}

fn told(journey: &Journey) -> String {
    match &journey.outcome {
        Ok(account) => {
            let servers = account.servers().map(|server| format!("  {server}\n"));
            let warnings = account.warnings.iter().map(|warning| format!("  warning: {warning}\n"));
            servers.chain(warnings).collect()
        }
        Err(refusal) => format!("  no account: {refusal}\n"),
    }
}

fn each_has_a_name_of_its_own() {
    let mut names: Vec<&str> = CLIENTS.iter().map(|client| client.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), CLIENTS.len());
    assert!(CLIENTS.iter().all(|client| !client.title.is_empty() && !client.rules.is_empty()));
}
