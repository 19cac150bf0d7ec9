//! `look_up`: what people type, as `queries.txt` has it.

use std::collections::BTreeMap;
use std::time::Instant;

use libtest_mimic::Trial;
use mailsetup::advice::{look_up, look_up_in, troubles};
use mailsetup::language::Words;

use crate::support::{Row, promise, rows};

pub fn trials() -> Vec<Trial> {
    let mut trials: Vec<Trial> = rows("advice/queries.txt")
        .into_iter()
        .enumerate()
        .map(|(at, row)| {
            let name: String = row.name().chars().take(60).collect();
            promise(&format!("advice::look_up::{:03}_{name}", at + 1), move || is_answered(&row))
        })
        .collect();
    trials.extend(rows("advice/queries-es.txt").into_iter().map(|row| {
        promise(&format!("advice::look_up::es::{}", row.name()), move || is_answered_in("es", &row))
    }));
    trials.extend([
        promise("advice::look_up::other_languages_know_the_same", other_languages_know_the_same),
        promise("advice::look_up::every_message_leads_to_its_trouble", every_message_leads_to_its_trouble),
        promise("advice::look_up::every_trouble_is_asked_for", every_trouble_is_asked_for),
        promise("advice::look_up::nothing_is_found_in_nothing", nothing_is_found_in_nothing),
        promise("advice::look_up::a_code_is_found_in_a_long_text", a_code_is_found_in_a_long_text),
        promise("advice::look_up::a_number_is_a_code_only_as_a_whole", a_number_is_a_code_only_as_a_whole),
        promise("advice::look_up::long_texts_are_cut", long_texts_are_cut),
        promise("advice::look_up::a_code_that_is_near_is_named", a_code_that_is_near_is_named),
    ]);
    trials
}

/// The names of the answers.
fn names(text: &str) -> Vec<&'static str> {
    look_up(text).known.iter().map(|answer| answer.trouble.name).collect()
}

fn is_answered(row: &Row) {
    is_answered_in("en", row);
}

fn is_answered_in(language: &str, row: &Row) {
    let query = row.words.join(" ");
    let expected = Some(row.expected.as_str()).filter(|name| *name != "-");
    for text in [query.clone(), query.to_lowercase(), format!("  {query}\n")] {
        let names = names_in(language, &text);
        assert_eq!(names.first().copied(), expected, "{text}: {names:?}");
    }
}

fn names_in(language: &str, text: &str) -> Vec<&'static str> {
    let words = Words::of(&language.parse().expect("a language")).expect("its texts");
    look_up_in(words, text).known.iter().map(|answer| answer.trouble.name).collect()
}

/// Codes and messages are known in each, and what people say in their own.
fn other_languages_know_the_same() {
    for words in Words::all() {
        let language = words.language().as_str();
        for trouble in troubles() {
            for seen in trouble.seen {
                let names = names_in(language, seen.text);
                assert!(
                    names.contains(&trouble.name),
                    "{language}: {}: {names:?}, not {}",
                    seen.text,
                    trouble.name
                );
            }
            for text in trouble.said(words).into_iter().chain([trouble.title(words)]) {
                let names = names_in(language, &text);
                assert_eq!(names.first(), Some(&trouble.name), "{language}: {text}: {names:?}");
            }
        }
    }
}

/// As it is shown, and in capitals, and within a sentence.
fn every_message_leads_to_its_trouble() {
    for trouble in troubles() {
        for seen in trouble.seen {
            for text in [
                seen.text.to_owned(),
                seen.text.to_uppercase(),
                format!("It says \u{201E}{}\u{201C} since Monday", seen.text),
            ] {
                assert!(
                    names(&text).contains(&trouble.name),
                    "{text}: {:?}, not {}",
                    names(&text),
                    trouble.name
                );
            }
        }
        let title = trouble.title(Words::english());
        for text in trouble.said.iter().copied().chain([title.as_str(), trouble.name]) {
            assert_eq!(names(text).first(), Some(&trouble.name), "{text}: {:?}", names(text));
        }
    }
}

fn every_trouble_is_asked_for() {
    let mut asked: BTreeMap<&str, usize> = troubles().map(|trouble| (trouble.name, 0)).collect();
    let rows = rows("advice/queries.txt");
    for row in &rows {
        if row.expected != "-" {
            *asked.get_mut(row.expected.as_str()).unwrap_or_else(|| panic!("{row:?}")) += 1;
        }
    }
    let nothing = rows.iter().filter(|row| row.expected == "-").count();
    assert!(rows.len() - nothing >= 120 && nothing >= 15, "{} and {nothing}", rows.len() - nothing);
}

fn nothing_is_found_in_nothing() {
    for text in [
        "",
        " ",
        "\n\t",
        "\0\0\0",
        "\u{1b}[31m\u{1b}[2J",
        "'",
        "[]",
        "[",
        "0x",
        "....",
        "\u{202E}",
        "-",
        "--",
    ] {
        let answers = look_up(text);
        assert!(answers.known.is_empty() && answers.nearest.is_empty(), "{text:?}: {answers:?}");
    }
}

fn a_code_is_found_in_a_long_text() {
    let log = format!("{} (0x800CCC1A) {}", "Task reported. ".repeat(40), "More about nothing. ".repeat(40));
    assert_eq!(names(&log).first(), Some(&"wrong-tls-mode"));
}

fn a_number_is_a_code_only_as_a_whole() {
    for text in ["5355", "a535", "535a", "1.5.7.8", "5.7.8.1", "12345.7.8", "55000", "800CCC0E0", "0x800CCC0"]
    {
        assert_eq!(names(text), [""; 0], "{text}");
    }
    for text in ["535", "(535)", "535:", "535-5.7.8", "#5.7.8", "5.7.8."] {
        assert_eq!(names(text).first(), Some(&"wrong-password"), "{text}");
    }
    assert_ne!(names("550 5.7.1"), names("550"));
    assert!(!names("550 5.1.1").contains(&"relaying-denied"));
}

/// What stands behind the first 2,000 characters does not count, and costs nothing.
fn long_texts_are_cut() {
    assert_eq!(names(&format!("{} 0x800CCC0E", "x".repeat(2_000))), [""; 0]);
    let begin = Instant::now();
    for text in ["mail ".repeat(2_000), "x".repeat(10_000), "certifikate ".repeat(1_000), "[".repeat(10_000)]
    {
        let _ = look_up(&text);
    }
    let words: Vec<String> = (0..2_000).map(|number| format!("serv{number}")).collect();
    let _ = look_up(&words.join(" "));
    assert!(begin.elapsed().as_secs() < 5, "{:?}", begin.elapsed());
}

fn a_code_that_is_near_is_named() {
    let answers = look_up("0x800CCCFE");
    assert!(
        answers.known.is_empty() && answers.nearest.iter().any(|text| text.contains("0x800CCC")),
        "{answers:?}"
    );
}
