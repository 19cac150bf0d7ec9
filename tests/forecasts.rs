//! What each mail program will make of the files about to be published.

use libtest_mimic::Trial;
use mailsetup::client::CLIENTS;
use mailsetup::site::{Forecast, Outcome, forecast};

use crate::support::{all_providers, assert_as_in, promise, provider_called, repository};

pub fn trials() -> Vec<Trial> {
    let golden = ["spectrum", "example"].map(|id| promise(&format!("forecasts::{id}"), move || shipped(id)));
    golden
        .into_iter()
        .chain([
            promise("forecasts::every_client_has_its_line", every_client_has_its_line),
            promise("forecasts::nobody_gets_a_wrong_server", nobody_gets_a_wrong_server),
            promise("forecasts::who_gets_a_wrong_server_is_known", who_gets_a_wrong_server_is_known),
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

/// The providers of the tests ask for things that not every program can be told: who would set up what does not
/// work, and why, is written down, so that it is seen when it becomes more.
fn who_gets_a_wrong_server_is_known() {
    let is_wrong = |outcome: &Outcome| matches!(outcome, Outcome::Wrong(..));
    let wrong = all_providers().iter().flat_map(|provider| {
        let forecasts = forecast(provider).into_iter();
        let wrong = forecasts.filter(|one| is_wrong(&one.files) || is_wrong(&one.live));
        wrong.map(|one| format!("{}: {}", provider.id(), line(&one))).collect::<Vec<_>>()
    });
    assert_as_in(&repository("tests/forecasts/wrong.txt"), &wrong.collect::<Vec<_>>().join("\n"));
}

/// Nobody who uses a shipped provider is set up wrongly.
fn nobody_gets_a_wrong_server() {
    for id in ["spectrum", "example"] {
        for one in forecast(provider_called(id)) {
            let is_wrong =
                [&one.files, &one.live].iter().any(|outcome| matches!(outcome, Outcome::Wrong(..)));
            assert!(!is_wrong, "{id}: {}", line(&one));
        }
    }
}
