//! What each mail program makes of the settings, for people at a terminal.

use std::io::{self, Write};

use super::text::{WIDTH, style_of, write_paragraph};
use super::{Finding, Verdict};

/// The columns of the verdict, and of what stands below it.
const VERDICT: usize = 6;
const INDENT: &str = "          ";

/// Writes a few lines for each program: how it ends, its servers, and what is to be said of them. The same
/// advice stands once, at the end.
///
/// # Errors
/// What the writer says.
pub fn write_matrix(findings: &[Finding], out: &mut dyn Write) -> io::Result<()> {
    findings.iter().try_for_each(|finding| write_program(finding, out))?;
    let mut told: Vec<&str> = Vec::new();
    for finding in findings {
        let ending = ending(finding);
        if !finding.advice.is_empty() && !told.contains(&ending) {
            told.push(ending);
            write_paragraph(&format!("{ending}: {}", finding.advice), "  ", out)?;
        }
    }
    Ok(())
}

/// How a program ends, in words; the rules are names for other programs.
const ENDINGS: &[(&str, &str)] = &[
    ("client-right", "works"),
    ("client-asks", "works, with a question"),
    ("client-warns", "works with a warning"),
    ("client-needs-live", "works with a live server alone"),
    ("client-finds-nothing", "sets nothing up"),
    ("client-has-its-own-settings", "has settings of its own"),
    ("client-misled-by-records", "will not work, because of the DNS records"),
    ("client-wrong", "will not work"),
];

fn ending(finding: &Finding) -> &'static str {
    let rule = finding.rule;
    match (rule, finding.verdict) {
        // Nobody has asked the servers unless the network was.
        ("client-warns", Verdict::Advise) => "makes an account, and its server fails",
        _ => ENDINGS.iter().find(|(name, _)| *name == rule).map_or(rule, |(_, words)| words),
    }
}

/// An account is a line for each server; a sentence stays one.
fn lines(evidence: &str) -> impl Iterator<Item = &str> {
    let is_account = ["imap ", "pop3 "].iter().any(|protocol| evidence.starts_with(protocol));
    let (first, rest) = match evidence.split_once("; ") {
        Some((first, rest)) if is_account => (first, Some(rest)),
        _ => (evidence, None),
    };
    std::iter::once(first).chain(rest)
}

fn write_program(finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
    let style = style_of(finding.verdict);
    let verdict = finding.verdict.as_str();
    // The provider stands above all of them.
    let program = finding.subject.split_once(": ").map_or(finding.subject.as_str(), |(_, program)| program);
    let title = format!("{program}: {}", ending(finding));
    let mut title = textwrap::wrap(&title, WIDTH - INDENT.len()).into_iter();
    writeln!(out, "  {style}{verdict:<VERDICT$}{style:#}  {}", title.next().unwrap_or_default())?;
    title.try_for_each(|line| writeln!(out, "{INDENT}{line}"))?;
    lines(&finding.evidence).try_for_each(|line| write_paragraph(line, INDENT, out))?;
    finding.details.iter().try_for_each(|detail| write_paragraph(&format!("- {detail}"), INDENT, out))
}
