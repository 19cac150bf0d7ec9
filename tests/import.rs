//! Settings of any kind become provider files: cases, and what must hold for whatever comes.
//!
//! A case is a file of `tests/import/good` with its provider file and what is told in `NAME.expected` beside it, or one
//! of `tests/import/bad` with its message.

mod command;
mod corpus;
mod folder;
mod live;
mod stable;
mod strange;

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::Trial;
use mailsetup::import::{Hint, ImportError, Imported, provider_id, read};
use mailsetup::mail::Date;

use crate::support::{assert_as_in, promise, repository};

pub fn trials() -> Vec<Trial> {
    let good = files("good").into_iter().map(|file| case("good", file, is_imported));
    let bad = files("bad").into_iter().map(|file| case("bad", file, is_refused));
    let mut trials: Vec<Trial> = good.chain(bad).collect();
    trials.extend(stable::trials());
    trials.extend(corpus::trials());
    trials.extend(strange::trials());
    trials.extend(command::trials());
    trials.extend(folder::trials());
    trials.extend(live::trials());
    trials
}

/// The sources of a folder of cases.
fn files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(repository("tests/import").join(folder)).expect("a folder of cases");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending != "expected"));
    files.sort();
    assert!(!files.is_empty());
    files
}

fn case(folder: &str, file: PathBuf, check: fn(&Path)) -> Trial {
    let name = file.file_name().unwrap().to_string_lossy().replace(['-', '.'], "_");
    promise(&format!("import::{folder}::{name}"), move || check(&file))
}

/// The day on which all cases were read.
fn seen() -> Date {
    "2026-11-22".parse().unwrap()
}

fn hint(file: &Path) -> Hint {
    Hint::file(&file.file_name().unwrap().to_string_lossy(), seen())
}

fn import(file: &Path) -> Result<Imported, ImportError> {
    let hint = hint(file);
    read(&fs::read(file).unwrap(), &hint)?.complete(&hint)
}

/// The text of the provider file, and a line for all that is told.
fn outcome(imported: &Imported) -> Result<String, ImportError> {
    let id = provider_id(&imported.draft).expect("an id");
    let mut text = format!("# {id}\n{}", imported.to_toml(&id)?);
    let notes = imported.notes.iter().map(|note| format!("# note: {note}\n"));
    let lost = imported.not_kept.iter().map(|lost| format!("# not kept: {lost}\n"));
    text.extend(notes.chain(lost));
    Ok(text)
}

fn expected(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".expected");
    name.into()
}

fn is_imported(file: &Path) {
    let imported = import(file).unwrap_or_else(|error| panic!("{error}"));
    let text = outcome(&imported).unwrap_or_else(|error| panic!("{error}"));
    assert!(!text.contains("hunter2"), "a password is told: {text}");
    assert_as_in(&expected(file), &text);
}

fn is_refused(file: &Path) {
    let refusal = import(file).and_then(|imported| outcome(&imported));
    let error = refusal.expect_err("no file of settings");
    assert_as_in(&expected(file), &format!("{error}\n"));
}
