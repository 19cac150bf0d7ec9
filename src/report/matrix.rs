//! What each mail program makes of the settings, for people at a terminal.

use std::io::{self, Write};

use super::Finding;
use super::text::{style_of, write_paragraph};

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
        if !finding.advice.is_empty() && !told.contains(&finding.rule) {
            told.push(finding.rule);
            write_paragraph(&format!("{}: {}", finding.rule, finding.advice), "  ", out)?;
        }
    }
    Ok(())
}

fn write_program(finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
    let style = style_of(finding.verdict);
    let verdict = finding.verdict.as_str();
    // The provider stands above all of them.
    let program = finding.subject.split_once(": ").map_or(finding.subject.as_str(), |(_, program)| program);
    writeln!(out, "  {style}{verdict:<VERDICT$}{style:#}  {program} ({})", finding.rule)?;
    finding.evidence.split("; ").try_for_each(|line| write_paragraph(line, INDENT, out))?;
    finding.details.iter().try_for_each(|detail| write_paragraph(&format!("- {detail}"), INDENT, out))
}
