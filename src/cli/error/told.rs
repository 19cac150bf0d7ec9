//! A trouble for the terminal.

use crate::advice::{Likelihood, Seen, Trouble};
use crate::language::Words;

/// The columns of a plain terminal.
const WIDTH: usize = 80;
/// The columns of the names of programs.
const CLIENT: usize = 26;

/// Everything that is told of a trouble.
pub(super) fn in_full(trouble: &Trouble, words: &Words) -> String {
    let told = trouble.told(words);
    let bold = anstyle::Style::new().bold();
    let mut text = format!("{bold}{}{bold:#}\n", told.title);
    text.push_str(&paragraph("  ", &told.cause));
    text.push_str(&seen(trouble, Likelihood::Usual, words));
    text.push_str(&seen(trouble, Likelihood::Possible, words));
    text.push_str(&steps(&words.say("error-user").to_string(), &told.user));
    text.push_str(&steps(&words.say("error-provider").to_string(), &told.provider));
    text
}

/// What programs show, one below the other; nothing if there is nothing.
fn seen(trouble: &Trouble, likelihood: Likelihood, words: &Words) -> String {
    let mut rows: Vec<&Seen> = trouble.seen.iter().filter(|seen| seen.likelihood == likelihood).collect();
    rows.sort_by_key(|seen| seen.client);
    let title = match likelihood {
        Likelihood::Usual => words.say("error-seen"),
        Likelihood::Possible => words.say("error-seen-less"),
    };
    let mut text = if rows.is_empty() { String::new() } else { heading(&title.to_string()) };
    let mut last = None;
    for seen in rows {
        let client = if last == Some(seen.client) { String::new() } else { seen.client.title(words) };
        text.push_str(&paragraph(&format!("  {client:<CLIENT$}"), seen.text));
        last = Some(seen.client);
    }
    text
}

/// A title with an empty line before it.
pub(super) fn heading(text: &str) -> String {
    let bold = anstyle::Style::new().bold();
    format!("\n{bold}{text}{bold:#}\n")
}

fn steps(title: &str, steps: &[String]) -> String {
    let mut text = heading(title);
    for (number, step) in (1..).zip(steps) {
        text.push_str(&paragraph(&format!("  {number}. "), step));
    }
    text
}

/// A text behind its beginning, folded below itself.
pub(super) fn paragraph(beginning: &str, text: &str) -> String {
    let indent = " ".repeat(beginning.chars().count());
    let layout = textwrap::Options::new(WIDTH).initial_indent(beginning).subsequent_indent(&indent);
    let layout = layout.word_splitter(textwrap::WordSplitter::NoHyphenation);
    format!("{}\n", textwrap::fill(text, layout))
}

/// A line of the list of everything that is known.
pub(super) fn line(trouble: &Trouble, words: &Words) -> String {
    format!("{:<28}{}\n", trouble.name, trouble.title(words))
}
