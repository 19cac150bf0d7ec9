//! What programs do that nothing else explains.

use crate::client::{Source, judge};
use crate::diagnose::causes::Cause;
use crate::diagnose::readers::has_refused;
use crate::diagnose::survey::Survey;

pub(super) const NAMES: &[&str] = &["program-refuses", "program-wrong"];

/// A program would set up what is not published.
pub(super) fn wrong(survey: &Survey<'_>) -> Vec<Cause> {
    let Some(provider) = survey.wanted.provider else { return Vec::new() };
    // What a program has built in is its makers' affair.
    let told = survey.journeys.iter().filter(|(_, journey)| journey.source() != Some(Source::BuiltIn));
    let accounts = told.filter_map(|(client, journey)| Some((client, journey.outcome.as_ref().ok()?)));
    accounts
        .filter_map(|(client, account)| {
            let wrong = judge(account, provider, survey.wanted.address).wrong;
            let cause = Cause::fail("program-wrong", client.title, wrong.join("; "));
            (!wrong.is_empty()).then(|| cause.with_details([account.to_string()]))
        })
        .collect()
}

/// A program found a document and made no account of it. Nobody counts on those that nobody has, unless they alone
/// were asked for.
pub(super) fn refuses(survey: &Survey<'_>) -> Vec<Cause> {
    let stopped = survey.journeys.iter().filter(|(_, journey)| has_refused(journey));
    let has_common = survey.wanted.clients.iter().any(|client| client.is_common());
    let stopped = stopped.filter(|(client, _)| client.is_common() || !has_common);
    stopped
        .filter_map(|(client, journey)| {
            let refusal = journey.outcome.as_ref().err()?;
            Some(Cause::fail("program-refuses", client.title, refusal.to_string()))
        })
        .collect()
}
