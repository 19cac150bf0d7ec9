//! A report for people at a terminal.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use super::{Finding, Report, Verdict};

/// The columns of a plain terminal.
const WIDTH: usize = 80;
const INDENT: &str = "    ";

/// Writes a finding a paragraph. Colours are for the writer to keep or to strip.
///
/// # Errors
/// What the writer says.
pub fn write_text(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    report.findings.iter().try_for_each(|finding| write_finding(finding, out))
}

fn write_finding(finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
    let Finding { rule, subject, verdict, evidence, advice, place: _ } = finding;
    let style = style_of(*verdict);
    writeln!(out, "{style}{}{style:#} {rule}: {subject}", verdict.as_str())?;
    [evidence.as_str(), advice].iter().filter(|text| !text.is_empty()).try_for_each(|text| {
        let lines = textwrap::wrap(text, WIDTH - INDENT.len());
        lines.iter().try_for_each(|line| writeln!(out, "{INDENT}{line}"))
    })
}

const fn style_of(verdict: Verdict) -> Style {
    let colour = match verdict {
        Verdict::Pass => AnsiColor::Green,
        Verdict::Advise => AnsiColor::Cyan,
        Verdict::Unsure => AnsiColor::Yellow,
        Verdict::Fail => AnsiColor::Red,
    };
    colour.on_default().bold()
}
