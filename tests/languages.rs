//! What is said to people, in each language: nothing is missing, nothing is idle, and all say the same.

mod keys;
mod texts;

use std::collections::{BTreeMap, BTreeSet};

use libtest_mimic::Trial;

use self::texts::{Text, Texts};
use crate::support::promise;

pub fn trials() -> Vec<Trial> {
    vec![
        promise("languages::every_file_is_understood", every_file_is_understood),
        promise("languages::no_key_stands_twice", no_key_stands_twice),
        promise("languages::every_text_is_there_in_each_language", every_text_is_there),
        promise("languages::a_text_has_the_same_places_in_each_language", same_places),
        promise("languages::what_is_said_has_a_text", what_is_said_has_a_text),
        promise("languages::no_text_is_idle", no_text_is_idle),
        promise("languages::numbers_have_no_gap", numbers_have_no_gap),
        promise("languages::texts_hold_no_markup", texts_hold_no_markup),
        promise("languages::a_translation_is_one", a_translation_is_one),
        promise("languages::labels_are_marked_alike", labels_are_marked_alike),
    ]
}

fn every_file_is_understood() {
    let all = Texts::all();
    assert!(
        all.len() > 1 && all[0].language == "en",
        "{:?}",
        all.iter().map(|t| &t.language).collect::<Vec<_>>()
    );
    for texts in all {
        assert_eq!(texts.errors, [""; 0], "languages/{}.ftl", texts.language);
        assert!(texts.of.len() > 100, "{}: {} texts", texts.language, texts.of.len());
    }
}

fn no_key_stands_twice() {
    for texts in Texts::all() {
        assert_eq!(texts.twice, [""; 0], "languages/{}.ftl", texts.language);
    }
}

/// A text or an attribute: `step-online`, `step-online.proves`. How people put it in English stands in Rust, where
/// the look-up reads it; every other language has it in its file.
fn keys(texts: &Texts) -> BTreeSet<&str> {
    texts
        .of
        .keys()
        .map(String::as_str)
        .filter(|key| key.split_once('.').is_none_or(|(_, name)| name != "said"))
        .collect()
}

fn every_text_is_there() {
    let all = Texts::all();
    let english = keys(&all[0]);
    for texts in &all[1..] {
        let own = keys(texts);
        let missing: Vec<_> = english.difference(&own).collect();
        let strange: Vec<_> = own.difference(&english).collect();
        assert!(missing.is_empty() && strange.is_empty(), "{}: {missing:?} {strange:?}", texts.language);
        let without = english.iter().filter(|key| key.starts_with("trouble-") && !key.contains('.'));
        for key in without {
            assert!(texts.of.contains_key(&format!("{key}.said")), "{}: {key} has no .said", texts.language);
        }
    }
}

fn same_places() {
    let all = Texts::all();
    for (key, text) in &all[0].of {
        for texts in &all[1..] {
            let other = texts.of.get(key).map(|text| &text.places);
            assert_eq!(other, Some(&text.places), "{}: {key}", texts.language);
        }
    }
}

fn what_is_said_has_a_text() {
    let texts = Texts::all();
    let said = keys::said();
    assert!(said.len() > 50, "only {} keys are said", said.len());
    for (key, file) in said {
        assert!(texts[0].of.contains_key(&key), "{file} says {key}, which has no text");
    }
}

/// A key stands somewhere as it is, or is made of data: `step-NAME` for each NAME in the room that says steps.
fn no_text_is_idle() {
    let written = keys::written();
    let made = keys::made();
    let texts = Texts::all();
    let is_idle = |key: &&String| {
        let is_known = written.contains(*key) || made.contains(*key);
        !key.contains('.') && !is_known
    };
    let idle: Vec<&String> = texts[0].of.keys().filter(is_idle).collect();
    assert!(idle.is_empty(), "nobody says {idle:?}");
    let attributes: BTreeSet<&str> =
        texts[0].of.keys().filter_map(|key| key.split_once('.')).map(|at| at.1).collect();
    let known = keys::attributes();
    let is_known = |name: &&&str| {
        let unnumbered = name.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-');
        known.contains(**name) || known.contains(unnumbered)
    };
    let idle: Vec<_> = attributes.iter().filter(|name| !is_known(name)).collect();
    assert!(idle.is_empty(), "nobody asks for {idle:?}");
}

/// `.user-1`, `.user-2`: readers stop at the first that is not there.
fn numbers_have_no_gap() {
    for texts in Texts::all() {
        let mut most: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        for key in texts.of.keys() {
            if let Some((name, number)) =
                key.rsplit_once('-').and_then(|(name, n)| Some((name, n.parse().ok()?)))
            {
                most.entry(name).or_default().insert(number);
            }
        }
        for (name, numbers) in most {
            let expected: BTreeSet<usize> = (1..=numbers.len()).collect();
            assert_eq!(numbers, expected, "{}: {name}", texts.language);
        }
    }
}

fn texts_hold_no_markup() {
    for texts in Texts::all() {
        for (key, Text { text, .. }) in &texts.of {
            assert!(
                !text.contains(['<', '\n']) && !text.contains("&amp"),
                "{}: {key}: {text}",
                texts.language
            );
            let blanks = text.contains("  ") || text.trim() != text || text.is_empty();
            assert!(!blanks, "{}: {key}: {text:?}", texts.language);
        }
    }
}

/// A sentence of some words that is the same in two languages was not translated.
fn a_translation_is_one() {
    let all = Texts::all();
    for texts in &all[1..] {
        for (key, english) in &all[0].of {
            let same = texts.of.get(key).is_some_and(|text| text.text == english.text);
            let is_sentence =
                english.text.split(' ').filter(|word| word.chars().all(char::is_alphabetic)).count() > 3;
            assert!(!same || !is_sentence, "{}: {key} is English", texts.language);
        }
    }
}

/// Stars and waves around labels come in pairs.
fn labels_are_marked_alike() {
    for texts in Texts::all() {
        let has_labels = |key: &str| key.starts_with("place-") || key.starts_with("guide");
        for (key, Text { text, .. }) in texts.of.iter().filter(|(key, _)| has_labels(key)) {
            let pairs = |mark| text.matches(mark).count().is_multiple_of(2);
            assert!(pairs('*') && pairs('~'), "{}: {key}: {text}", texts.language);
        }
    }
}
