//! Steps as findings of a report.

use super::probe::{Probe, Question};
use super::step::Step;
use crate::advice::{self, Seen};
use crate::language::Words;
use crate::report::{AskedServer, Finding, ServerFinding, Verdict};

/// The findings of one server, from the ground up.
#[must_use]
pub fn findings(probe: &Probe) -> Vec<ServerFinding> {
    let one = |step: &Step| ServerFinding {
        finding: finding(&probe.question, step),
        rung: step.rung.as_str(),
        server: asked(&probe.question),
    };
    probe.steps.iter().map(one).collect()
}

fn asked(question: &Question) -> AskedServer {
    let server = &question.server;
    AskedServer {
        provider: question.provider.to_string(),
        protocol: server.protocol.to_string(),
        host: server.host.to_string(),
        port: server.port.get(),
        tls: server.tls.to_string(),
        candidate: question.is_candidate,
    }
}

/// One step as a finding.
fn finding(question: &Question, step: &Step) -> Finding {
    let mut details = step.details.clone();
    if step.verdict == Verdict::Fail {
        details.extend(what_programs_show(step.rule));
    }
    Finding {
        rule: step.rule,
        subject: subject(question),
        verdict: step.verdict,
        evidence: step.evidence.clone(),
        advice: if step.verdict == Verdict::Pass { "" } else { advice::advice(step.rule) },
        details,
        place: None,
    }
}

/// What mail programs show their users when this rule speaks.
fn what_programs_show(rule: &str) -> Option<String> {
    let mut seen = advice::seen(rule);
    seen.sort_by_key(|seen| seen.client);
    let texts = seen.chunk_by(|one, next| one.client == next.client).map(|alike| {
        let quoted = |seen: &&&Seen| match seen.is_message {
            true => format!("\"{}\"", seen.text),
            false => seen.text.to_owned(),
        };
        let texts: Vec<String> = alike.iter().map(|seen| quoted(&seen)).collect();
        format!("{}: {}", alike[0].client.title(Words::english()), texts.join(", "))
    });
    let texts: Vec<String> = texts.collect();
    (!texts.is_empty()).then(|| format!("mail programs show: {}", texts.join("; ")))
}

/// `spectrum: imap mobile.charter.net:993 implicit`
#[must_use]
pub fn subject(question: &Question) -> String {
    let server = &question.server;
    let kind = if question.is_candidate { "candidate " } else { "" };
    format!("{}: {kind}{} {}:{} {}", question.provider, server.protocol, server.host, server.port, server.tls)
}
