//! What each mail program will make of the files, as findings.

use super::Finding;
use crate::advice::advice;
use crate::client::{Client, Source};
use crate::mail::Domain;
use crate::provider::Provider;
use crate::report::Verdict;
use crate::site::matrix::{Endings, Forecast, Made, Outcome, forecast};

/// The rules of the matrix with advice, for the tests of its texts; `client-right` needs none.
pub(super) const RULES: &[&str] = &[
    "client-asks",
    "client-finds-nothing",
    "client-has-its-own-settings",
    "client-misled-by-records",
    "client-needs-live",
    "client-warns",
    "client-wrong",
];

/// The findings for each client, in the order of their table: one for the main domain, and one for those domains where
/// it ends otherwise.
#[must_use]
pub fn clients(provider: &Provider) -> Vec<Finding> {
    forecast(provider).iter().flat_map(|forecast| findings(provider, forecast)).collect()
}

fn findings(provider: &Provider, forecast: &Forecast) -> Vec<Finding> {
    let main = finding(provider, forecast.client, &[], &forecast.main);
    let others = forecast.elsewhere.iter();
    let others = others.map(|(domains, endings)| finding(provider, forecast.client, domains, endings));
    let mut findings: Vec<Finding> = std::iter::once(main).chain(others).collect();
    // Who has nothing to notice needs no note; the others need it once.
    let noticed = findings.iter_mut().find(|finding| finding.rule != "client-right");
    if let Some(finding) = noticed.filter(|_| !forecast.client.note.is_empty()) {
        finding.details.push(forecast.client.note.to_owned());
    }
    findings
}

fn finding(provider: &Provider, client: &Client, domains: &[Domain], endings: &Endings) -> Finding {
    let Judged { rule, verdict, evidence, details } = Judged::of(client, endings);
    let names: Vec<&str> = domains.iter().map(Domain::as_str).collect();
    let place = if names.is_empty() { String::new() } else { format!(", at {}", names.join(", ")) };
    let subject = format!("{}: {}{place}", provider.id(), client.title);
    Finding { rule, subject, verdict, evidence, advice: advice(rule), details, place: None }
}

/// What a rule says of an endings.
struct Judged {
    rule: &'static str,
    verdict: Verdict,
    evidence: String,
    details: Vec<String>,
}

impl Judged {
    fn of(client: &Client, endings: &Endings) -> Self {
        if let Some(made) = endings.wrong() {
            return Self::wrong(made, endings);
        }
        match (&endings.files, &endings.live) {
            (Outcome::Made(files), live) => Self::works(files, live),
            (Outcome::Without(_), Outcome::Made(live)) => {
                Self::new("client-needs-live", live.account.to_string(), live.warnings.clone())
            }
            (Outcome::Without(_), Outcome::Without(refusal)) => Self {
                // Nobody counts on the programs of standards that few know yet.
                verdict: if client.is_common() { Verdict::Advise } else { Verdict::Pass },
                ..Self::new("client-finds-nothing", refusal.to_string(), Vec::new())
            },
        }
    }

    fn works(files: &Made, live: &Outcome) -> Self {
        let account = files.account.to_string();
        if files.source == Source::BuiltIn {
            return Self::new("client-has-its-own-settings", account, files.warnings.clone());
        }
        let of_live = match live {
            Outcome::Made(made) => made.warnings.clone(),
            Outcome::Without(refusal) => vec![refusal.to_string()],
        };
        match (files.warnings.is_empty(), of_live.is_empty()) {
            (true, true) => Self::new("client-right", account, Vec::new()),
            (true, false) => {
                let told =
                    of_live.iter().map(|text| format!("with mailsetup serve or the functions: {text}"));
                Self::new("client-warns", account, told.collect())
            }
            (false, true) => Self::new("client-asks", account, files.warnings.clone()),
            (false, false) => Self::new("client-warns", account, files.warnings.clone()),
        }
    }

    /// The files say all that they can: what a program makes of them is not for this provider to mend.
    fn wrong(made: &Made, endings: &Endings) -> Self {
        let rule = match made.source {
            Source::File => "client-wrong",
            Source::Records => "client-misled-by-records",
            Source::BuiltIn => "client-has-its-own-settings",
        };
        let mut details = made.wrong.clone();
        details.extend(endings.way_out().map(str::to_owned));
        Self { verdict: Verdict::Advise, ..Self::new(rule, made.account.to_string(), details) }
    }

    const fn new(rule: &'static str, evidence: String, details: Vec<String>) -> Self {
        Self { rule, verdict: Verdict::Pass, evidence, details }
    }
}
