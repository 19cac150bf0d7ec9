//! The catalogue: every trouble says everything, in words that can be printed everywhere.

use std::collections::BTreeSet;

use libtest_mimic::Trial;
use mailsetup::advice::{Trouble, trouble, troubles};
use mailsetup::language::Words;

use crate::support::promise;

pub fn trials() -> Vec<Trial> {
    vec![
        promise("advice::catalogue::every_trouble_says_everything", every_trouble_says_everything),
        promise("advice::catalogue::names_are_kebab_case_and_unique", names_are_kebab_case_and_unique),
        promise("advice::catalogue::texts_are_plain_and_short", texts_are_plain_and_short),
        promise("advice::catalogue::a_trouble_is_told_once", a_trouble_is_told_once),
        promise(
            "advice::catalogue::nobody_is_told_to_give_up_encryption",
            nobody_is_told_to_give_up_encryption,
        ),
    ]
}

/// The texts for people.
fn texts(trouble: &'static Trouble) -> impl Iterator<Item = String> {
    let told = trouble.told(Words::english());
    let steps = told.user.into_iter().chain(told.provider);
    [told.title, told.cause].into_iter().chain(steps)
}

fn every_trouble_says_everything() {
    assert!(troubles().count() >= 40);
    for trouble in troubles() {
        let Trouble { name, seen, said } = trouble;
        let told = trouble.told(Words::english());
        assert!(![*name, &told.title, &told.cause].iter().any(|text| text.trim().is_empty()), "{name}");
        assert!(told.title != format!("trouble-{name}"), "{name} has no text");
        assert!(!seen.is_empty() && !said.is_empty(), "{name}");
        assert!(!told.user.is_empty() && !told.provider.is_empty(), "{name}");
        let shown = seen.iter().map(|seen| seen.text).chain(said.iter().copied()).map(str::to_owned);
        for text in texts(trouble).chain(shown) {
            assert!(!text.is_empty() && text.trim() == text && !text.contains("  "), "{name}: {text:?}");
        }
    }
}

fn names_are_kebab_case_and_unique() {
    let mut names = BTreeSet::new();
    for known in troubles() {
        let is_letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        assert!(
            known.name.split('-').all(|word| !word.is_empty() && word.chars().all(is_letter)),
            "{}",
            known.name
        );
        assert!(names.insert(known.name), "{} stands there twice", known.name);
        assert_eq!(trouble(known.name).map(|found| found.seen), Some(known.seen));
    }
    assert!(trouble("no-such-trouble").is_none());
}

/// Straight quotes, no marks that a terminal or an e-mail loses; sentences end, titles do not.
fn texts_are_plain_and_short() {
    for trouble in troubles() {
        let name = trouble.name;
        let told = trouble.told(Words::english());
        assert!(told.title.len() <= 76 && !told.title.ends_with('.'), "{name}: the title is a line");
        for text in texts(trouble).chain(trouble.seen.iter().map(|seen| seen.text.to_owned())) {
            assert!(text.chars().all(|c| c.is_ascii_graphic() || c == ' '), "{name}: {text}");
            assert!(text.len() <= 300, "{name}: {} characters: {text}", text.len());
        }
        for text in told.user.iter().chain(&told.provider).chain([&told.cause]) {
            assert!(text.ends_with(['.', ':', '"']), "{name}: no end: {text}");
        }
    }
}

fn a_trouble_is_told_once() {
    for trouble in troubles() {
        let seen: BTreeSet<_> = trouble.seen.iter().map(|seen| (seen.client, seen.text)).collect();
        assert_eq!(seen.len(), trouble.seen.len(), "{}", trouble.name);
        let said: BTreeSet<_> = trouble.said.iter().collect();
        assert_eq!(said.len(), trouble.said.len(), "{}", trouble.name);
    }
    let titles: BTreeSet<_> = troubles().map(|trouble| trouble.title(Words::english())).collect();
    assert_eq!(titles.len(), troubles().count());
}

fn nobody_is_told_to_give_up_encryption() {
    for trouble in troubles() {
        for text in trouble.told(Words::english()).user {
            let text = text.to_lowercase();
            for bad in ["switch encryption off", "accept the certificate", "tap continue", "without ssl"] {
                let is_warned = text.contains("do not") || text.contains("answer no");
                assert!(!text.contains(bad) || is_warned, "{}: {text}", trouble.name);
            }
        }
    }
}
