//! `verify --write`: the provider file as the servers proved it.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, anyhow, bail};

use crate::cli::output::{self, reason};
use crate::mail::Date;
use crate::provider::{Block, Catalogue, Origin, Provider, Published, load_text_in, with_servers};
use crate::site::write_file;
use crate::verify::{Probe, Proven};

/// The provider files that are to be changed.
#[derive(Debug, Default)]
pub(super) struct Files<'c> {
    files: Vec<(&'c Provider, &'c Path)>,
    /// Whether one of all is left out because it cannot be changed, which was told.
    is_incomplete: bool,
}

impl<'c> Files<'c> {
    /// The files of these providers; those that are built in have none. Whether a file can be changed shows
    /// before anybody is asked.
    pub(super) fn of(
        catalogue: &'c Catalogue,
        providers: &[&'c Provider],
        is_all: bool,
    ) -> anyhow::Result<Self> {
        let file = |provider: &&'c Provider| Some((*provider, catalogue.file_of(provider.id())?));
        let all: Vec<_> = providers.iter().filter_map(file).collect();
        if let ([], [one, ..]) = (all.as_slice(), providers) {
            bail!("--write: {} is built in; put a file of it into --providers", one.id())
        }
        let mut files = Self::default();
        for (provider, file) in all {
            match check(provider, file) {
                Err(error) if is_all => files.leave_out(&error),
                Err(error) => return Err(error),
                Ok(()) => files.files.push((provider, file)),
            }
        }
        Ok(files)
    }

    /// One file that cannot be changed keeps none of the others from it.
    fn leave_out(&mut self, error: &anyhow::Error) {
        output::error(error);
        self.is_incomplete = true;
    }

    /// Whether there were files, and none of them can be changed.
    pub(super) const fn is_hopeless(&self) -> bool {
        self.files.is_empty() && self.is_incomplete
    }

    /// Changes the files, and hands over what changed; says whether all were written.
    pub(super) fn write(
        mut self,
        probes: &[Probe],
        today: Date,
        told: impl Fn(&str) -> anyhow::Result<()>,
    ) -> anyhow::Result<bool> {
        for (provider, file) in std::mem::take(&mut self.files) {
            match write(provider, file, probes, today) {
                Ok(text) => told(&text)?,
                Err(error) => self.leave_out(&error),
            }
        }
        Ok(!self.is_incomplete)
    }
}

/// Whether the file can be changed at all.
fn check(provider: &Provider, file: &Path) -> anyhow::Result<()> {
    let unchanged = |all: &[Published], origin: fn(usize) -> Origin| {
        let blocks = all.iter().enumerate();
        blocks.map(|(at, one)| Block::unchanged(origin(at), &one.server)).collect::<Vec<_>>()
    };
    let servers = unchanged(&provider.servers, Origin::Server);
    let candidates = unchanged(&provider.candidates, Origin::Candidate);
    let shown = file.display().to_string();
    if file.extension().is_none_or(|ending| ending != "toml") {
        bail!("{shown}: --write changes TOML files only");
    }
    with_servers(&read(file)?, &servers, &candidates).context(shown)?;
    Ok(())
}

fn read(file: &Path) -> anyhow::Result<String> {
    fs::read_to_string(file).map_err(|error| anyhow!("{}: {}", file.display(), reason(&error)))
}

fn write(provider: &Provider, file: &Path, probes: &[Probe], today: Date) -> anyhow::Result<String> {
    let shown = file.display().to_string();
    let of_provider: Vec<Probe> =
        probes.iter().filter(|probe| probe.question.provider == *provider.id()).cloned().collect();
    let proven = Proven::of(provider, &of_provider, today);
    let text = read(file)?;
    let new = with_servers(&text, &proven.servers, &proven.candidates).with_context(|| shown.clone())?;
    // What is written must be read again: nobody wants to find out tomorrow.
    load_text_in(file.parent(), &shown, new.clone())
        .map_err(|error| anyhow!("--write would break the file: {error}"))?;
    if new != text {
        write_file(file, new.as_bytes())?;
    }
    Ok(summary(&shown, &proven, new != text, today))
}

fn summary(file: &str, proven: &Proven, is_changed: bool, today: Date) -> String {
    if !is_changed {
        return format!("{file}: nothing to change\n");
    }
    let verified = proven.servers.iter().filter(|block| block.is_verified()).count();
    let servers = if verified == 1 { "server" } else { "servers" };
    let mut text = format!("{file}: written; {verified} {servers} verified on {today}\n");
    for change in &proven.changes {
        let _ = writeln!(text, "  {change}");
    }
    text
}
