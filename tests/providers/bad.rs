//! Each file of `tests/providers/bad` is refused in the words of the `.txt` beside it.
//!
//! A new case is a new file; `MAILSETUP_BLESS=1` writes the message beside it, for you to read.

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::Trial;

use crate::support::{Outcome, Row, assert_as_in, cases, mailsetup, promise, repository, rows, tree};

/// The most messages about one file.
const MOST: usize = 50;

pub fn trials() -> Vec<Trial> {
    let mut trials: Vec<Trial> = files().into_iter().map(refused).collect();
    trials.extend(rows("providers/wording.txt").into_iter().map(says_what_to_do));
    trials.push(promise("providers::bad::the_advice_on_an_at_sign_helps", the_advice_on_an_at_sign_helps));
    trials.push(promise("providers::bad::each_message_has_its_file", each_message_has_its_file));
    trials.push(promise("providers::bad::one_slip_of_syntax_is_told_once", one_slip_of_syntax_is_told_once));
    trials
}

/// The broken provider files.
pub fn files() -> Vec<PathBuf> {
    [cases("providers/bad", "toml"), cases("providers/bad", "json")].concat()
}

fn refused(file: PathBuf) -> Trial {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().replace('-', "_");
    promise(&format!("providers::bad::{stem}"), move || {
        let outcome = check(&file, &[]);
        is_told_in_the_words_of_its_text(&file, &outcome);
        let places = places(&file, &outcome.err);
        // Whoever mends a file goes through it once.
        assert!(places.is_sorted(), "not in the order of the file: {places:?}");
        assert!(places.len() <= MOST, "{} messages", places.len());
        is_told_to_programs_too(&file, &places);
        writes_nothing(&file);
    })
}

/// Run in the folder of the file, so that the message names it as a user would.
fn check(file: &Path, more: &[&str]) -> Outcome {
    let folder = file.parent().unwrap();
    mailsetup(folder, &[&["check", file.file_name().unwrap().to_str().unwrap()], more].concat())
}

fn is_told_in_the_words_of_its_text(file: &Path, outcome: &Outcome) {
    assert_eq!(outcome.code, Some(1), "the exit code of `check`: {}", outcome.err);
    assert_eq!(outcome.text(), "", "`check` says nothing on standard output");
    assert!(!outcome.err.contains('\x1b'), "no colour where nobody sees it: {:?}", outcome.err);
    assert_as_in(&file.with_extension("txt"), &outcome.err);
}

/// The lines and columns that a message names, as `--> FILE:LINE:COLUMN`.
fn places(file: &Path, message: &str) -> Vec<(usize, usize)> {
    let arrow = format!("--> {}:", file.file_name().unwrap().to_str().unwrap());
    let place = |line: &str| {
        let (line, column) = line.trim_start().strip_prefix(&arrow)?.split_once(':')?;
        Some((line.parse().ok()?, column.parse().ok()?))
    };
    message.lines().filter_map(place).collect()
}

fn is_told_to_programs_too(file: &Path, places: &[(usize, usize)]) {
    let outcome = check(file, &["--json"]);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(1), ""), "{}", outcome.text());
    let report: serde_json::Value = serde_json::from_slice(&outcome.out).unwrap();
    assert_eq!(report["verdict"], "fail");
    let findings = report["findings"].as_array().unwrap();
    assert!(!findings.is_empty());
    let of_programs: Vec<(usize, usize)> = findings
        .iter()
        .filter_map(|finding| {
            let place = finding.get("place")?;
            Some((place["line"].as_u64()?.try_into().ok()?, place["column"].as_u64()?.try_into().ok()?))
        })
        .collect();
    assert_eq!(places, &of_programs[..places.len()], "the places in the text and in the JSON");
}

/// The good providers are not written either: a mistake in one leaves every folder as it was.
fn writes_nothing(file: &Path) {
    let folder = tempfile::tempdir().unwrap();
    let providers = folder.path().join("providers");
    fs::create_dir(&providers).unwrap();
    fs::copy(file, providers.join(file.file_name().unwrap())).unwrap();
    let before = tree(folder.path());
    let outcome = mailsetup(folder.path(), &["--providers", "providers", "generate"]);
    assert_eq!(outcome.code, Some(1), "the exit code of `generate`: {}", outcome.err);
    assert_eq!(outcome.text(), "");
    assert!(tree(folder.path()) == before && !folder.path().join("out").exists(), "something was written");
}

/// A row of `tests/providers/wording.txt`.
fn says_what_to_do(row: Row) -> Trial {
    let stem = row.word(0).split('.').next().unwrap_or_default().replace('-', "_");
    promise(&format!("providers::bad::wording::{stem}"), move || {
        let seen = check(&repository("tests/providers/bad").join(row.word(0)), &[]).err;
        let first = seen.lines().next().unwrap_or_default();
        assert!(first.contains(&row.expected), "{}: {:?} is missing in: {first}", row.word(0), row.expected);
        for jargon in ["EOF", "[the file]", "ident", "os error"] {
            assert!(!first.contains(jargon), "{first}");
        }
    })
}

/// "Leave out what stands left of the `@`" where nothing stands there: who does so gets the same answer.
fn the_advice_on_an_at_sign_helps() {
    let seen = check(&repository("tests/providers/bad/domain-with-at.toml"), &[]).err;
    assert!(!seen.contains("leave out what stands left of the `@`\n"), "{seen}");
}

/// What a parser makes of the rest of a file after a slip of syntax is no second mistake of the writer.
fn one_slip_of_syntax_is_told_once() {
    for file in files() {
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        if name.starts_with("toml-") && !name.contains("nested") {
            let seen = check(&file, &[]).err;
            let count = seen.lines().filter(|line| line.starts_with("error: ")).count();
            assert_eq!(count, 1, "{name}: one slip, {count} messages:\n{seen}");
        }
    }
}

fn each_message_has_its_file() {
    for text in cases("providers/bad", "txt") {
        let has_file = ["toml", "json"].iter().any(|ending| text.with_extension(ending).exists());
        assert!(has_file, "{}: the case is gone", text.display());
    }
}
