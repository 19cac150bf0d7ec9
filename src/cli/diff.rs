//! `diff`: two sources of any kind, compared by what they mean.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, anyhow, bail};
use clap::Args;

use super::context::{Context, find, or_not_looked};
use super::exit::Exit;
use super::import::{LiveOptions, Place, is_there, tell};
use super::target::Target;
use super::today::today;
use super::{output, stranger};
use crate::import::{Difference, Hint, Imported, Whose, differences, read};
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
        or_not_looked(self.compare(context))
    }

    fn compare(&self, context: &Context) -> anyhow::Result<Exit> {
        let (one, other) = (self.source(&self.one, context)?, self.source(&self.other, context)?);
        let found = differences(&one, &other);
        for (name, source) in [(&self.one, &one), (&self.other, &other)] {
            tell(&format!("{}: ", output::shortened(&output::printable(name))), source);
        }
        if self.json {
            let findings = found.iter().map(|difference| self.finding(difference)).collect();
            output::json(&to_json(&Report { findings }))?;
        } else {
            output::text(&self.in_words(&one, &other, &found))?;
        }
        Ok(if found.is_empty() { Exit::Done } else { Exit::Failed })
    }

    /// A source that names no server is none: nothing would differ from it.
    fn source(&self, argument: &str, context: &Context) -> anyhow::Result<Imported> {
        let shown = output::shortened(&output::printable(argument));
        let place: Place = argument.parse().map_err(|error| anyhow!("{shown}: {error}"))?;
        let imported = match place {
            Place::File(path) => file_or_provider(&path, argument, context),
            Place::Url(url) => self.live.url(&url, None),
            Place::Address(address) => match find(&context.catalogue()?, &Target::Address(address.clone())) {
                Ok((provider, _)) => Ok(Imported::of(provider)),
                Err(_) => self.live.address(&address),
            },
            Place::Domain(domain) => match find(&context.catalogue()?, &Target::Domain(domain.clone())) {
                Ok((provider, _)) => Ok(Imported::of(provider)),
                Err(_) => self.live.domain(&domain),
            },
        }?;
        imported.check_servers().with_context(|| shown)?;
        Ok(imported)
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
            text.push_str(same(one, other));
        }
        for Difference { subject, one, other } in found {
            let subject = output::printable(subject);
            let (one, other) = (said(one.as_ref()), said(other.as_ref()));
            let _ = write!(text, "\n{bold}{subject}{bold:#}\n  A  {one}\n  B  {other}\n");
        }
        text
    }
}

/// A file, or a provider by its id where there is no file of that name.
fn file_or_provider(path: &Path, argument: &str, context: &Context) -> anyhow::Result<Imported> {
    if argument == "-" || is_there(path) {
        let hint = Hint::file(&stranger::title(path), today()?);
        return read(&stranger::bytes(path)?, &hint).map_err(|error| stranger::of_file(error, path));
    }
    let shown = stranger::shown(path);
    match argument.parse() {
        Ok(id) => match find(&context.catalogue()?, &Target::Provider(id)) {
            Ok((provider, _)) => Ok(Imported::of(provider)),
            Err(error) => Err(error.context(format!("{shown}: no such file"))),
        },
        Err(_) => bail!("{shown}: no such file"),
    }
}

/// Files of one kind are compared in all that they say; of two kinds, what a provider file has no word for is not.
fn same(one: &Imported, other: &Imported) -> &'static str {
    let says_more = |source: &Imported| source.not_kept.iter().any(|lost| lost.whose == Whose::Everybody);
    match one.kind != other.kind && (says_more(one) || says_more(other)) {
        true => "They mean the same, as far as they can be compared.\n",
        false => "They mean the same.\n",
    }
}

fn said(value: Option<&String>) -> String {
    value.map_or_else(|| "(nothing)".to_owned(), |value| output::printable(value))
}
