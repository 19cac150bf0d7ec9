//! `verify --write`: the provider file as the servers proved it.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, anyhow};

use crate::cli::output::reason;
use crate::mail::Date;
use crate::provider::{Provider, load_text, with_servers};
use crate::site::write_file;
use crate::verify::{Probe, Proven};

/// Changes the file, and says what changed.
pub(super) fn write(
    provider: &Provider,
    file: &Path,
    probes: &[Probe],
    today: Date,
) -> anyhow::Result<String> {
    let shown = file.display().to_string();
    if file.extension().is_none_or(|ending| ending != "toml") {
        anyhow::bail!("{shown}: --write changes TOML files only");
    }
    let of_provider: Vec<Probe> =
        probes.iter().filter(|probe| probe.question.provider == *provider.id()).cloned().collect();
    let proven = Proven::of(provider, &of_provider, today);
    let text = fs::read_to_string(file).map_err(|error| anyhow!("{shown}: {}", reason(&error)))?;
    let new = with_servers(&text, &proven.servers, &proven.candidates).with_context(|| shown.clone())?;
    // What is written must be read again: nobody wants to find out tomorrow.
    load_text(&shown, new.clone()).map_err(|error| anyhow!("--write would break the file: {error}"))?;
    if new != text {
        write_file(file, new.as_bytes())?;
    }
    Ok(summary(&shown, &proven, new != text, today))
}

fn summary(file: &str, proven: &Proven, is_changed: bool, today: Date) -> String {
    if !is_changed {
        return format!("{file}: nothing to change\n");
    }
    let verified = proven.servers.iter().filter(|block| block.verified.is_some()).count();
    let servers = if verified == 1 { "server" } else { "servers" };
    let mut text = format!("{file}: written; {verified} {servers} verified on {today}\n");
    for change in &proven.changes {
        let _ = writeln!(text, "  {change}");
    }
    text
}
