//! A report for people in which each subject has a ladder of findings.

use std::io::{self, Write};

use anstyle::Style;

use super::text::{WIDTH, style_of, write_paragraph};
use super::{Finding, Report, Verdict};

/// The columns of the verdict.
const VERDICT: usize = 6;

/// Writes a ladder per subject, one line per rung, and behind all of them what to do about what is wrong.
///
/// # Errors
/// What the writer says.
pub fn write_ladders(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    write_rungs(report, out)?;
    write_what_to_do(report, out)
}

/// Writes a ladder per subject, one line per rung, and nothing else.
///
/// # Errors
/// What the writer says.
pub fn write_rungs(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let bold = Style::new().bold();
    for ladder in report.findings.chunk_by(|one, next| one.subject == next.subject) {
        writeln!(out, "{bold}{}{bold:#}", ladder[0].subject)?;
        ladder.iter().try_for_each(|finding| write_rung(finding, out))?;
        writeln!(out)?;
    }
    Ok(())
}

fn write_rung(finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
    let style = style_of(finding.verdict);
    let verdict = finding.verdict.as_str();
    let indent = " ".repeat(2 + VERDICT + 2);
    let text = format!("{}: {}", finding.rule, finding.evidence);
    let mut lines = textwrap::wrap(&text, WIDTH - indent.len()).into_iter();
    let first = lines.next().unwrap_or_default();
    // A rung that holds takes one line, whatever the server had to say.
    let is_cut = finding.verdict == Verdict::Pass && lines.len() > 0;
    let rest = if is_cut { " ..." } else { "" };
    let first = if is_cut { shortened(&first, WIDTH - indent.len() - rest.len()) } else { &first };
    writeln!(out, "  {style}{verdict:<VERDICT$}{style:#}  {first}{rest}")?;
    if is_cut { Ok(()) } else { lines.try_for_each(|line| writeln!(out, "{indent}{line}")) }
}

/// The words of a line that fit.
fn shortened(line: &str, columns: usize) -> &str {
    match line.char_indices().nth(columns) {
        Some((end, _)) => line[..end].rsplit_once(' ').map_or(&line[..end], |(words, _)| words),
        None => line,
    }
}

/// The same advice for several servers stands once.
fn write_what_to_do(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let mut told: Vec<&str> = Vec::new();
    for verdict in [Verdict::Fail, Verdict::Unsure, Verdict::Advise] {
        for finding in report.findings.iter().filter(|finding| finding.verdict == verdict) {
            if told.contains(&finding.rule) {
                continue;
            }
            if told.is_empty() {
                let bold = Style::new().bold();
                writeln!(out, "{bold}What to do{bold:#}")?;
            }
            told.push(finding.rule);
            write_advice(finding, report, out)?;
        }
    }
    if told.is_empty() { Ok(()) } else { writeln!(out) }
}

fn write_advice(finding: &Finding, report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let style = style_of(finding.verdict);
    writeln!(out, "  {style}{}{style:#}", finding.rule)?;
    write_paragraph(finding.advice, "    ", out)?;
    let alike: Vec<&Finding> = report.findings.iter().filter(|other| other.rule == finding.rule).collect();
    for other in &alike {
        let is_one = alike.len() == 1;
        for detail in &other.details {
            // What is the same for all is not repeated.
            let is_common = alike.iter().all(|one| one.details.contains(detail));
            match (is_one || is_common, std::ptr::eq(*other, alike[0])) {
                (true, true) => write_paragraph(detail, "    ", out)?,
                (true, false) => {}
                (false, _) => write_paragraph(&format!("{}: {detail}", other.subject), "    ", out)?,
            }
        }
    }
    Ok(())
}
