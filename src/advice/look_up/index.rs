//! The catalogue in the form in which texts are compared with it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::code::Code;
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
    pub rows: Vec<Row>,
    /// Each word with its weight: the fewer troubles have it, the more it says.
    pub vocabulary: Vec<(String, u32)>,
}

/// The catalogue does not change, so it is read once.
pub(super) static INDEX: LazyLock<Index> = LazyLock::new(Index::build);

impl Index {
    fn build() -> Self {
        let texts = texts();
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
        Self { rows, vocabulary }
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

fn texts() -> Vec<Entry> {
    let mut texts = Vec::new();
    for trouble in troubles() {
        let seen = trouble.seen.iter().map(|seen| (seen.text.to_owned(), seen.likelihood));
        let said = trouble.said.iter().map(|&text| (text.to_owned(), Likelihood::Usual));
        let own =
            [trouble.title(Words::english()), trouble.name.to_owned()].map(|text| (text, Likelihood::Usual));
        for (text, likelihood) in seen.chain(said).chain(own) {
            let read = Text::read(&text);
            texts.push((trouble, text, likelihood, read));
        }
    }
    texts
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
