//! What is wrong, the weightiest first.

use super::ladders::{ladder, of_made_up};
use super::named::{Named, Rank};
use super::rules::names::no_such_domain;
use super::rules::{Group, RULES};
use super::survey::Survey;
use crate::advice::advice;
use crate::mail::Server;
use crate::report::{AnyFinding, Finding, Verdict};
use crate::verify::Probe;

/// One thing that is wrong, or could be better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    pub rule: &'static str,
    pub verdict: Verdict,
    pub subject: String,
    pub evidence: String,
    pub details: Vec<String>,
}

/// Every cause: what fails before what is not known before what could be better, and each of them in the order
/// of the rules. What follows from something that was said already is not said again.
#[must_use]
pub fn causes(survey: &Survey<'_>) -> Vec<AnyFinding> {
    let mut found: Vec<AnyFinding> = Vec::new();
    let named = Named::of(survey);
    for group in RULES {
        let is_explained = found.iter().any(|one| one.finding.verdict == Verdict::Fail);
        match group {
            Group::Rules(rules) => found.extend(rules.iter().flat_map(|rule| hits(rule(survey)))),
            Group::Servers => found.extend(of_servers(&named, survey)),
            Group::MadeUpServers => found.extend(of_made_up_servers(&named, survey)),
            Group::WhereUnexplained(rules) if !is_explained => {
                found.extend(rules.iter().flat_map(|rule| hits(rule(survey))));
            }
            Group::WhereUnexplained(_) => {}
        }
    }
    // What does no harm is no cause.
    found.retain(|one| one.finding.verdict != Verdict::Pass);
    // The sort keeps the order of the rules.
    found.sort_by_key(|one| std::cmp::Reverse(one.finding.verdict));
    found
}

fn hits(causes: Vec<Cause>) -> impl Iterator<Item = AnyFinding> {
    let finding = |cause: Cause| Finding {
        rule: cause.rule,
        subject: cause.subject,
        verdict: cause.verdict,
        evidence: cause.evidence,
        advice: advice(cause.rule),
        details: cause.details,
        place: None,
    };
    causes.into_iter().map(finding).map(AnyFinding::from)
}

/// What the ladders say, but for hosts whose absence is told of what names them; spare servers after the others.
fn of_servers(named: &Named, survey: &Survey<'_>) -> Vec<AnyFinding> {
    let rank = |probe: &&Probe| named.rank(&probe.question.server, survey);
    let mut own: Vec<&Probe> = survey.probes.iter().filter(|probe| rank(probe) != Rank::MadeUp).collect();
    own.retain(|probe| !is_told_elsewhere(&probe.question.server, survey));
    own.sort_by_key(rank);
    own.into_iter().flat_map(|probe| ladder(probe, named, survey)).map(AnyFinding::from).collect()
}

fn of_made_up_servers(named: &Named, survey: &Survey<'_>) -> Vec<AnyFinding> {
    let made_up =
        survey.probes.iter().filter(|probe| named.rank(&probe.question.server, survey) == Rank::MadeUp);
    made_up.flat_map(|probe| of_made_up(probe, named, survey)).map(AnyFinding::from).collect()
}

/// A host is gone together with its whole domain, or a service record alone names it.
fn is_told_elsewhere(server: &Server, survey: &Survey<'_>) -> bool {
    let (host, domain) = (server.host.as_str(), survey.wanted.address.domain().as_str());
    let is_in_domain = host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    let is_gone = survey.services.offers.iter().any(|one| one.resolution.is_err() && one.host == server.host);
    let mut published = survey.wanted.provider.iter().flat_map(|provider| &provider.servers);
    is_in_domain && !no_such_domain(survey).is_empty()
        || is_gone && !published.any(|one| one.server.host == server.host)
}

impl Cause {
    pub(super) fn fail(rule: &'static str, subject: impl Into<String>, evidence: impl Into<String>) -> Self {
        Self::new(rule, Verdict::Fail, subject, evidence)
    }

    pub(super) fn new(
        rule: &'static str,
        verdict: Verdict,
        subject: impl Into<String>,
        evidence: impl Into<String>,
    ) -> Self {
        Self { rule, verdict, subject: subject.into(), evidence: evidence.into(), details: Vec::new() }
    }

    pub(super) fn with_details(mut self, details: impl IntoIterator<Item = String>) -> Self {
        self.details.extend(details);
        self
    }
}
