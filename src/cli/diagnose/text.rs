//! A diagnosis for people: the programs, the servers, the causes, and what to tell the user.

use std::io::{self, Write};

use anstyle::Style;

use super::tell::what_to_tell;
use crate::diagnose::Diagnosis;
use crate::mail::EmailAddress;
use crate::provider::Provider;
use crate::report::{Finding, Report, Verdict, write_matrix, write_numbered, write_rungs};

/// All of it, as one text.
pub(super) fn text(
    address: &EmailAddress,
    diagnosis: &Diagnosis,
    provider: Option<&Provider>,
) -> io::Result<String> {
    let mut out = Vec::new();
    write(address, diagnosis, provider, &mut out)?;
    Ok(String::from_utf8_lossy(&out).into_owned())
}

fn write(
    address: &EmailAddress,
    diagnosis: &Diagnosis,
    provider: Option<&Provider>,
    out: &mut dyn Write,
) -> io::Result<()> {
    heading(&format!("What mail programs make of {address}"), out)?;
    write_matrix(&diagnosis.programs, out)?;
    writeln!(out)?;
    if !diagnosis.servers.is_empty() {
        heading("The servers", out)?;
        let findings = diagnosis.servers.iter().map(|one| one.finding.clone()).collect();
        write_rungs(&Report { findings }, out)?;
    }
    write_causes(diagnosis, out)?;
    heading(&format!("What to tell {address}"), out)?;
    what_to_tell(address, diagnosis, provider).iter().try_for_each(|line| write_line(line, out))
}

fn write_causes(diagnosis: &Diagnosis, out: &mut dyn Write) -> io::Result<()> {
    if diagnosis.verdict() == Verdict::Pass {
        return heading("Nothing is wrong", out);
    }
    let of = |verdict: Verdict| -> Vec<&Finding> {
        diagnosis.causes.iter().map(|one| &one.finding).filter(|one| one.verdict == verdict).collect()
    };
    let (fails, unsure, advice) = (of(Verdict::Fail), of(Verdict::Unsure), of(Verdict::Advise));
    match fails.len() {
        0 | 1 => write_part("What is wrong", &fails, out)?,
        _ => write_part("What is wrong, the most important first", &fails, out)?,
    }
    write_part("It could not be found out", &unsure, out)?;
    match diagnosis.verdict() {
        Verdict::Pass | Verdict::Advise if advice.is_empty() => heading("Nothing is wrong", out),
        Verdict::Pass | Verdict::Advise => write_part("Nothing is wrong; to think about", &advice, out),
        Verdict::Unsure if unsure.is_empty() => {
            heading("It could not be found out", out)?;
            writeln!(out, "  what the programs marked `unsure` above would find\n")?;
            write_part("To think about", &advice, out)
        }
        Verdict::Unsure | Verdict::Fail => write_part("To think about", &advice, out),
    }
}

/// Causes of one weight below their heading, if there are any.
fn write_part(title: &str, causes: &[&Finding], out: &mut dyn Write) -> io::Result<()> {
    if causes.is_empty() {
        return Ok(());
    }
    heading(title, out)?;
    write_numbered(causes.iter().copied(), out)?;
    writeln!(out)
}

/// What is to be read aloud, within the columns of a terminal; a command stays one, to be copied.
fn write_line(line: &str, out: &mut dyn Write) -> io::Result<()> {
    let further = if line.starts_with("- ") { "    " } else { "  " };
    let layout = textwrap::Options::new(80).initial_indent("  ").subsequent_indent(further);
    let layout = layout.word_splitter(textwrap::WordSplitter::NoHyphenation).break_words(false);
    writeln!(out, "{}", textwrap::fill(line, layout))
}

fn heading(text: &str, out: &mut dyn Write) -> io::Result<()> {
    let bold = Style::new().bold();
    writeln!(out, "{bold}{text}{bold:#}")
}
