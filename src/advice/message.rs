//! What programs show, each code and each message once, with an anchor to link to and the troubles that it may mean.

use std::sync::LazyLock;

use super::catalogue::troubles;
use super::part::{Part, parts};
use super::trouble::{Client, Likelihood, Trouble};

/// A code or a message of one program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub client: Client,
    /// As the program shows it: `0x800CCC1A`, `Cannot Verify Server Identity`.
    pub text: String,
    /// Where it stands on a page: `0x800ccc1a`. It stays the same for as long as the program says the same.
    pub anchor: String,
    /// Whether it is a code, and not words.
    pub is_code: bool,
    /// What it may mean, the likeliest first.
    pub meanings: Vec<Meaning>,
}

/// One of the troubles that show a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meaning {
    pub trouble: &'static Trouble,
    pub likelihood: Likelihood,
    /// What stands behind the code then, if anything does.
    pub words: String,
}

/// The catalogue does not change, so it is turned around once.
static MESSAGES: LazyLock<Vec<Message>> = LazyLock::new(gather);

/// Everything that programs show: by program, codes before words, each in the order of its letters.
#[must_use]
pub fn messages() -> &'static [Message] {
    &MESSAGES
}

fn gather() -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    for trouble in troubles() {
        for seen in trouble.seen {
            for part in parts(seen.client, seen.text) {
                let meaning = Meaning { trouble, likelihood: seen.likelihood, words: part.words.to_owned() };
                add(&mut messages, seen.client, &part, meaning);
            }
        }
    }
    for message in &mut messages {
        message.meanings.sort_by_key(|meaning| meaning.likelihood);
    }
    messages.sort_by_key(|message| (message.client, !message.is_code, message.text.to_lowercase()));
    messages
}

/// Puts what a message means beside what else it means.
fn add(messages: &mut Vec<Message>, client: Client, part: &Part<'_>, meaning: Meaning) {
    let anchor = part.anchor(client);
    let same = messages.iter_mut().find(|known| known.client == client && known.anchor == anchor);
    match same {
        Some(known) if known.meanings.iter().any(|other| other.trouble.name == meaning.trouble.name) => (),
        Some(known) => known.meanings.push(meaning),
        None => messages.push(Message {
            client,
            text: part.text.to_owned(),
            anchor,
            is_code: part.is_code,
            meanings: vec![meaning],
        }),
    }
}
