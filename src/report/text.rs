//! A report for people at a terminal.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use super::{Finding, Report, Verdict};

/// The columns of a plain terminal.
pub(super) const WIDTH: usize = 80;
const INDENT: &str = "    ";

/// Writes a finding a paragraph. Colours are for the writer to keep or to strip.
///
/// # Errors
/// What the writer says.
pub fn write_text(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    report.findings.iter().try_for_each(|finding| write_finding(finding, out))
}

/// Writes the findings by their rules, with numbers: the first is the one to begin with. What several of a
/// rule have in common stands once.
///
/// # Errors
/// What the writer says.
pub fn write_numbered<'f>(
    findings: impl Iterator<Item = &'f Finding>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut rules: Vec<Vec<&Finding>> = Vec::new();
    for finding in findings {
        match rules.iter_mut().find(|rule| is_alike(rule[0], finding)) {
            Some(rule) => rule.push(finding),
            None => rules.push(vec![finding]),
        }
    }
    (1..).zip(&rules).try_for_each(|(number, rule)| write_rule(number, rule, out))
}

fn is_alike(one: &Finding, other: &Finding) -> bool {
    (one.rule, one.verdict) == (other.rule, other.verdict)
}

fn write_rule(number: usize, alike: &[&Finding], out: &mut dyn Write) -> io::Result<()> {
    let Some(first) = alike.first() else { return Ok(()) };
    let style = style_of(first.verdict);
    writeln!(out, "{number:>3}. {style}{}{style:#} {}", first.verdict.as_str(), first.rule)?;
    let is_common = |detail: &String| alike.iter().all(|one| one.details.contains(detail));
    for finding in alike {
        write_paragraph(&format!("{}: {}", finding.subject, finding.evidence), "     ", out)?;
        let own = finding.details.iter().filter(|detail| alike.len() > 1 && !is_common(detail));
        own.into_iter().try_for_each(|detail| write_paragraph(detail, "       ", out))?;
    }
    let common = first.details.iter().filter(|detail| alike.len() == 1 || is_common(detail));
    let texts = std::iter::once(first.advice).chain(common.map(String::as_str));
    texts.filter(|text| !text.is_empty()).try_for_each(|text| write_paragraph(text, "     ", out))
}

fn write_finding(finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
    let Finding { rule, subject, verdict, evidence, advice, details, place: _ } = finding;
    let style = style_of(*verdict);
    writeln!(out, "{style}{}{style:#} {rule}: {subject}", verdict.as_str())?;
    let texts = [evidence.as_str(), advice].into_iter().chain(details.iter().map(String::as_str));
    texts.filter(|text| !text.is_empty()).try_for_each(|text| write_paragraph(text, INDENT, out))
}

/// A text within the columns of a terminal.
pub(super) fn write_paragraph(text: &str, indent: &str, out: &mut dyn Write) -> io::Result<()> {
    let lines = textwrap::wrap(text, WIDTH - indent.len());
    lines.iter().try_for_each(|line| writeln!(out, "{indent}{line}"))
}

pub(super) const fn style_of(verdict: Verdict) -> Style {
    let colour = match verdict {
        Verdict::Pass => AnsiColor::Green,
        Verdict::Advise => AnsiColor::Cyan,
        Verdict::Unsure => AnsiColor::Yellow,
        Verdict::Fail => AnsiColor::Red,
    };
    colour.on_default().bold()
}
