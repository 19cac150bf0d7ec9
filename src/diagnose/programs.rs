//! What each program makes of what is out there, as findings.

use super::readers::has_refused;
use super::survey::Survey;
use crate::advice::advice;
use crate::client::{Account, Asked, Client, DnsAnswer, Journey, Source, judge};
use crate::net::{DialError, WebAnswer, WebError};
use crate::report::{Finding, Verdict};
use crate::verify::Probe;

/// A finding for each program that was asked for, in the order of their table.
#[must_use]
pub fn programs(survey: &Survey<'_>) -> Vec<Finding> {
    survey.journeys.iter().map(|(client, journey)| finding(client, journey, survey)).collect()
}

fn finding(client: &Client, journey: &Journey, survey: &Survey<'_>) -> Finding {
    let (rule, verdict, evidence, mut details) = match &journey.outcome {
        Ok(account) => of_account(account, journey.source(), survey),
        Err(refusal) => {
            let verdict = of_nothing(client, journey);
            ("client-finds-nothing", verdict, refusal.to_string(), Vec::new())
        }
    };
    details.extend(from(journey));
    let subject = format!("{}: {}", survey.wanted.address, client.title);
    let advice = match (rule, verdict) {
        ("client-warns", Verdict::Advise) => {
            "It finds what is published; the causes say what to do about the server."
        }
        _ => advice(rule),
    };
    Finding { rule, subject, verdict, evidence, advice, details, place: None }
}

/// Nothing is there for many a program. That it refuses what is there, or could not look, is another thing.
fn of_nothing(client: &Client, journey: &Journey) -> Verdict {
    if has_refused(journey) {
        // Nobody counts on the programs of standards that few know yet.
        return if client.is_common() { Verdict::Advise } else { Verdict::Pass };
    }
    match journey.steps.iter().any(|step| could_not_look(&step.asked)) {
        true => Verdict::Unsure,
        false => Verdict::Pass,
    }
}

/// Whether nobody knows what is there: no answer in time, no way there, or none that may be gone.
fn could_not_look(asked: &Asked) -> bool {
    match asked {
        Asked::Web { answer: Err(error), .. } => match error {
            WebError::TimedOut(_) | WebError::Private(_) => true,
            WebError::Dial(error) => *error != DialError::Refused,
            WebError::Name(error) => !error.is_certain(),
            _ => false,
        },
        Asked::Web { .. } => false,
        Asked::Dns { answer, .. } => match answer {
            DnsAnswer::Mx(Err(error)) | DnsAnswer::Txt(Err(error)) => !error.is_certain(),
            DnsAnswer::Srv(services) => {
                services.iter().any(|records| records.as_ref().is_err_and(|error| !error.is_certain()))
            }
            DnsAnswer::Mx(_) | DnsAnswer::Txt(_) => false,
        },
    }
}

fn of_account(
    account: &Account,
    source: Option<Source>,
    survey: &Survey<'_>,
) -> (&'static str, Verdict, String, Vec<String>) {
    let judgement = survey.wanted.provider.map(|provider| judge(account, provider, survey.wanted.address));
    let (wrong, warnings) = match judgement {
        Some(judgement) => (judgement.wrong, judgement.warnings),
        None => (Vec::new(), account.warnings.clone()),
    };
    let failed = failed_servers(account, survey);
    match (wrong.is_empty(), warnings.is_empty()) {
        // Whatever is published, it does not change that.
        (false, _) if source == Some(Source::BuiltIn) => {
            ("client-has-its-own-settings", Verdict::Advise, account.to_string(), wrong)
        }
        (false, _) => ("client-wrong", Verdict::Fail, account.to_string(), wrong),
        _ if !failed.is_empty() => {
            let details = failed.into_iter().chain(warnings).collect();
            ("client-warns", Verdict::Advise, account.to_string(), details)
        }
        (true, false) => ("client-warns", Verdict::Pass, account.to_string(), warnings),
        (true, true) => ("client-right", Verdict::Pass, account.to_string(), Vec::new()),
    }
}

/// The servers of an account that do not answer as they should: the lowest rung that fails, of each.
fn failed_servers(account: &Account, survey: &Survey<'_>) -> Vec<String> {
    let failed = account.servers().filter_map(|made| {
        let is_its = |probe: &&Probe| {
            let server = &probe.question.server;
            (server.protocol, &server.host, server.port) == (made.protocol, &made.host, made.port)
                && made.tls.first() == Some(&server.tls)
        };
        let probe = survey.probes.iter().find(is_its)?;
        // It goes on to the mode that the port speaks.
        let goes_on =
            probe.spoken.is_some_and(|mode| made.tls.get(1..).is_some_and(|rest| rest.contains(&mode)));
        let step = probe.steps.iter().find(|step| step.verdict == Verdict::Fail).filter(|_| !goes_on)?;
        Some(format!("{} {}:{}: {}", made.protocol, made.host, made.port, step.evidence))
    });
    failed.collect()
}

/// Which step brought the account, or what each step brought instead.
fn from(journey: &Journey) -> Vec<String> {
    let shown = |asked: &Asked| match asked {
        Asked::Web { request, .. } => format!("{} {}", request.method(), request.url),
        Asked::Dns { question, .. } => format!("DNS {question}"),
    };
    let source = journey.steps.iter().find(|step| step.is_source);
    match source {
        Some(step) => vec![format!("from {}", shown(&step.asked))],
        None => journey
            .steps
            .iter()
            .filter(|step| is_there(&step.asked))
            .filter_map(|step| Some(format!("{}: {}", shown(&step.asked), step.refusal.as_ref()?)))
            .collect(),
    }
}

/// Whether something was there that did not help; that elsewhere there is nothing is no news.
fn is_there(asked: &Asked) -> bool {
    match asked {
        Asked::Web { answer, .. } => {
            let absent = |answer: &WebAnswer| matches!(answer.status, 404 | 410);
            answer.as_ref().map_or_else(|error| !error.is_about_the_name(), |answer| !absent(answer))
        }
        Asked::Dns { .. } => could_not_look(asked),
    }
}
