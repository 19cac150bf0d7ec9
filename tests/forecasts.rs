//! What each mail program will make of the files about to be published.

use libtest_mimic::Trial;
use mailsetup::client::CLIENTS;
use mailsetup::mail::{Placeholder, Server};
use mailsetup::provider::Provider;
use mailsetup::site::{Forecast, Outcome, forecast};

use crate::support::{all_providers, assert_as_in, promise, provider_called, repository};

pub fn trials() -> Vec<Trial> {
    let golden = ["spectrum", "example"].map(|id| promise(&format!("forecasts::{id}"), move || shipped(id)));
    golden
        .into_iter()
        .chain([
            promise("forecasts::every_client_has_its_line", every_client_has_its_line),
            promise("forecasts::nobody_gets_a_wrong_server", nobody_gets_a_wrong_server),
        ])
        .collect()
}

/// The matrix of a shipped provider, as a table that is read as code is.
fn shipped(id: &str) {
    let lines: Vec<String> = forecast(provider_called(id)).iter().map(line).collect();
    assert_as_in(&repository(&format!("tests/forecasts/{id}.txt")), &lines.join("\n"));
}

fn line(forecast: &Forecast) -> String {
    let name = forecast.client.name;
    format!("{name}\n  files: {}\n  live:  {}\n", told(&forecast.files), told(&forecast.live))
}

fn told(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Works(account) => format!("works: {account}"),
        Outcome::Warns(account, warnings) => format!("works, but {}: {account}", warnings.join(", ")),
        Outcome::Wrong(account, wrong) => format!("WRONG, {}: {account}", wrong.join(", ")),
        Outcome::Without(refusal) => format!("nothing: {refusal}"),
    }
}

fn every_client_has_its_line() {
    let names: Vec<&str> = forecast(provider_called("spectrum")).iter().map(|one| one.client.name).collect();
    let expected: Vec<&str> = CLIENTS.iter().map(|client| client.name).collect();
    assert_eq!(names, expected);
}

/// Whatever a provider file says: a client that reads what is published finds servers that are published.
fn nobody_gets_a_wrong_server() {
    let is_wrong = |outcome: &Outcome| matches!(outcome, Outcome::Wrong(..));
    for provider in all_providers() {
        let wrong: Vec<String> = forecast(provider)
            .iter()
            .filter(|one| is_wrong(&one.files) || is_wrong(&one.live))
            .filter(|one| one.client.name != "srv" || usernames_can_be_guessed(provider))
            .map(line)
            .collect();
        assert!(wrong.is_empty(), "{}:\n{}", provider.id(), wrong.join("\n"));
    }
}

/// A record in the DNS has no user name: programs try the address, then what stands before the `@` (RFC 6186
/// section 4). `check` says where that is wrong.
fn usernames_can_be_guessed(provider: &Provider) -> bool {
    let is_usual = |server: &Server| {
        matches!(server.username.sole_placeholder(), Some(Placeholder::Address | Placeholder::LocalPart))
    };
    provider.servers.iter().all(|published| is_usual(&published.server))
}
