//! `check`: what can be said of provider files without asking a server.

use std::io::{self, Write};
use std::path::PathBuf;

use anstyle::Style;
use clap::Args;

use super::context::Context;
use super::exit::Exit;
use super::output;
use crate::provider::{Catalogue, LoadError, Provider};
use crate::report::{Finding, Place, Report, Verdict, to_json, write_matrix, write_text};
use crate::site::check::{check, clients};
use crate::site::domains_left_out;

/// Check provider files: errors, advice, and what each mail program will make of them; without a network
///
/// The table at the end is what mail programs will set up by themselves once the files are published: each by its own
/// rules, as its source or its maker tells them.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Provider files; all providers if none is named
    files: Vec<PathBuf>,
    /// For programs: a JSON document
    #[arg(long)]
    json: bool,
}

impl Check {
    pub(super) fn run(&self, context: &Context) -> anyhow::Result<Exit> {
        match self.catalogue(context) {
            Ok(catalogue) => self.report(&catalogue),
            Err(errors) if self.json => {
                let findings = errors.iter().flat_map(findings).collect();
                output::json(&to_json(&Report { findings }))?;
                Ok(Exit::Failed)
            }
            Err(errors) => {
                super::context::tell(&errors);
                Ok(Exit::Failed)
            }
        }
    }

    /// The named files in their places among all providers.
    fn catalogue(&self, context: &Context) -> Result<Catalogue, Vec<LoadError>> {
        context.load_with(&self.files)
    }

    /// Whether a provider is one of those that were named.
    fn is_meant(&self, provider: &Provider) -> bool {
        let stem = |file: &PathBuf| file.file_stem().is_some_and(|stem| stem == provider.id().as_str());
        self.files.is_empty() || self.files.iter().any(stem)
    }

    fn report(&self, catalogue: &Catalogue) -> anyhow::Result<Exit> {
        let meant: Vec<&Provider> = catalogue.providers().iter().filter(|one| self.is_meant(one)).collect();
        let mut findings: Vec<Finding> =
            meant.iter().flat_map(|provider| check(provider, catalogue)).collect();
        let matrices: Vec<Vec<Finding>> = meant.iter().map(|provider| clients(provider)).collect();
        let mut text = Vec::new();
        if !self.json {
            write_text(&Report { findings: findings.clone() }, &mut text)?;
            for (provider, matrix) in meant.iter().zip(&matrices).filter(|(_, matrix)| !matrix.is_empty()) {
                write_heading(provider, &mut text)?;
                write_matrix(matrix, &mut text)?;
            }
        }
        findings.extend(matrices.into_iter().flatten());
        let report = Report { findings };
        if self.json {
            output::json(&to_json(&report))?;
        } else {
            output::text(&String::from_utf8_lossy(&text))?;
            output::text(&summary(&meant, &report))?;
        }
        Ok(if report.verdict() == Verdict::Fail { Exit::Failed } else { Exit::Done })
    }
}

fn write_heading(provider: &Provider, out: &mut dyn Write) -> io::Result<()> {
    let bold = Style::new().bold();
    let domain = provider.main_domain();
    writeln!(out, "{bold}{}: what mail programs will make of it for you@{domain}{bold:#}", provider.id())?;
    match domains_left_out(provider) {
        0 => Ok(()),
        many => writeln!(out, "  ({many} of its domains were not looked at: there are too many)"),
    }
}

fn summary(providers: &[&Provider], report: &Report) -> String {
    let count = |verdict| report.findings.iter().filter(|finding| finding.verdict == verdict).count();
    let providers = match providers {
        [one] => format!("{} ({})", one.id(), one.name),
        many => format!("{} providers", many.len()),
    };
    match (count(Verdict::Fail), count(Verdict::Advise)) {
        (0, 0) => format!("{providers}: nothing to say\n"),
        (fails, advises) => format!("{providers}: {fails} to mend, {advises} to think about\n"),
    }
}

/// The errors of a file as findings, for programs.
fn findings(error: &LoadError) -> Vec<Finding> {
    let finding = |evidence: String, place: Option<Place>| Finding {
        rule: "provider-file",
        subject: error.file().to_owned(),
        verdict: Verdict::Fail,
        evidence,
        advice: "",
        details: Vec::new(),
        place,
    };
    match error {
        LoadError::Problems { file, text, problems } => problems
            .iter()
            .map(|problem| {
                let crate::provider::Place { line, column } = problem.place(text);
                let evidence = match &problem.help {
                    Some(help) => format!("{}: {help}", problem.message),
                    None => problem.message.clone(),
                };
                finding(evidence, Some(Place { file: file.clone(), line, column }))
            })
            .collect(),
        other => vec![finding(other.to_string(), None)],
    }
}
