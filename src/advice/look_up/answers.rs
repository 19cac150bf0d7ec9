//! What is known about a text.

use super::code::Code;
use super::index::{Index, Row};
use super::likeness::Question;
use super::text::Text;
use crate::advice::trouble::Trouble;
use crate::language::Words;

/// A likeness of words from which on a text is taken to mean a row.
const LIKE: u32 = 60;
/// A likeness from which on a row is worth naming to who found nothing.
const NEAR: u32 = 25;
/// So many texts are named then.
const MOST_NEAREST: usize = 3;
/// So many troubles are named.
const MOST_KNOWN: usize = 6;

/// The troubles that a text may mean, the likeliest first.
#[derive(Debug, Clone, Default)]
pub struct Answers {
    pub known: Vec<Answer>,
    /// If nothing is known: texts of the catalogue that come near.
    pub nearest: Vec<&'static str>,
}

/// A trouble, and the text of the catalogue by which it was found.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    pub trouble: &'static Trouble,
    pub matched: &'static str,
}

/// What is known about a code, a message, or a symptom in somebody's own words: English ones.
#[must_use]
pub fn look_up(text: &str) -> Answers {
    look_up_in(Words::english(), text)
}

/// What is known about a code, a message, or a symptom in words of a language. Messages are known in English besides:
/// servers and many programs have no other.
#[must_use]
pub fn look_up_in(words: &'static Words, text: &str) -> Answers {
    let index = Index::of(words);
    let read = Text::read(text, index.spelling);
    let codes = read.codes.clone();
    let question = Question::new(read, index);
    let found = found(&question, index);
    let known = known(&found);
    let nearest = if known.is_empty() { nearest(&codes, &question, index) } else { Vec::new() };
    Answers { known, nearest }
}

/// How well a trouble fits: by its codes, by its words, and the row that speaks loudest for it.
#[derive(Debug, Clone, Copy)]
struct Found {
    answer: Answer,
    codes: u32,
    words: u32,
}

/// The troubles that fit at all, the best first; those that fit equally well stay in the catalogue's order.
fn found(question: &Question, index: &'static Index) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for row in &index.rows {
        let (codes, words) = (question.likeness_of_codes(row), question.likeness_of_words(row));
        if codes == 0 && words < LIKE {
            continue;
        }
        merge(&mut found, row, codes, words);
    }
    found.sort_by_key(|one| std::cmp::Reverse(one.codes + one.words));
    found
}

/// Rows of one trouble stand side by side in the index.
fn merge(found: &mut Vec<Found>, row: &'static Row, codes: u32, words: u32) {
    let words = if words < LIKE { 0 } else { words };
    let answer = Answer { trouble: row.trouble, matched: &row.text };
    match found.last_mut().filter(|last| last.answer.trouble.name == row.trouble.name) {
        Some(last) => {
            if codes + words > last.codes.max(last.words) {
                last.answer.matched = &row.text;
            }
            last.codes = last.codes.max(codes);
            last.words = last.words.max(words);
        }
        None => found.push(Found { answer, codes, words }),
    }
}

/// The best, and what is not much worse. Beside a code, words alone count nothing.
fn known(found: &[Found]) -> Vec<Answer> {
    let Some(best) = found.first() else { return Vec::new() };
    let is_close = |one: &&Found| match best.codes {
        0 => one.words * 4 >= best.words * 3,
        _ => one.codes * 2 >= best.codes,
    };
    found.iter().filter(is_close).take(MOST_KNOWN).map(|one| one.answer).collect()
}

fn nearest(codes: &[Code], question: &Question, index: &'static Index) -> Vec<&'static str> {
    let likeness = |row: &Row| match is_near(codes, row) {
        true => 100,
        false => question.likeness_of_words(row),
    };
    let mut near: Vec<(u32, &'static str)> = index
        .rows
        .iter()
        .filter(|row| row.text != row.trouble.name)
        .map(|row| (likeness(row), row.text.as_str()))
        .filter(|(likeness, _)| *likeness >= NEAR)
        .collect();
    near.sort_by_key(|(likeness, _)| std::cmp::Reverse(*likeness));
    let mut texts: Vec<&'static str> = Vec::new();
    for (_, text) in near {
        if !texts.contains(&text) && texts.len() < MOST_NEAREST {
            texts.push(text);
        }
    }
    texts
}

/// Whether the row has one of Outlook's codes that differs in one digit.
fn is_near(codes: &[Code], row: &Row) -> bool {
    let outlook = |code: &Code| match code {
        Code::Outlook(digits) => Some(digits.clone()),
        _ => None,
    };
    codes.iter().filter_map(outlook).any(|asked| {
        let differs_in_one = |known: String| strsim::hamming(&asked, &known) == Ok(1);
        row.codes.iter().filter_map(outlook).any(differs_in_one)
    })
}
