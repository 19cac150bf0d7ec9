//! Whether there is anything at all.

use crate::client::DnsAnswer;
use crate::diagnose::causes::Cause;
use crate::diagnose::state::State;
use crate::diagnose::survey::Survey;
use crate::diagnose::visit::Visit;
use crate::net::NameError;
use crate::report::Verdict;

pub(super) const NAMES: &[&str] = &["dns-untold", "no-such-domain", "nothing-published", "records-only"];

/// Where the DNS does not tell, nothing that is missing proves anything.
pub(super) fn untold(survey: &Survey<'_>) -> Vec<Cause> {
    let of_mx = match &survey.mx {
        DnsAnswer::Mx(Err(error)) if survey.scope.has_mx() => Some(error),
        _ => None,
    };
    let of_services = survey.services.untold.iter().filter(|_| survey.scope.has_services());
    let asked = survey.visits.iter().filter(|visit| survey.scope.has(visit));
    let of_places = asked.filter_map(|visit| match &visit.state {
        State::Untold(error) => Some(error),
        _ => None,
    });
    let first = of_mx.into_iter().chain(of_services).chain(of_places).next();
    let domain = survey.wanted.address.domain();
    let cause =
        |error: &NameError| Cause::new("dns-untold", Verdict::Unsure, domain.to_string(), error.to_string());
    first.map(cause).into_iter().collect()
}

/// The name is not there, nobody takes its mail, and nothing below it exists.
pub(in crate::diagnose) fn no_such_domain(survey: &Survey<'_>) -> Vec<Cause> {
    let is_there = survey.domain != Err(NameError::NotFound)
        || survey.visits.iter().any(|visit| !visit.state.is_absent())
        || survey.mx != DnsAnswer::Mx(Ok(Vec::new()))
        || has_services(survey);
    if is_there {
        return Vec::new();
    }
    let domain = survey.wanted.address.domain();
    vec![Cause::fail(
        "no-such-domain",
        domain.to_string(),
        "the DNS knows no such name, and nobody takes its mail",
    )]
}

/// The domain is there, and where programs look there is nothing.
pub(super) fn nothing_published(survey: &Survey<'_>) -> Vec<Cause> {
    let is_silent = |visit: &Visit| matches!(visit.state, State::Absent(_) | State::NotAsked(_));
    let is_nothing = survey.visits.iter().all(is_silent) && !has_services(survey);
    if !is_nothing || !no_such_domain(survey).is_empty() {
        return Vec::new();
    }
    let is_left_out = survey.visits.iter().any(|visit| matches!(visit.state, State::NotAsked(_)));
    let verdict = if is_left_out { Verdict::Unsure } else { Verdict::Fail };
    let told =
        survey.visits.iter().filter(|visit| visit.place.is_main()).filter_map(|visit| match &visit.state {
            State::Absent(why) | State::NotAsked(why) => Some(format!("{}: {why}", visit.subject())),
            _ => None,
        });
    let cause = Cause::new(
        "nothing-published",
        verdict,
        survey.wanted.address.domain().to_string(),
        "neither a file nor a record is where mail programs look: they guess, or give up",
    );
    vec![cause.with_details(told)]
}

/// Service records alone: most programs do not ask for them (RFC 6186).
pub(super) fn records_only(survey: &Survey<'_>) -> Vec<Cause> {
    let is_without_file = survey.visits.iter().all(|visit| visit.state.is_absent());
    let offers = &survey.services.offers;
    // The record of Autodiscover leads to a file elsewhere.
    let is_of_mail = !offers.is_empty() && offers.iter().all(|offer| offer.kind.mail().is_some());
    if !(is_without_file && is_of_mail) {
        return Vec::new();
    }
    let evidence = "there are service records and no file: only programs that ask the DNS find settings";
    vec![Cause::new("records-only", Verdict::Advise, survey.wanted.address.domain().to_string(), evidence)]
}

fn has_services(survey: &Survey<'_>) -> bool {
    !survey.services.offers.is_empty()
}
