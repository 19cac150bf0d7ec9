//! `error`: what a code or a message means, what its user can do, and what the provider must do.

use std::fmt::Write as _;

use anyhow::bail;
use clap::Args;
use serde_json::json;

use super::exit::Exit;
use super::output::{self, printable, shortened};
use crate::advice::{Answer, Answers, Likelihood, Seen, Trouble, look_up, troubles};

/// Explain an error code or a message of a mail program or a mail server
///
/// The code, the message, or what happens in your own words: `error 0x800CCC0E`, `error 535 5.7.8`,
/// `error mail stuck in my outbox`. Spelling and case do not matter.
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// A code, a message, or a few words; quotes are not needed
    // `-ERR` begins with a hyphen; so what follows the first word belongs to the text, options too.
    #[arg(required_unless_present = "list", allow_hyphen_values = true)]
    text: Vec<String>,
    /// Every trouble that it may be, in full
    #[arg(long)]
    all: bool,
    /// For programs: a JSON document
    #[arg(long)]
    json: bool,
    /// The titles of everything that is known
    #[arg(long, conflicts_with_all = ["text", "all", "json"])]
    list: bool,
}

/// The version of the JSON form: `version`, `query`, `answers` (the members of a trouble, and the text that
/// `matched`; the likeliest first), and, if there is none, `nearest`.
const VERSION: u32 = 1;
/// The columns of a plain terminal.
const WIDTH: usize = 80;
/// The columns of the names of programs.
const CLIENT: usize = 26;

impl Explain {
    pub(super) fn run(&self) -> anyhow::Result<Exit> {
        if self.list {
            output::text(&troubles().map(line).collect::<String>())?;
            return Ok(Exit::Done);
        }
        let answers = look_up(&self.query());
        match self.has("--json", self.json) {
            true => self.json(&answers),
            false => self.tell(&answers),
        }
    }

    /// The words, without the options that stand behind them.
    fn query(&self) -> String {
        let words = self.text.iter().map(String::as_str);
        words.filter(|word| !OPTIONS.contains(word)).collect::<Vec<_>>().join(" ")
    }

    /// Whether an option stands before the text or behind it.
    fn has(&self, option: &str, before: bool) -> bool {
        before || self.text.iter().any(|word| word == option)
    }

    fn json(&self, answers: &Answers) -> anyhow::Result<Exit> {
        let known: Vec<_> = answers.known.iter().map(to_json).collect::<Result<_, _>>()?;
        output::json(&json!({
            "version": VERSION,
            "query": printable(&self.query()),
            "answers": known,
            "nearest": answers.nearest,
        }))?;
        Ok(if known.is_empty() { Exit::Failed } else { Exit::Done })
    }

    fn tell(&self, answers: &Answers) -> anyhow::Result<Exit> {
        let Some((first, others)) = answers.known.split_first() else {
            bail!(unknown(&self.query(), &answers.nearest));
        };
        let mut text = in_full(first.trouble);
        if self.has("--all", self.all) {
            for other in others {
                text.push('\n');
                text.push_str(&in_full(other.trouble));
            }
        } else if !others.is_empty() {
            text.push_str(&heading("It may also be (--all tells more)"));
            for other in others {
                text.push_str(&paragraph("  - ", other.trouble.title));
            }
        }
        output::text(&text)?;
        Ok(Exit::Done)
    }
}

const OPTIONS: &[&str] = &["--json", "--all"];

/// A trouble with the text of the catalogue by which it was found.
fn to_json(answer: &Answer) -> serde_json::Result<serde_json::Value> {
    let mut value = serde_json::to_value(answer.trouble)?;
    value["matched"] = answer.matched.into();
    Ok(value)
}

/// What is said of a text of which nothing is known, in one line.
fn unknown(query: &str, nearest: &[&str]) -> String {
    if query.trim().is_empty() {
        return "expected an error code, a message, or a few words about what happens".to_owned();
    }
    let query = shortened(&printable(query));
    let advice = "try the code or the words exactly as the program shows them";
    match nearest {
        [] => format!("nothing is known about \"{query}\"; {advice}"),
        near => format!("nothing is known about \"{query}\"; {advice}; near it: \"{}\"", near.join("\", \"")),
    }
}

fn in_full(trouble: &Trouble) -> String {
    let bold = anstyle::Style::new().bold();
    let mut text = format!("{bold}{}{bold:#}\n", trouble.title);
    text.push_str(&paragraph("  ", trouble.cause));
    text.push_str(&seen(trouble, Likelihood::Usual, "What people see"));
    text.push_str(&seen(
        trouble,
        Likelihood::Possible,
        "What they see less often: other troubles show it too",
    ));

    text.push_str(&steps("What the user can do", trouble.user));
    text.push_str(&steps("What the provider must do", trouble.provider));
    text
}

/// What programs show, one below the other; nothing if there is nothing.
fn seen(trouble: &Trouble, likelihood: Likelihood, title: &str) -> String {
    let mut rows: Vec<&Seen> = trouble.seen.iter().filter(|seen| seen.likelihood == likelihood).collect();
    rows.sort_by_key(|seen| seen.client);
    let mut text = if rows.is_empty() { String::new() } else { heading(title) };
    let mut last = None;
    for seen in rows {
        let client = if last == Some(seen.client) { "" } else { seen.client.title() };
        text.push_str(&paragraph(&format!("  {client:<CLIENT$}"), seen.text));
        last = Some(seen.client);
    }
    text
}

fn heading(text: &str) -> String {
    let bold = anstyle::Style::new().bold();
    format!("\n{bold}{text}{bold:#}\n")
}

fn steps(title: &str, steps: &[&str]) -> String {
    let mut text = heading(title);
    for (number, step) in (1..).zip(steps) {
        text.push_str(&paragraph(&format!("  {number}. "), step));
    }
    text
}

/// A text behind its beginning, folded below itself.
fn paragraph(beginning: &str, text: &str) -> String {
    let indent = " ".repeat(beginning.chars().count());
    let layout = textwrap::Options::new(WIDTH).initial_indent(beginning).subsequent_indent(&indent);
    let layout = layout.word_splitter(textwrap::WordSplitter::NoHyphenation);
    format!("{}\n", textwrap::fill(text, layout))
}

fn line(trouble: &Trouble) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "{:<28}{}", trouble.name, trouble.title);
    text
}
