//! What is wrong at one place.

use std::time::Duration;

use crate::diagnose::causes::Cause;
use crate::diagnose::place::Place;
use crate::diagnose::state::State;
use crate::diagnose::survey::Survey;
use crate::diagnose::visit::Visit;
use crate::diagnose::web_hosts::HalfDead;
use crate::mail::Host;
use crate::net::{DialError, Inspection};
use crate::report::Verdict;
use crate::verify::{Step, certificate_steps};

pub(super) const NAMES: &[&str] = &[
    "catch-all-page",
    "asks-password",
    "document-broken",
    "redirect-leads-nowhere",
    "redirect-without-tls",
    "slow-answer",
    "template-not-filled",
    "web-alias-broken",
    "web-private-address",
    "web-refuses",
    "web-server-error",
    "web-silent",
    "web-speechless",
    "web-tls-fails",
    "web-unreachable",
    "wrong-type",
];

/// Thunderbird waits for so long (`FetchHTTP`).
const PATIENCE: Duration = Duration::from_secs(5);

/// What is wrong at each place that is told for itself.
pub(super) fn trouble(survey: &Survey<'_>) -> Vec<Cause> {
    let mut causes: Vec<Cause> = Vec::new();
    for visit in survey.visits.iter().filter(|visit| visit.place.is_main()) {
        for cause in of(visit, survey) {
            // The two places of one host have its certificate in common.
            if !causes.iter().any(|one| (one.rule, &one.subject) == (cause.rule, &cause.subject)) {
                causes.push(cause);
            }
        }
    }
    causes
}

fn of(visit: &Visit, survey: &Survey<'_>) -> Vec<Cause> {
    let subject = visit.subject();
    let weighed = |rule, verdict, evidence: String| {
        vec![Cause::new(rule, verdict, subject.clone(), evidence).with_details(visit.way())]
    };
    let one = |rule, evidence| weighed(rule, weight(visit, survey), evidence);
    match &visit.state {
        State::Private(why) => one("web-private-address", why.clone()),
        State::Unreachable(error) => vec![unreachable(visit, error, survey)],
        State::NoTls(error) => one("web-tls-fails", error.to_string()),
        State::Untrusted(inspection) => untrusted(visit, inspection, survey),
        State::Astray(why) => one("web-alias-broken", why.clone()),
        State::Speechless(why) => one("web-speechless", why.clone()),
        // It may be slow today, or slow from here.
        State::Silent(why) => weighed("web-silent", weight(visit, survey).min(Verdict::Unsure), why.clone()),
        State::AsksPassword => {
            one("asks-password", "status 401: it wants a password before it says anything".to_owned())
        }
        State::Refused(status) if tells_refusal(visit.place) => {
            one("web-refuses", format!("status {status}"))
        }
        State::ServerError(status) => one("web-server-error", format!("status {status}")),
        State::Redirects(why) => one("redirect-leads-nowhere", why.clone()),
        State::Page => vec![page(visit, survey)],
        State::Template => one(
            "template-not-filled",
            "the file has the marks of a template where values should stand".to_owned(),
        ),
        State::Malformed(why) => one("document-broken", why.clone()),
        State::WrongType(found, _) => one(
            "wrong-type",
            format!("the type is `{found}`: Thunderbird takes text/xml, application/xml and text/rdf"),
        ),
        State::Absent(_) | State::Untold(_) | State::Document(_) | State::Refused(_) => Vec::new(),
    }
}

/// Whether a method is refused at the host of Autodiscover is told by comparing it with the other method; at the
/// domain's own web server it says nothing.
fn tells_refusal(place: Place) -> bool {
    place.is_at_its_own_host() && place != Place::AutodiscoverHost
}

/// At a place that the domain has for other things, nothing is lost while a sister has the file.
fn weight(visit: &Visit, survey: &Survey<'_>) -> Verdict {
    let has_sister = survey.visits.iter().any(|other| {
        other.place.kind() == visit.place.kind() && other.place.is_at_its_own_host() && other.state.is_good()
    });
    match visit.place.is_at_its_own_host() || !has_sister {
        true => Verdict::Fail,
        false => Verdict::Pass,
    }
}

