//! What is wrong at one place.

use std::time::Duration;

use super::sisters::post_alone_refused;
use crate::diagnose::causes::Cause;
use crate::diagnose::place::{Kind, Place};
use crate::diagnose::readers::Readers;
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
    for visit in survey.judged() {
        for cause in of(visit, survey) {
            // The two places of one host have its certificate in common: the weightier is told.
            let same = |one: &&mut Cause| (one.rule, &one.subject) == (cause.rule, &cause.subject);
            match causes.iter_mut().find(same) {
                Some(one) if one.verdict < cause.verdict => *one = cause,
                Some(_) => {}
                None => causes.push(cause),
            }
        }
    }
    causes
}

fn of(visit: &Visit, survey: &Survey<'_>) -> Vec<Cause> {
    let subject = visit.subject();
    let weighed = |rule, verdict, evidence: String| {
        let cause = Cause::new(rule, verdict, subject.clone(), evidence);
        vec![cause.with_details(visit.way()).with_details(outlook_asks_here(visit, survey))]
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
        // So many questions came from here: of others it says nothing.
        State::Refused(TOO_MANY) => weighed(
            "web-refuses",
            weight(visit, survey).min(Verdict::Unsure),
            format!("status {TOO_MANY}: too many questions from here"),
        ),
        State::Refused(status) if tells_refusal(visit.place) || is_refused_to_all(visit, survey) => {
            one("web-refuses", format!("status {status}"))
        }
        State::ServerError(status) => one("web-server-error", format!("status {status}")),
        State::Redirects(why) => one("redirect-leads-nowhere", why.clone()),
        State::Page => vec![page(visit, survey)],
        State::Template => one(
            "template-not-filled",
            "the file has the marks of a template where values should stand".to_owned(),
        ),
        State::Malformed(why) => vec![broken(visit, why, survey)],
        State::WrongType(found, _) => one("wrong-type", wrong_type(found)),
        State::Absent(_) | State::NotAsked(_) | State::Untold(_) | State::Document(_) | State::Refused(_) => {
            Vec::new()
        }
    }
}

/// RFC 6585 section 4
const TOO_MANY: u16 = 429;

/// At the host of Autodiscover the other method brings nothing either.
fn is_refused_to_all(visit: &Visit, survey: &Survey<'_>) -> bool {
    visit.place == Place::AutodiscoverHost && post_alone_refused(survey).is_none()
}

fn wrong_type(found: &str) -> String {
    // Thunderbird compares letter by letter.
    let letters = match found.to_ascii_lowercase() == found {
        true => "",
        false => ", in small letters",
    };
    format!("the type is `{found}`: Thunderbird takes text/xml, application/xml and text/rdf{letters}")
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
        true if is_autodiscover_left_out(visit, survey) => Verdict::Advise,
        true => Verdict::Fail,
        false => Verdict::Pass,
    }
}

/// The domain's own web server is asked for Autodiscover, which is published nowhere, while autoconfig is: what
/// Outlook meets there is no fault of what is published.
fn is_autodiscover_left_out(visit: &Visit, survey: &Survey<'_>) -> bool {
    let has_host = survey.visits.iter().any(|other| {
        other.place.kind() == Kind::Autodiscover
            && other.place.is_at_its_own_host()
            && !other.state.is_absent()
    });
    let has_record = survey.services.offers.iter().any(|offer| offer.kind.mail().is_none());
    let has_autoconfig =
        survey.visits.iter().any(|other| other.place.kind() == Kind::Autoconfig && other.state.is_good());
    visit.place == Place::AutodiscoverRoot && !has_host && !has_record && has_autoconfig
}

/// What Outlook's users have of an answer at the domain itself, where it asks first.
fn outlook_asks_here(visit: &Visit, survey: &Survey<'_>) -> Option<String> {
    let text = "Outlook asks here before it looks elsewhere, shows its user a warning if the certificate is not for \
                this name, and goes on: a host autodiscover of the domain, or 404 here, ends that";
    is_autodiscover_left_out(visit, survey).then(|| text.to_owned())
}

/// A machine that says no is one thing, a machine that says nothing may be a network that does not let us.
fn unreachable(visit: &Visit, error: &DialError, survey: &Survey<'_>) -> Cause {
    let verdict = match error {
        DialError::Refused | DialError::Private => weight(visit, survey),
        _ => weight(visit, survey).min(Verdict::Unsure),
    };
    Cause::new("web-unreachable", verdict, visit.subject(), error.to_string())
        .with_details(visit.way())
        .with_details(outlook_asks_here(visit, survey))
}

