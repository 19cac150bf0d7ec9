//! What the documents say, held against each other and against the provider file.

use crate::diagnose::causes::Cause;
use crate::diagnose::drift::{self, Drift};
use crate::diagnose::meaning::{Methods, differences, meaning};
use crate::diagnose::place::{Kind, Place};
use crate::diagnose::readers::Readers;
use crate::diagnose::survey::Survey;
use crate::diagnose::visit::Visit;
use crate::format::ReadError;
use crate::format::xml::{self, Element};
use crate::report::Verdict;

pub(super) const NAMES: &[&str] = &[
    "documents-differ",
    "drift",
    "encryption-tls-on-tls-port",
    "other-bytes",
    "paths-differ",
    "plain-section",
    "value-unreadable",
];

/// The ports on which servers speak TLS from the first octet.
const TLS_PORTS: [&str; 3] = ["993", "995", "465"];

/// One section without TLS makes Thunderbird for Android refuse the whole file (`RealAutoconfigParser`).
pub(super) fn plain_section(survey: &Survey<'_>) -> Vec<Cause> {
    let is_wanted = survey.wanted.clients.iter().any(|client| client.name == "thunderbird-android");
    let files = survey.judged().filter(|visit| is_wanted && visit.place.kind() == Kind::Autoconfig);
    let cause = |visit: &Visit| {
        let root = xml::read(&visit.state.document()?.bytes).ok()?;
        let provider = root.first("emailProvider")?;
        let of = |name, kind: &'static str| {
            provider.all(name).filter(move |section| section.get_attribute("type") == Some(kind))
        };
        // POP3 and what it does not know it passes over unread.
        let sections = of("incomingServer", "imap").chain(of("outgoingServer", "smtp"));
        let plain =
            sections.filter(|section| has_plain(section)).filter_map(|section| section.text_of("hostname"));
        let hosts: Vec<String> = plain.map(|host| crate::net::shown(host.as_bytes())).collect();
        let evidence = format!("a section has the socketType `plain`: {}", hosts.join(", "));
        (!hosts.is_empty()).then(|| Cause::fail("plain-section", visit.subject(), evidence))
    };
    files.filter_map(cause).collect()
}

fn has_plain(section: &Element) -> bool {
    section.all("socketType").any(|element| element.text.trim() == "plain")
}

/// `TLS` is STARTTLS for Outlook (MS-OXDSCLI 2.2.4.1.1.2.6.22), the mistake of many generators: on a port with TLS
/// from the first octet it waits for a greeting.
pub(super) fn encryption_tls(survey: &Survey<'_>) -> Vec<Cause> {
    let documents = survey.judged().filter(|visit| visit.place.kind() == Kind::Autodiscover);
    let cause = |visit: &Visit| {
        let root = xml::read(&visit.state.document()?.bytes).ok()?;
        let account = root.first("Response")?.first("Account")?;
        let is_wrong = |section: &&Element| {
            let text = |name| section.text_of(name).map(str::trim);
            text("Encryption") == Some("TLS") && text("Port").is_some_and(|port| TLS_PORTS.contains(&port))
        };
        let ports: Vec<String> = account
            .all("Protocol")
            .filter(is_wrong)
            .filter_map(|section| Some(crate::net::shown(section.text_of("Port")?.trim().as_bytes())))
            .collect();
        let evidence =
            format!("`Encryption` is `TLS`, which is STARTTLS for Outlook, on port {}", ports.join(", "));
        (!ports.is_empty()).then(|| Cause::fail("encryption-tls-on-tls-port", visit.subject(), evidence))
    };
    documents.filter_map(cause).collect()
}

/// Without a provider file nobody knows which of them is right; but two programs of one person should get the same.
pub(super) fn documents_differ(survey: &Survey<'_>) -> Vec<Cause> {
    if survey.wanted.provider.is_some() {
        return Vec::new();
    }
    let first = |places: [Place; 2]| {
        places.into_iter().find_map(|place| {
            let visit = survey.visit(place)?;
            Some((visit, visit.state.document()?.settings.as_ref().ok()?))
        })
    };
    let autoconfig = first([Place::AutoconfigHost, Place::WellKnown]);
    let autodiscover = first([Place::AutodiscoverHost, Place::AutodiscoverRoot]);
    let Some(((one, here), (other, there))) = autoconfig.zip(autodiscover) else { return Vec::new() };
    let address = survey.wanted.address;
    let names = ("in autoconfig", "in Autodiscover");
    let meaning = |settings| meaning(settings, address, Methods::LeftOut);
    let lines = differences(&meaning(here), &meaning(there), names);
    if lines.is_empty() {
        return Vec::new();
    }
    let evidence = format!("it says something else than {}", one.subject());
    vec![Cause::new("documents-differ", Verdict::Advise, other.subject(), evidence).with_details(lines)]
}

