//! What programs do that nothing else explains.

use crate::client::judge;
use crate::diagnose::causes::Cause;
use crate::diagnose::survey::Survey;

pub(super) const NAMES: &[&str] = &["program-refuses", "program-wrong"];

/// A program would set up what is not published.
pub(super) fn wrong(survey: &Survey<'_>) -> Vec<Cause> {
    let Some(provider) = survey.wanted.provider else { return Vec::new() };
    let accounts =
        survey.journeys.iter().filter_map(|(client, journey)| Some((client, journey.outcome.as_ref().ok()?)));
    accounts
        .filter_map(|(client, account)| {
            let wrong = judge(account, provider, survey.wanted.address).wrong;
            let cause = Cause::fail("program-wrong", client.title, wrong.join("; "));
            (!wrong.is_empty()).then(|| cause.with_details([account.to_string()]))
        })
        .collect()
}

/// A program found a document and made no account of it.
pub(super) fn refuses(survey: &Survey<'_>) -> Vec<Cause> {
    let is_document = |journey: &crate::client::Journey| {
        journey.steps.iter().any(|step| match &step.asked {
            crate::client::Asked::Web { answer: Ok(answer), .. } => {
                answer.is_success() && step.refusal.is_some()
            }
            _ => false,
        })
    };
    let stopped = survey.journeys.iter().filter(|(_, journey)| is_document(journey));
    stopped
        .filter_map(|(client, journey)| {
            let refusal = journey.outcome.as_ref().err()?;
            Some(Cause::fail("program-refuses", client.title, refusal.to_string()))
        })
        .collect()
}