fn untrusted(visit: &Visit, inspection: &Inspection, survey: &Survey<'_>) -> Vec<Cause> {
    let host = visit.last().map(|hop| hop.request.url.host().to_owned()).unwrap_or_default();
    let Ok(name) = host.parse::<Host>() else { return Vec::new() };
    let steps = certificate_steps(inspection, &name).into_iter().filter(|step| step.verdict == Verdict::Fail);
    let is_below = host != survey.wanted.address.domain().as_str();
    let wildcard = wildcard(survey).filter(|_| is_below);
    let verdict = certificate_weight(visit, survey);
    let cause = |step: Step| {
        Cause::new(step.rule, verdict, format!("https://{host}"), step.evidence)
            .with_details(wildcard.clone())
            .with_details(outlook_asks_here(visit, survey))
    };
    steps.map(cause).collect()
}

/// A certificate at the domain itself keeps nobody from the file at the host for it; but Outlook shows its warning
/// before it comes to a document that is published elsewhere.
fn certificate_weight(visit: &Visit, survey: &Survey<'_>) -> Verdict {
    match (visit.place, weight(visit, survey)) {
        (Place::AutodiscoverRoot, Verdict::Pass) => Verdict::Fail,
        (_, weight) => weight,
    }
}

/// A page for people hides the file: Thunderbird takes the first answer for the file and finds nothing in it.
fn page(visit: &Visit, survey: &Survey<'_>) -> Cause {
    let evidence = "a web page for people answers where the file should be, with the status of success";
    let verdict = Readers::of(visit, survey).weigh(weight(visit, survey));
    Cause::new("catch-all-page", verdict, visit.subject(), evidence)
        .with_details(wildcard(survey))
        .with_details(visit.way())
        .with_details(outlook_asks_here(visit, survey))
}

/// What our own reader does not take; programs are less strict, each in its way.
fn broken(visit: &Visit, why: &str, survey: &Survey<'_>) -> Cause {
    let readers = Readers::of(visit, survey);
    let verdict = readers.weigh(weight(visit, survey));
    Cause::new("document-broken", verdict, visit.subject(), readers.told(why))
        .with_details(visit.way())
        .with_details(outlook_asks_here(visit, survey))
        .with_details(readers.into_refusals())
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
    let is_lowered = |visit: &&Visit| {
        visit.hops.windows(2).any(|hops| hops[0].request.url.is_https() && !hops[1].request.url.is_https())
    };
    survey
        .judged()
        .filter(is_lowered)
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

/// What is to be said of a certificate that is accepted: that it ends soon, for one. Each host once.
pub(super) fn certificates(survey: &Survey<'_>) -> Vec<Cause> {
    let exchanges = survey.judged().flat_map(|visit| &visit.hops).filter_map(|hop| {
        let exchange = hop.answer.as_ref().as_ref().ok()?;
        Some((hop.request.url.host(), exchange.session.as_ref()?))
    });
    let mut hosts: Vec<&str> = Vec::new();
    let mut causes = Vec::new();
    for (host, session) in exchanges {
        let Ok(name) = host.parse::<Host>() else { continue };
        if hosts.contains(&host) {
            continue;
        }
        hosts.push(host);
        let steps = certificate_steps(&session.inspection, &name);
        let told = steps.into_iter().filter(|step| step.verdict != Verdict::Pass);
        causes.extend(
            told.map(|step| Cause::new(step.rule, Verdict::Advise, format!("https://{host}"), step.evidence)),
        );
    }
    causes
}

pub(super) fn slow(survey: &Survey<'_>) -> Vec<Cause> {
    survey
        .judged()
        .filter(|visit| visit.state.is_good())
        .filter_map(|visit| {
            let took: Duration = visit
                .hops
                .iter()
                .filter_map(|hop| hop.answer.as_ref().as_ref().ok())
                .map(|one| one.took)
                .sum();
            let evidence = format!("the answer took {:.1} s: Thunderbird waits for 5 s", took.as_secs_f32());
            (took > PATIENCE).then(|| Cause::new("slow-answer", Verdict::Advise, visit.subject(), evidence))
        })
        .collect()
}
