//! `error`: what a code or a message means, what its user can do, and what the provider must do.

mod told;

use anyhow::{anyhow, bail};
use clap::Args;
use serde_json::json;

use self::told::{heading, in_full, line, paragraph};
use super::exit::Exit;
use super::output::{self, printable, shortened};
use crate::advice::{Answer, Answers, look_up_in, troubles};
use crate::language::Words;
use crate::mail::Language;

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
    /// The language of the question and of the answer; codes, and messages in English, are known in each
    #[arg(long, value_name = "TAG", value_parser = parse_language, default_value = "en")]
    language: &'static Words,
}

/// The version of the JSON form: `version`, `query`, `answers` (the members of a trouble, the text that `matched`, and
/// the `anchor` of the trouble in `troubleshooting.html`; the likeliest first), and, if there is none, `nearest`.
const VERSION: u32 = 1;

impl Explain {
    pub(super) fn run(&self) -> anyhow::Result<Exit> {
        if self.list {
            output::text(&troubles().map(|trouble| line(trouble, self.language)).collect::<String>())?;
            return Ok(Exit::Done);
        }
        let asked = self.asked()?;
        let answers = look_up_in(asked.language, &asked.query);
        match asked.is_json {
            true => asked.json(&answers),
            false => asked.tell(&answers),
        }
    }

    /// What is asked, with the options that stand before the text and behind it.
    fn asked(&self) -> anyhow::Result<Asked> {
        let mut words = Vec::new();
        let mut asked =
            Asked { query: String::new(), is_all: self.all, is_json: self.json, language: self.language };
        let mut rest = self.text.iter().map(String::as_str);
        while let Some(word) = rest.next() {
            match word {
                "--json" => asked.is_json = true,
                "--all" => asked.is_all = true,
                "--language" => asked.language = language(rest.next().unwrap_or_default())?,
                _ => match word.strip_prefix("--language=") {
                    Some(tag) => asked.language = language(tag)?,
                    None => words.push(word),
                },
            }
        }
        asked.query = words.join(" ");
        Ok(asked)
    }
}

/// A question, and how it is to be answered.
struct Asked {
    query: String,
    is_all: bool,
    is_json: bool,
    language: &'static Words,
}

impl Asked {
    fn json(&self, answers: &Answers) -> anyhow::Result<Exit> {
        let to_json = |answer| to_json(answer, self.language);
        let known: Vec<_> = answers.known.iter().map(to_json).collect::<Result<_, _>>()?;
        output::json(&json!({
            "version": VERSION,
            "query": printable(&self.query),
            "answers": known,
            "nearest": answers.nearest,
        }))?;
        Ok(if known.is_empty() { Exit::Failed } else { Exit::Done })
    }

    fn tell(&self, answers: &Answers) -> anyhow::Result<Exit> {
        let Some((first, others)) = answers.known.split_first() else {
            bail!(unknown(self.language, &self.query, &answers.nearest));
        };
        let mut text = in_full(first.trouble, self.language);
        if self.is_all {
            for other in others {
                text.push('\n');
                text.push_str(&in_full(other.trouble, self.language));
            }
        } else if !others.is_empty() {
            text.push_str(&heading(&self.language.say("error-others").with("option", "--all").to_string()));
            for other in others {
                text.push_str(&paragraph("  - ", &other.trouble.title(self.language)));
            }
        }
        output::text(&text)?;
        Ok(Exit::Done)
    }
}

/// The language of that tag, for clap, which says where it stands.
fn parse_language(tag: &str) -> Result<&'static Words, String> {
    let language: Option<Language> = tag.parse().ok();
    language.as_ref().and_then(Words::of).ok_or_else(|| {
        let known: Vec<&str> = Words::all().iter().map(|words| words.language().as_str()).collect();
        format!("expected one of {}", known.join(", "))
    })
}

/// The same behind the text, where clap does not look.
fn language(tag: &str) -> anyhow::Result<&'static Words> {
    parse_language(tag).map_err(|expected| anyhow!("--language: {expected}, found \"{}\"", printable(tag)))
}

/// A trouble with the text of the catalogue by which it was found.
fn to_json(answer: &Answer, language: &Words) -> serde_json::Result<serde_json::Value> {
    let mut value = serde_json::to_value(answer.trouble.told(language))?;
    value["matched"] = answer.matched.into();
    value["anchor"] = answer.trouble.anchor().into();
    Ok(value)
}

/// What is said of a text of which nothing is known, in one line.
fn unknown(words: &Words, query: &str, nearest: &[&str]) -> String {
    if query.trim().is_empty() {
        return words.say("error-not-asked").to_string();
    }
    let message = words.say("error-not-known").with("query", shortened(&printable(query)));
    match nearest {
        [] => message.to_string(),
        near => {
            let texts = format!("\"{}\"", near.join("\", \""));
            words.say("error-not-known-near").with("message", message).with("texts", texts).to_string()
        }
    }
}
