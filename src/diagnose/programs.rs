//! What each program makes of what is out there, as findings.

use super::survey::Survey;
use crate::advice::advice;
use crate::client::{Account, Asked, Client, Journey, Source, judge};
use crate::net::WebAnswer;
use crate::report::{Finding, Verdict};

/// A finding for each program that was asked for, in the order of their table.
#[must_use]
pub fn programs(survey: &Survey<'_>) -> Vec<Finding> {
    survey.journeys.iter().map(|(client, journey)| finding(client, journey, survey)).collect()
}

fn finding(client: &Client, journey: &Journey, survey: &Survey<'_>) -> Finding {
    let (rule, verdict, evidence, mut details) = match &journey.outcome {
        Ok(account) => of_account(account, journey.source(), survey),
        Err(refusal) => ("client-finds-nothing", Verdict::Pass, refusal.to_string(), Vec::new()),
    };
    details.extend(from(journey));
    let subject = format!("{}: {}", survey.wanted.address, client.title);
    Finding { rule, subject, verdict, evidence, advice: advice(rule), details, place: None }
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
    match (wrong.is_empty(), warnings.is_empty()) {
        // Whatever is published, it does not change that.
        (false, _) if source == Some(Source::BuiltIn) => {
            ("client-has-its-own-settings", Verdict::Advise, account.to_string(), wrong)
        }
        (false, _) => ("client-wrong", Verdict::Fail, account.to_string(), wrong),
        (true, false) => ("client-warns", Verdict::Pass, account.to_string(), warnings),
        (true, true) => ("client-right", Verdict::Pass, account.to_string(), Vec::new()),
    }
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
        Asked::Dns { .. } => false,
    }
}
