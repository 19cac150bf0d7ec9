//! What each mail program will make of the files, as findings.

use super::Finding;
use crate::advice::advice;
use crate::provider::Provider;
use crate::report::Verdict;
use crate::site::matrix::{Forecast, Outcome, forecast};

/// The rules of the matrix: what each says, and how bad it is.
const RIGHT: (&str, Verdict) = ("client-right", Verdict::Pass);
const WARNS: (&str, Verdict) = ("client-warns", Verdict::Pass);
const LIVE_ONLY: (&str, Verdict) = ("client-needs-live", Verdict::Pass);
const NOTHING: (&str, Verdict) = ("client-finds-nothing", Verdict::Advise);
/// The files say all that they can: what a program makes of them is not for this provider to mend.
const WRONG: (&str, Verdict) = ("client-wrong", Verdict::Advise);

/// The rules with advice, for the tests of its texts.
pub(super) const RULES: &[(&str, Verdict)] = &[WARNS, LIVE_ONLY, NOTHING, WRONG];

/// A finding for each client, in the order of their table.
#[must_use]
pub fn clients(provider: &Provider) -> Vec<Finding> {
    forecast(provider).iter().map(|one| finding(provider, one)).collect()
}

fn finding(provider: &Provider, forecast: &Forecast) -> Finding {
    let ((rule, verdict), outcome) = judged(forecast);
    let (evidence, mut details) = match outcome {
        Outcome::Works(account) => (account.to_string(), Vec::new()),
        Outcome::Warns(account, more) | Outcome::Wrong(account, more) => (account.to_string(), more.clone()),
        Outcome::Without(refusal) => (refusal.to_string(), Vec::new()),
    };
    // Who has nothing to notice needs no note.
    if !forecast.client.note.is_empty() && rule != RIGHT.0 {
        details.push(forecast.client.note.to_owned());
    }
    let subject = format!("{}: {}", provider.id(), forecast.client.title);
    Finding { rule, subject, verdict, evidence, advice: advice(rule), details, place: None }
}

/// A wrong account is told wherever it comes from; where files bring nothing, what a program brings that
/// answers with the address.
const fn judged(forecast: &Forecast) -> ((&'static str, Verdict), &Outcome) {
    match (&forecast.files, &forecast.live) {
        (wrong @ Outcome::Wrong(..), _) | (_, wrong @ Outcome::Wrong(..)) => (WRONG, wrong),
        (files @ Outcome::Works(_), _) => (RIGHT, files),
        (files @ Outcome::Warns(..), _) => (WARNS, files),
        (Outcome::Without(_), live @ (Outcome::Works(_) | Outcome::Warns(..))) => (LIVE_ONLY, live),
        (Outcome::Without(_), live @ Outcome::Without(_)) => (NOTHING, live),
    }
}
