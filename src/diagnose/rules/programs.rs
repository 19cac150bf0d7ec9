//! What programs do that nothing else explains.

use crate::client::{Asked, Source, judge};
use crate::diagnose::causes::Cause;
use crate::diagnose::state::State;
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

/// A program found a document and made no account of it.
pub(super) fn refuses(survey: &Survey<'_>) -> Vec<Cause> {
    let is_document = |journey: &crate::client::Journey| {
        journey.steps.iter().any(|step| match &step.asked {
            Asked::Web { answer: Ok(answer), .. } => {
                answer.is_success() && step.refusal.is_some() && !is_told(&step.asked, survey)
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

/// A page for people is told where it stands, as weightily as it deserves.
fn is_told(asked: &Asked, survey: &Survey<'_>) -> bool {
    let Asked::Web { request, .. } = asked else { return false };
    let pages = survey.visits.iter().filter(|visit| visit.state == State::Page);
    pages.flat_map(|visit| &visit.hops).any(|hop| hop.request.url == request.url)
}