/// Each document that says something else than the provider file.
fn drift_of<'s>(survey: &'s Survey<'_>, wanted: fn(&Drift) -> bool) -> Vec<(&'s Visit, Drift)> {
    let Some(provider) = survey.wanted.provider else { return Vec::new() };
    let drifts = survey.judged().filter_map(|visit| {
        let document = visit.state.document()?;
        Some((visit, drift::drift(visit.place.kind(), document, provider, survey.wanted.address)))
    });
    drifts.filter(|(_, drift)| wanted(drift)).collect()
}

pub(super) fn drift(survey: &Survey<'_>) -> Vec<Cause> {
    let found = drift_of(survey, |drift| matches!(drift, Drift::Meaning(_) | Drift::Unreadable(_)));
    let cause = |(visit, drift): (&Visit, Drift)| match drift {
        Drift::Meaning(lines) => Some(
            Cause::fail("drift", visit.subject(), "it says something else than the provider file")
                .with_details(lines),
        ),
        Drift::Unreadable(why) => {
            let readers = Readers::of(visit, survey);
            let evidence = readers.told(&format!("it says what no provider file says: {why}"));
            let cause = Cause::new("drift", readers.weigh(Verdict::Fail), visit.subject(), evidence);
            Some(cause.with_details(readers.into_refusals()))
        }
        Drift::None | Drift::Bytes | Drift::Unknown => None,
    };
    found.into_iter().filter_map(cause).collect()
}

/// Nobody knows what should be there, and a value of the file is none: programs leave its server out, or the file.
pub(super) fn unreadable(survey: &Survey<'_>) -> Vec<Cause> {
    if survey.wanted.provider.is_some() {
        return Vec::new();
    }
    // Exchange speaks of much in Autodiscover that is no server of mail.
    let files = survey.judged().filter(|visit| visit.place.kind() != Kind::Autodiscover);
    let cause = |visit: &Visit| {
        let error = visit.state.document()?.settings.as_ref().err()?;
        let verdict = match error {
            ReadError::Value { element: "port" | "hostname" | "host", .. } => Verdict::Fail,
            // Other words for a way to sign in are no mistake.
            _ => Verdict::Advise,
        };
        let readers = Readers::of(visit, survey);
        let why = readers.told(&crate::net::shown(error.to_string().as_bytes()));
        let cause = Cause::new("value-unreadable", readers.weigh(verdict), visit.subject(), why);
        Some(cause.with_details(readers.into_refusals()))
    };
    files.filter_map(cause).collect()
}

/// An older file, or one of another making, that says the same.
pub(super) fn other_bytes(survey: &Survey<'_>) -> Vec<Cause> {
    let found = drift_of(survey, |drift| *drift == Drift::Bytes);
    let evidence =
        "it says the same as the provider file in other bytes: an older file, or one of another making";
    found
        .into_iter()
        .map(|(visit, _)| Cause::new("other-bytes", Verdict::Advise, visit.subject(), evidence))
        .collect()
}

/// The two paths of autoconfig: which of them a program reads depends on the program.
pub(super) fn paths_differ(survey: &Survey<'_>) -> Vec<Cause> {
    let settings = |place| {
        let visit = survey.visit(place)?;
        Some((visit, visit.state.document()?.settings.as_ref().ok()?))
    };
    let (Some((host, here)), Some((well_known, there))) =
        (settings(Place::AutoconfigHost), settings(Place::WellKnown))
    else {
        return Vec::new();
    };
    if ![Place::AutoconfigHost, Place::WellKnown].into_iter().all(|place| survey.is_judged(place)) {
        return Vec::new();
    }
    let address = survey.wanted.address;
    let names = ("at the host autoconfig", "at the well-known path");
    let meaning = |settings| meaning(settings, address, Methods::Told);
    let lines = differences(&meaning(here), &meaning(there), names);
    if lines.is_empty() {
        return Vec::new();
    }
    let evidence = format!("it says something else than {}", well_known.subject());
    vec![Cause::fail("paths-differ", host.subject(), evidence).with_details(lines)]
}
