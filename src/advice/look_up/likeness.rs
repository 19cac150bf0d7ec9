//! How like a text is to a row of the catalogue.

use super::code::Code;
use super::index::{Index, Row};
use super::text::Text;
use crate::advice::trouble::Likelihood;

/// The weight of a word that the catalogue does not have.
const UNKNOWN: u32 = 3;
/// Two words that agree must weigh so much together, unless the texts are the same.
const EVIDENCE: u32 = 8;
/// So much a message weighs at least that is recognised by its order alone, wherever it stands.
const QUOTED: u32 = 5;
/// What the same words in the same order count more.
const IN_ORDER: u32 = 8;

/// A text with its words found in the vocabulary.
#[derive(Debug)]
pub(super) struct Question {
    codes: Vec<Code>,
    words: Vec<Asked>,
}

/// A word of a question: where it stands in the vocabulary, and what it is worth.
#[derive(Debug, Clone, Copy)]
struct Asked {
    place: Option<usize>,
    weight: u32,
}

impl Question {
    pub(super) fn new(text: Text, index: &Index) -> Self {
        let words = text.words.iter().map(|word| asked(word, index)).collect();
        Self { codes: text.codes, words }
    }

    /// What the codes that both have say; 0 for none.
    pub(super) fn likeness_of_codes(&self, row: &Row) -> u32 {
        if enhanced(&self.codes) && enhanced(&row.codes) && !shares(&self.codes, &row.codes, is_enhanced) {
            return 0;
        }
        let shared = self.codes.iter().filter(|code| row.codes.contains(code));
        let sum: u32 = shared.map(|code| code_weight(code, row.likelihood)).sum();
        // `550` alone is first what a row of `550` alone says.
        let is_vague = enhanced(&row.codes) && !enhanced(&self.codes);
        if is_vague { sum * 2 / 3 } else { sum }
    }

    /// How much of the row stands in the question, and of the question in the row: 0 to 100.
    pub(super) fn likeness_of_words(&self, row: &Row) -> u32 {
        let asked: u32 = distinct(&self.words).map(|word| word.weight).sum();
        if row.weight == 0 || asked == 0 {
            return 0;
        }
        let matched = self.best_window(row);
        let cover = 100 * matched.weight / row.weight;
        let share = (100 * matched.weight / asked).min(100);
        let is_same = cover >= 80 && share >= 80;
        let is_chance = matched.words < 2 && (share < 60 || cover < 40);
        let is_quoted = self.has_in_order(row);
        if (matched.weight < EVIDENCE || is_chance) && !is_same && !is_quoted {
            return 0;
        }
        let likeness = (cover * (60 + share * 2 / 5)).max(share * (60 + cover * 2 / 5)) / 100;
        let likeness = likeness + matched.weight / 4 + if is_quoted { IN_ORDER } else { 0 };
        match row.likelihood {
            Likelihood::Usual => likeness,
            Likelihood::Possible => likeness * 9 / 10,
        }
    }

    /// Whether the row's words stand in the question one behind the other: who receives and does not send
    /// has another trouble than who sends and does not receive.
    fn has_in_order(&self, row: &Row) -> bool {
        let same = |asked: &Asked, known: &usize| asked.place == Some(*known);
        let length = row.sequence.len();
        length > 1
            && row.weight >= QUOTED
            && self
                .words
                .windows(length)
                .any(|window| window.iter().zip(&row.sequence).all(|(a, k)| same(a, k)))
    }

    /// The row's words that stand close together in the question.
    fn best_window(&self, row: &Row) -> Matched {
        let length = (row.words.len() * 2).max(8);
        let hits: Vec<(usize, usize, u32)> = self
            .words
            .iter()
            .enumerate()
            .filter_map(|(at, word)| {
                let place = row.words.binary_search(&word.place?).ok()?;
                Some((at, place, word.weight))
            })
            .collect();
        let starts = hits.iter().enumerate();
        starts
            .map(|(first, hit)| window(&hits[first..], hit.0 + length))
            .max_by_key(|matched| matched.weight)
            .unwrap_or_default()
    }
}

/// Words that a question and a row have in common.
#[derive(Debug, Clone, Copy, Default)]
struct Matched {
    words: usize,
    weight: u32,
}

/// The different words of a row that stand before an end.
fn window(hits: &[(usize, usize, u32)], end: usize) -> Matched {
    let mut seen = 0_u64;
    let inside = hits.iter().take_while(|hit| hit.0 < end);
    let mut matched = Matched::default();
    for (_, place, weight) in inside {
        let bit = 1_u64.checked_shl(u32::try_from(*place).unwrap_or(u32::MAX)).unwrap_or(0);
        if seen & bit == 0 {
            matched.weight += weight;
            // "not" stands everywhere.
            matched.words += usize::from(*weight > 1);
        }
        seen |= bit;
    }
    matched
}

/// The words of a question, each of the catalogue's words once.
fn distinct(words: &[Asked]) -> impl Iterator<Item = &Asked> {
    words.iter().enumerate().filter_map(|(at, word)| {
        let is_known = word.place.is_some();
        let came_before = is_known && words[..at].iter().any(|other| other.place == word.place);
        (!came_before).then_some(word)
    })
}

/// A word of the vocabulary, or the one that it is a small mistake of.
fn asked(word: &str, index: &Index) -> Asked {
    if let Some(place) = index.place(word) {
        return Asked { place: Some(place), weight: index.vocabulary[place].1 };
    }
    match nearest(word, index) {
        Some(place) => Asked { place: Some(place), weight: index.vocabulary[place].1 * 9 / 10 },
        None => Asked { place: None, weight: UNKNOWN },
    }
}

fn nearest(word: &str, index: &Index) -> Option<usize> {
    let length = word.chars().count();
    let most = match length {
        0..=4 => return None,
        5..=7 => 1,
        _ => 2,
    };
    let known = index.vocabulary.iter().enumerate();
    let alike = known.filter(|(_, (known, _))| known.len() > 3 && known.len().abs_diff(word.len()) <= most);
    let distances = alike.map(|(place, (known, _))| (strsim::osa_distance(word, known), place));
    distances.filter(|(distance, _)| *distance <= most).min().map(|(_, place)| place)
}

fn is_enhanced(code: &Code) -> bool {
    matches!(code, Code::Enhanced(_))
}

fn enhanced(codes: &[Code]) -> bool {
    codes.iter().any(is_enhanced)
}

fn shares(left: &[Code], right: &[Code], kind: fn(&Code) -> bool) -> bool {
    left.iter().any(|code| kind(code) && right.contains(code))
}

/// A reply code says less than the others: servers use `550` for almost anything.
const fn code_weight(code: &Code, likelihood: Likelihood) -> u32 {
    match (code, likelihood) {
        (Code::Outlook(_) | Code::Response(_), Likelihood::Usual) => 300,
        (Code::Outlook(_) | Code::Response(_), Likelihood::Possible) => 260,
        (Code::Enhanced(_), Likelihood::Usual) => 200,
        (Code::Enhanced(_), Likelihood::Possible) => 170,
        (Code::Reply(_), Likelihood::Usual) => 120,
        (Code::Reply(_), Likelihood::Possible) => 100,
    }
}
