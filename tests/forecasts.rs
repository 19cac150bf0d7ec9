//! What each mail program will make of the files about to be published.

use libtest_mimic::Trial;
use mailsetup::client::{CLIENTS, Source};
use mailsetup::site::{Endings, Forecast, Made, Outcome, forecast};

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
    let main = ends("", &forecast.main);
    let others = forecast.elsewhere.iter().map(|(domains, endings)| {
        let names: Vec<String> = domains.iter().map(ToString::to_string).collect();
        ends(&format!("at {}, ", names.join(", ")), endings)
    });
    format!("{}\n{main}{}", forecast.client.name, others.collect::<String>())
}

fn ends(place: &str, endings: &Endings) -> String {
    format!("  {place}files: {}\n  {place}live:  {}\n", told(&endings.files), told(&endings.live))
}

fn told(outcome: &Outcome) -> String {
    let made = match outcome {
        Outcome::Made(made) => made,
        Outcome::Without(refusal) => return format!("nothing: {refusal}"),
    };
    let Made { account, source, wrong, warnings } = made.as_ref();
    let of = match source {
        Source::File => "",
        Source::Records => " by records",
        Source::BuiltIn => " by settings of its own",
    };
    match (wrong.is_empty(), warnings.is_empty()) {
        (false, _) => format!("WRONG{of}, {}: {account}", wrong.join(", ")),
        (true, false) => format!("works{of}, but {}: {account}", warnings.join(", ")),
        (true, true) => format!("works{of}: {account}"),
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
    let wrong = all_providers().iter().flat_map(|provider| {
        let forecasts = forecast(provider).into_iter().filter(|one| one.wrong().next().is_some());
        forecasts.map(|one| format!("{}: {}", provider.id(), line(&one))).collect::<Vec<_>>()
    });
    assert_as_in(&repository("tests/forecasts/wrong.txt"), &wrong.collect::<Vec<_>>().join("\n"));
}

/// No program that a file can reach sets up a shipped provider wrongly, at whatever domain.
fn nobody_gets_a_wrong_server() {
    for id in ["spectrum", "example"] {
        for one in forecast(provider_called(id)) {
            let reached = one.wrong().find(|made| made.source != Source::BuiltIn);
            assert!(reached.is_none(), "{id}: {}", line(&one));
        }
    }
}
