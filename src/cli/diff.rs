//! `diff`: two sources of any kind, compared by what they mean.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, anyhow};
use clap::Args;

use super::context::{BadFiles, Context, find};
use super::exit::Exit;
use super::import::LiveOptions;
use super::target::Target;
use super::today::today;
use super::{output, stranger};
use crate::import::{Difference, Hint, Imported, differences, read};
use crate::report::{Finding, Report, Verdict, to_json};

/// Compare two sources of any kind by what they mean
///
/// A file or a web address of any kind that `import` reads, or a provider by its id, a domain or an address of it. A
/// domain that no provider file knows is asked for what it has.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
pub(super) struct Diff {
    /// A file, a web address, a provider, a domain or an address
    #[arg(value_name = "A")]
    one: String,
    /// What it is compared with
    #[arg(value_name = "B")]
    other: String,
    /// For programs: a JSON document
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    live: LiveOptions,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  they mean the same
  1  they do not
  2  one of them could not be read";

impl Diff {
    /// What keeps this command from comparing is no difference: it has an exit code of its own.
    pub(super) fn run(&self, context: &Context) -> anyhow::Result<Exit> {
        match self.compare(context) {
            Err(error) if !output::is_broken_pipe(&error) => {
                if !error.is::<BadFiles>() {
                    output::error(&error);
                }
                Ok(Exit::NotLooked)
            }
            done => done,
        }
    }

    fn compare(&self, context: &Context) -> anyhow::Result<Exit> {
        let (one, other) = (self.source(&self.one, context)?, self.source(&self.other, context)?);
        let found = differences(&one, &other);
        if self.json {
            let findings = found.iter().map(|difference| self.finding(difference)).collect();
            output::json(&to_json(&Report { findings }))?;
        } else {
            output::text(&self.in_words(&one, &other, &found))?;
        }
        Ok(if found.is_empty() { Exit::Done } else { Exit::Failed })
    }

    /// A file if there is one of that name, what is at a web address, a provider, or what a domain has.
    fn source(&self, argument: &str, context: &Context) -> anyhow::Result<Imported> {
        let path = Path::new(argument);
        if argument == "-" || path.is_file() {
            let hint = Hint::file(&stranger::title(path), today()?);
            return read(&stranger::bytes(path)?, &hint).with_context(|| stranger::shown(path));
        }
        if argument.contains("://") {
            return self.live.url(&argument.parse()?, None);
        }
        let shown = output::shortened(&output::printable(argument));
        let target: Target = argument.parse().map_err(|error| anyhow!("{shown}: no such file; {error}"))?;
        let catalogue = context.catalogue()?;
        match (find(&catalogue, &target), target) {
            (Ok((provider, _)), _) => Ok(Imported::of(provider)),
            (Err(_), Target::Domain(domain)) => self.live.domain(&domain),
            (Err(_), Target::Address(address)) => self.live.address(&address),
            (Err(error), Target::Provider(_)) => Err(error.context(format!("{shown}: no such file"))),
        }
    }

    fn finding(&self, difference: &Difference) -> Finding {
        Finding {
            rule: "differs",
            subject: difference.subject.clone(),
            verdict: Verdict::Fail,
            evidence: format!("{} / {}", said(difference.one.as_ref()), said(difference.other.as_ref())),
            advice: "",
            details: vec![
                format!("{}: {}", output::printable(&self.one), said(difference.one.as_ref())),
                format!("{}: {}", output::printable(&self.other), said(difference.other.as_ref())),
            ],
            place: None,
        }
    }

    fn in_words(&self, one: &Imported, other: &Imported, found: &[Difference]) -> String {
        let bold = anstyle::Style::new().bold();
        let side = |letter: &str, name: &str, source: &Imported| {
            format!("{bold}{letter}{bold:#}  {} ({})\n", output::printable(name), source.kind.title())
        };
        let mut text = side("A", &self.one, one) + &side("B", &self.other, other);
        if found.is_empty() {
            text.push_str("They mean the same.\n");
        }
        for Difference { subject, one, other } in found {
            let subject = output::printable(subject);
            let (one, other) = (said(one.as_ref()), said(other.as_ref()));
            let _ = write!(text, "\n{bold}{subject}{bold:#}\n  A  {one}\n  B  {other}\n");
        }
        text
    }
}

fn said(value: Option<&String>) -> String {
    value.map_or_else(|| "(nothing)".to_owned(), |value| output::printable(value))
}