/// A machine that says no is one thing, a machine that says nothing may be a network that does not let us.
fn unreachable(visit: &Visit, error: &DialError, survey: &Survey<'_>) -> Cause {
    let verdict = match error {
        DialError::Refused | DialError::Private => weight(visit, survey),
        _ => weight(visit, survey).min(Verdict::Unsure),
    };
    Cause::new("web-unreachable", verdict, visit.subject(), error.to_string()).with_details(visit.way())
}

fn untrusted(visit: &Visit, inspection: &Inspection, survey: &Survey<'_>) -> Vec<Cause> {
    let host = visit.last().map(|hop| hop.request.url.host().to_owned()).unwrap_or_default();
    let Ok(name) = host.parse::<Host>() else { return Vec::new() };
    let steps = certificate_steps(inspection, &name).into_iter().filter(|step| step.verdict == Verdict::Fail);
    let is_below = host != survey.wanted.address.domain().as_str();
    let wildcard = wildcard(survey).filter(|_| is_below);
    let cause = |step: Step| {
        Cause::fail(step.rule, format!("https://{host}"), step.evidence).with_details(wildcard.clone())
    };
    steps.map(cause).collect()
}

/// A page for people hides the file: Thunderbird takes the first answer for the file and finds nothing in it.
fn page(visit: &Visit, survey: &Survey<'_>) -> Cause {
    let evidence = "a web page for people answers where the file should be, with the status of success";
    let verdict = weight(visit, survey);
    Cause::new("catch-all-page", verdict, visit.subject(), evidence)
        .with_details(wildcard(survey))
        .with_details(visit.way())
}

/// Nobody need have meant a name to be here: a record for all names makes it be.
fn wildcard(survey: &Survey<'_>) -> Option<String> {
    let found = survey.nobody.as_ref().ok()?;
    let shown: Vec<String> = found.addresses.iter().map(ToString::to_string).collect();
    let domain = survey.wanted.address.domain();
    Some(format!(
        "a wildcard record *.{domain} leads every name without a record of its own to {}",
        shown.join(", ")
    ))
}

/// A redirect from https to http: what comes from there may be forged, and several programs stop.
pub(super) fn downgrade(survey: &Survey<'_>) -> Vec<Cause> {
    let main = survey.visits.iter().filter(|visit| visit.place.is_main());
    let is_lowered = |visit: &&Visit| {
        visit.hops.windows(2).any(|hops| hops[0].request.url.is_https() && !hops[1].request.url.is_https())
    };
    main.filter(is_lowered)
        .map(|visit| {
            Cause::fail("redirect-without-tls", visit.subject(), "it leads from https to http")
                .with_details(visit.way())
        })
        .collect()
}

/// A name has several addresses, and at some of them nobody answers: programs wait there, or give up.
pub(super) fn half_dead(survey: &Survey<'_>) -> Vec<Cause> {
    // That there is no way from here says nothing of the machine.
    let is_told = |error: &DialError| !matches!(error, DialError::NoRoute(_) | DialError::Private);
    let of_host = |one: &HalfDead| {
        let dead = one.dead.iter().filter(|(_, error)| is_told(error));
        let lines: Vec<String> = dead.map(|(address, error)| format!("{address}: {error}")).collect();
        let subject = format!("https://{}", one.host);
        let cause = || Cause::new("some-addresses-fail", Verdict::Advise, subject, lines.join("; "));
        (!lines.is_empty()).then(cause)
    };
    survey.half_dead.iter().filter_map(of_host).collect()
}

pub(super) fn slow(survey: &Survey<'_>) -> Vec<Cause> {
    let main = survey.visits.iter().filter(|visit| visit.place.is_main() && visit.state.is_good());
    main.filter_map(|visit| {
        let took: Duration =
            visit.hops.iter().filter_map(|hop| hop.answer.as_ref().as_ref().ok()).map(|one| one.took).sum();
        let evidence = format!("the answer took {:.1} s: Thunderbird waits for 5 s", took.as_secs_f32());
        (took > PATIENCE).then(|| Cause::new("slow-answer", Verdict::Advise, visit.subject(), evidence))
    })
    .collect()
}
