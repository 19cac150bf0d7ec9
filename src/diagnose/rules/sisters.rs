//! What is wrong with a place, seen by one that should be the same.

use crate::diagnose::causes::Cause;
use crate::diagnose::place::Place;
use crate::diagnose::state::State;
use crate::diagnose::survey::Survey;
use crate::diagnose::visit::Visit;

pub(super) const NAMES: &[&str] = &["letter-case", "plain-only", "post-refused"];

/// The file is there without TLS alone.
pub(super) fn plain_only(survey: &Survey<'_>) -> Vec<Cause> {
    let state = |place| survey.visit(place).map(|visit| &visit.state);
    let is_protected = [Place::AutoconfigHost, Place::WellKnown]
        .into_iter()
        .any(|place| state(place).is_some_and(|state| state.document().is_some()));
    let is_judged = survey.is_judged(Place::AutoconfigHost) || survey.is_judged(Place::WellKnown);
    let plain = survey.visit(Place::AutoconfigPlain);
    let plain = plain.filter(|visit| is_judged && visit.state.is_good() && !is_protected);
    let evidence = "the file is there without TLS only: Delta Chat does not look there, and Thunderbird for Android \
                    does not trust it";
    plain.map(|visit| Cause::fail("plain-only", visit.subject(), evidence)).into_iter().collect()
}

/// GET brings the document, POST is refused: so do web servers with a file that is only a file.
pub(super) fn post_refused(survey: &Survey<'_>) -> Vec<Cause> {
    let refused = post_alone_refused(survey).filter(|(visit, _)| survey.scope.has_exactly(visit));
    let cause = |(visit, why): (&Visit, String)| {
        let evidence = format!("{why}, while GET brings the document");
        Cause::fail("post-refused", visit.subject(), evidence)
    };
    refused.map(cause).into_iter().collect()
}

/// How POST is refused where GET is not.
pub(super) fn post_alone_refused<'s>(survey: &'s Survey<'_>) -> Option<(&'s Visit, String)> {
    let posted = survey.visit(Place::AutodiscoverHost);
    let is_got = survey
        .visit(Place::AutodiscoverGet)
        .is_some_and(|visit| !visit.state.is_absent() && visit.state.document().is_some());
    // Where GET brings nothing either, it is not the method.
    posted.filter(|_| is_got).and_then(|visit| match &visit.state {
        State::Refused(status @ (403 | 405 | 501)) => Some((visit, format!("status {status}"))),
        // Some hosts of static files find nothing where something is posted.
        State::Absent(why) => Some((visit, why.clone())),
        _ => None,
    })
}

/// Programs write the path of Autodiscover in small and in capital letters.
pub(super) fn letter_case(survey: &Survey<'_>) -> Vec<Cause> {
    let is_there = survey.visit(Place::AutodiscoverHost).is_some_and(|visit| visit.state.is_good());
    // A server that fails, or has no time, says nothing of letters.
    let is_other = |state: &State| matches!(state, State::Absent(_) | State::Refused(_) | State::Page);
    let capitals = survey
        .visit(Place::AutodiscoverCapitals)
        .filter(|visit| is_there && is_other(&visit.state) && survey.scope.has_exactly(visit));
    let evidence =
        "not found in these letters, which some programs write, while the path in small letters is";
    capitals.map(|visit| Cause::fail("letter-case", visit.subject(), evidence)).into_iter().collect()
}
