//! The catalogue in the form in which texts are compared with it.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use super::code::Code;
use super::spelling::Spelling;
use super::text::Text;
use crate::advice::catalogue::troubles;
use crate::advice::trouble::{Likelihood, Trouble};
use crate::language::Words;

/// A message, or what people say, of one trouble.
#[derive(Debug)]
pub(super) struct Row {
    pub trouble: &'static Trouble,
    pub text: String,
    pub likelihood: Likelihood,
    pub codes: Vec<Code>,
    /// Its words in their order, as places in the vocabulary.
    pub sequence: Vec<usize>,
    /// Its words, each once.
    pub words: Vec<usize>,
    /// The weight of all its words.
    pub weight: u32,
}

/// All rows, and what their words weigh.
#[derive(Debug)]
pub(super) struct Index {
    pub spelling: &'static Spelling,
    pub rows: Vec<Row>,
    /// Each word with its weight: the fewer troubles have it, the more it says.
    pub vocabulary: Vec<(String, u32)>,
}

/// The catalogue does not change, so it is read once for each language that is asked in.
static INDEXES: LazyLock<Vec<(&'static Words, OnceLock<Index>)>> =
    LazyLock::new(|| Words::all().iter().map(|words| (words, OnceLock::new())).collect());

impl Index {
    /// What is said in a language, beside the messages, which are English.
    pub(super) fn of(words: &'static Words) -> &'static Self {
        let is_same = |other: &&(&Words, OnceLock<Self>)| other.0.language() == words.language();
        let (words, index) = INDEXES.iter().find(is_same).unwrap_or(&INDEXES[0]);
        index.get_or_init(|| Self::build(words))
    }

    fn build(words: &Words) -> Self {
        let spelling = Spelling::of(words);
        let texts = texts(words, spelling);
        let vocabulary = vocabulary(&texts);
        let rows = texts
            .into_iter()
            .map(|(trouble, text, likelihood, read)| {
                let sequence: Vec<usize> =
                    read.words.iter().filter_map(|word| place(&vocabulary, word)).collect();
                let mut words = sequence.clone();
                words.sort_unstable();
                words.dedup();
                let weight = words.iter().map(|&word| vocabulary[word].1).sum();
                Row { trouble, text, likelihood, codes: read.codes, sequence, words, weight }
            })
            .collect();
        Self { spelling, rows, vocabulary }
    }

    /// The place of a word in the vocabulary.
    pub(super) fn place(&self, word: &str) -> Option<usize> {
        place(&self.vocabulary, word)
    }
}

fn place(vocabulary: &[(String, u32)], word: &str) -> Option<usize> {
    vocabulary.binary_search_by(|(known, _)| known.as_str().cmp(word)).ok()
}

type Entry = (&'static Trouble, String, Likelihood, Text);

fn texts(words: &Words, spelling: &Spelling) -> Vec<Entry> {
    let mut texts = Vec::new();
    for trouble in troubles() {
        let seen = trouble.seen.iter().map(|seen| (seen.text.to_owned(), seen.likelihood));
        let said = said(trouble, words).into_iter().map(|text| (text, Likelihood::Usual));
        let own = (trouble.name.to_owned(), Likelihood::Usual);
        for (text, likelihood) in seen.chain(said).chain([own]) {
            let read = Text::read(&text, spelling);
            texts.push((trouble, text, likelihood, read));
        }
    }
    texts
}

/// How people put it in English, and in their language where that is another.
fn said(trouble: &Trouble, words: &Words) -> Vec<String> {
    let mut said: Vec<String> = trouble.said.iter().map(|&text| text.to_owned()).collect();
    said.push(trouble.title(Words::english()));
    if !words.is_english() {
        said.push(trouble.title(words));
        said.extend(trouble.said(words));
    }
    said
}

/// The words in order, with their weights.
fn vocabulary(texts: &[Entry]) -> Vec<(String, u32)> {
    let mut troubles: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (trouble, _, _, read) in texts {
        for word in &read.words {
            let names = troubles.entry(word).or_default();
            if names.last() != Some(&trouble.name) {
                names.push(trouble.name);
            }
        }
    }
    troubles.into_iter().map(|(word, names)| (word.to_owned(), weight(word, names.len()))).collect()
}

/// What a word says that so many troubles have.
fn weight(word: &str, troubles: usize) -> u32 {
    match (word, troubles) {
        ("not", _) => 1,
        (_, 0 | 1) => 10,
        (_, 2) => 9,
        (_, 3) => 8,
        (_, 4) => 7,
        (_, 5 | 6) => 6,
        (_, 7 | 8) => 5,
        (_, 9..=11) => 4,
        (_, 12..=15) => 3,
        _ => 2,
    }
}
