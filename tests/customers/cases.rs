//! Each list of `good` finds what the `.found` beside it says; each of `bad` is refused in the words of its
//! `.error`.
//!
//! A new case is a new file; `MAILSETUP_BLESS=1` writes the message beside a bad one, for you to read.

use std::path::{Path, PathBuf};

use libtest_mimic::Trial;

use super::{found, load};
use crate::support::{assert_as_in, cases, promise, repository, rows};

pub fn trials() -> Vec<Trial> {
    let good = cases("customers/good", "found").into_iter().map(finds);
    let bad = lists().into_iter().map(refused);
    let mut trials: Vec<Trial> = good.chain(bad).collect();
    trials.push(promise("customers::bad::each_message_has_its_list", each_message_has_its_list));
    trials
}

/// The broken lists.
fn lists() -> Vec<PathBuf> {
    ["txt", "toml", "json"].into_iter().flat_map(|ending| cases("customers/bad", ending)).collect()
}

fn name(file: &Path) -> String {
    file.file_stem().unwrap().to_string_lossy().replace('-', "_")
}

/// The list beside a file of what it finds.
fn list_of(answers: &Path) -> PathBuf {
    let mut lists = ["txt", "toml", "json", "map"].into_iter().map(|ending| answers.with_extension(ending));
    lists.find(|list| list.exists()).unwrap_or_else(|| panic!("{}: the list is gone", answers.display()))
}

fn finds(answers: PathBuf) -> Trial {
    promise(&format!("customers::good::{}", name(&answers)), move || {
        let customers = load(&list_of(&answers)).unwrap_or_else(|error| panic!("{error}"));
        let table = answers.strip_prefix(repository("tests")).unwrap().to_str().unwrap();
        for row in rows(table) {
            assert_eq!(found(&customers, row.word(0)).unwrap_or("nobody"), row.expected, "{}", row.word(0));
        }
    })
}

fn refused(list: PathBuf) -> Trial {
    promise(&format!("customers::bad::{}", name(&list)), move || {
        // As it is called from the root of the repository, where the tests run.
        let path = list.strip_prefix(repository("")).unwrap();
        let message = load(path).unwrap_err().to_string();
        let is_shown = |c: char| c == '\n' || !c.is_control();
        assert!(message.chars().all(is_shown), "what moves a cursor: {message:?}");
        assert!(message.lines().all(|line| line.len() < 320), "cut, what the list holds: {message}");
        assert_as_in(&list.with_extension("error"), &format!("{message}\n"));
    })
}

fn each_message_has_its_list() {
    for message in cases("customers/bad", "error") {
        assert!(list_of(&message).exists());
    }
}
