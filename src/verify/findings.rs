//! Steps as findings of a report.

use super::probe::{Probe, Question};
use super::step::Step;
use crate::advice::advice;
use crate::report::{Finding, Verdict};

/// The findings of one server, from the ground up.
#[must_use]
pub fn findings(probe: &Probe) -> Vec<Finding> {
    probe.steps.iter().map(|step| finding(&probe.question, step)).collect()
}

/// One step as a finding.
fn finding(question: &Question, step: &Step) -> Finding {
    Finding {
        rule: step.rule,
        subject: subject(question),
        verdict: step.verdict,
        evidence: step.evidence.clone(),
        advice: if step.verdict == Verdict::Pass { "" } else { advice(step.rule) },
        details: step.details.clone(),
        place: None,
    }
}

/// `spectrum: imap mobile.charter.net:993 implicit`
#[must_use]
pub fn subject(question: &Question) -> String {
    let server = &question.server;
    let kind = if question.is_candidate { "candidate " } else { "" };
    format!("{}: {kind}{} {}:{} {}", question.provider, server.protocol, server.host, server.port, server.tls)
}
