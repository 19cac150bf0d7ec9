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
