//! What codes and messages mean, by program; and the causes, each with what to do.

use std::sync::LazyLock;

use crate::advice::{Client, Meaning, Message, Trouble, messages, troubles};
use crate::language::Words;

/// What one program shows.
#[derive(Debug)]
pub(super) struct Group {
    /// The anchor.
    pub id: String,
    pub title: String,
    pub rows: Vec<Row>,
}

/// A code or a message, or several that mean the same.
#[derive(Debug)]
pub(super) struct Row {
    pub messages: &'static [Message],
    /// What they most often mean.
    pub first: Option<Means>,
    pub others: Vec<Means>,
}

/// A trouble behind a message.
#[derive(Debug)]
pub(super) struct Means {
    /// What the server says behind the code then.
    pub words: &'static str,
    pub anchor: String,
    pub title: String,
    pub cause: String,
}

/// A trouble in full.
#[derive(Debug)]
pub(super) struct Told {
    pub id: String,
    pub title: String,
    pub cause: String,
    pub steps: Vec<String>,
    /// How people put it, for the search.
    pub said: String,
}

/// Everything that is the same for every provider.
#[derive(Debug)]
pub(super) struct Errors {
    pub groups: Vec<Group>,
    pub causes: Vec<Told>,
}

/// In each language once, in the order of the languages.
static ERRORS: LazyLock<Vec<Errors>> = LazyLock::new(|| {
    let errors = |words| Errors { groups: groups(words), causes: causes(words) };
    Words::all().iter().map(errors).collect()
});

/// In a language.
pub(super) fn errors(words: &Words) -> &'static Errors {
    let place = Words::all().iter().position(|one| one.language() == words.language());
    &ERRORS[place.unwrap_or_default()]
}

/// Everything that programs show, in the order of the catalogue's programs.
fn groups(words: &Words) -> Vec<Group> {
    messages().chunk_by(|one, next| one.client == next.client).map(|rows| group(rows, words)).collect()
}

fn group(rows: &'static [Message], words: &Words) -> Group {
    let client = rows.first().map_or(Client::Any, |row| row.client);
    Group {
        id: format!("shown-by-{}", client.anchor()),
        title: client.title(words),
        rows: rows.chunk_by(mean_the_same).map(|messages| row(messages, words)).collect(),
    }
}

fn mean_the_same(one: &Message, next: &Message) -> bool {
    one.is_code && next.is_code && one.meanings == next.meanings
}

fn row(messages: &'static [Message], words: &Words) -> Row {
    let meanings = messages.first().map_or(&[][..], |message| message.meanings.as_slice());
    let mut meanings = meanings.iter().map(|meaning| means(meaning, words));
    Row { messages, first: meanings.next(), others: meanings.collect() }
}

fn means(meaning: &'static Meaning, words: &Words) -> Means {
    let told = meaning.trouble.told(words);
    Means { words: &meaning.words, anchor: meaning.trouble.anchor(), title: told.title, cause: told.cause }
}

/// How people put it, in their language and in English: who reads another one may have an English program.
pub(super) fn said(trouble: &Trouble, words: &Words) -> String {
    let mut said = trouble.said(words);
    said.extend(trouble.said.iter().map(|&said| said.to_owned()).filter(|_| !words.is_english()));
    said.join("; ")
}

/// Every trouble, in the order in which mail travels.
fn causes(words: &Words) -> Vec<Told> {
    let told = troubles().map(|trouble| {
        let told = trouble.told(words);
        Told {
            id: trouble.anchor(),
            title: told.title,
            cause: told.cause,
            steps: told.user,
            said: said(trouble, words),
        }
    });
    told.collect()
}
