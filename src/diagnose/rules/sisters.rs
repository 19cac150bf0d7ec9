//! What is wrong with a place, seen by one that should be the same.

use crate::diagnose::causes::Cause;
use crate::diagnose::place::Place;
use crate::diagnose::state::State;
use crate::diagnose::survey::Survey;

pub(super) const NAMES: &[&str] = &["letter-case", "plain-only", "post-refused"];

/// The file is there without TLS alone.
pub(super) fn plain_only(survey: &Survey<'_>) -> Vec<Cause> {
    let state = |place| survey.visit(place).map(|visit| &visit.state);
    let is_protected = [Place::AutoconfigHost, Place::WellKnown]
        .into_iter()
        .any(|place| state(place).is_some_and(|state| state.document().is_some()));
    let plain = survey.visit(Place::AutoconfigPlain).filter(|visit| visit.state.is_good() && !is_protected);
    let evidence = "the file is there without TLS only: Delta Chat does not look there, and Thunderbird for Android \
                    does not trust it";
    plain.map(|visit| Cause::fail("plain-only", visit.subject(), evidence)).into_iter().collect()
}

/// GET brings the document, POST is refused: so do web servers with a file that is only a file.
pub(super) fn post_refused(survey: &Survey<'_>) -> Vec<Cause> {
    let posted = survey.visit(Place::AutodiscoverHost);
    let is_got = survey
        .visit(Place::AutodiscoverGet)
        .is_some_and(|visit| !visit.state.is_absent() && visit.state.document().is_some());
    // Where GET brings nothing either, it is not the method.
    let refused = posted.filter(|_| is_got).and_then(|visit| match &visit.state {
        State::Refused(status @ (403 | 405 | 501)) => Some((visit, format!("status {status}"))),
        // Some hosts of static files find nothing where something is posted.
        State::Absent(why) => Some((visit, why.clone())),
        _ => None,
    });
    refused
        .map(|(visit, why)| {
            let evidence = format!("{why}, while GET brings the document");
            Cause::fail("post-refused", visit.subject(), evidence)
        })
        .into_iter()
        .collect()
}

/// Programs write the path of Autodiscover in small and in capital letters.
pub(super) fn letter_case(survey: &Survey<'_>) -> Vec<Cause> {
    let is_there = survey.visit(Place::AutodiscoverHost).is_some_and(|visit| visit.state.is_good());
    // A server that fails, or has no time, says nothing of letters.
    let is_other = |state: &State| matches!(state, State::Absent(_) | State::Refused(_) | State::Page);
    let capitals =
        survey.visit(Place::AutodiscoverCapitals).filter(|visit| is_there && is_other(&visit.state));
    let evidence =
        "not found in these letters, which some programs write, while the path in small letters is";
    capitals.map(|visit| Cause::fail("letter-case", visit.subject(), evidence)).into_iter().collect()
}
