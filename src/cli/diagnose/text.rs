//! A diagnosis for people: the programs, the servers, the causes, and what to tell the user.

use std::io::{self, Write};

use anstyle::Style;

use super::tell::what_to_tell;
use crate::diagnose::Diagnosis;
use crate::mail::EmailAddress;
use crate::provider::Provider;
use crate::report::{Report, Verdict, write_matrix, write_numbered, write_rungs};

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
    for line in what_to_tell(address, diagnosis, provider) {
        writeln!(out, "  {line}")?;
    }
    Ok(())
}

fn write_causes(diagnosis: &Diagnosis, out: &mut dyn Write) -> io::Result<()> {
    let fails = diagnosis.causes.iter().filter(|one| one.finding.verdict == Verdict::Fail).count();
    match (fails, diagnosis.causes.len()) {
        (_, 0) => return heading("Nothing is wrong", out),
        (0, _) => heading("Nothing is wrong; to think about", out)?,
        (_, 1) => heading("What is wrong", out)?,
        (..) => heading("What is wrong, the most important first", out)?,
    }
    write_numbered(diagnosis.causes.iter().map(|one| &one.finding), out)?;
    writeln!(out)
}

fn heading(text: &str, out: &mut dyn Write) -> io::Result<()> {
    let bold = Style::new().bold();
    writeln!(out, "{bold}{text}{bold:#}")
}
