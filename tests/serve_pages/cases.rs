//! Each case of `tests/serve_pages/cases`, asked over the wire.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::thread;

use libtest_mimic::{Completion, Trial};

use super::expectation::assert_met;
use super::question::Question;
use crate::support::{HttpAnswer, Served, promise_with, repository};

/// Domains of customers, beside those of the providers.
const CUSTOMERS: &str = "kunde.example spectrum\n*.wild.example spectrum\nmünchen.example example\n";
/// All of them at once, in so many threads, so many times.
const THREADS: usize = 8;
const ROUNDS: usize = 3;
/// The most memory that the server may have had then, in KiB.
const MOST_MEMORY: u64 = 64 * 1024;

pub fn trials() -> Vec<Trial> {
    let mut trials: Vec<Trial> = files()
        .into_iter()
        .map(|file| {
            let name = file.file_stem().unwrap_or_default().to_string_lossy().replace('-', "_");
            promise_with(&format!("serve_pages::cases::{name}"), move || is_answered(&file))
        })
        .collect();
    trials.push(promise_with("serve_pages::all_cases_at_once_do_no_harm", all_at_once));
    trials
}

fn files() -> Vec<PathBuf> {
    let folder = repository("tests/serve_pages/cases");
    let mut files: Vec<PathBuf> = folder.read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() > 100, "only {} cases", files.len());
    files
}

fn is_answered(file: &Path) -> Result<(), Completion> {
    static SERVED: LazyLock<Result<Served, String>> =
        LazyLock::new(|| start().map_err(|_| "setpriv".to_owned()));
    match &*SERVED {
        Ok(served) => assert_answered(served, file),
        Err(missing) => return Err(Completion::ignored_with(format!("{missing} is missing"))),
    }
    Ok(())
}

/// The example, Spectrum, and three customers.
fn start() -> Result<Served, Completion> {
    let list = tempfile::Builder::new().suffix(".txt").tempfile().expect("a file");
    std::fs::write(list.path(), CUSTOMERS).expect("a list");
    Served::start(&["--log", "none", "--domains", &list.path().display().to_string()])
}

fn assert_answered(served: &Served, file: &Path) {
    let question = Question::read(file);
    let answer = ask(served, &question);
    assert_met(&question.expectations, &answer);
}

/// A server that refuses a long body does not read all of it.
fn ask(served: &Served, question: &Question) -> HttpAnswer {
    let mut connection = served.connect();
    let _ = connection.try_send(&question.octets);
    if question.method == "HEAD" { connection.head() } else { connection.answer() }
}

fn all_at_once() -> Result<(), Completion> {
    let served = start()?;
    let files = files();
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                (0..ROUNDS).for_each(|_| files.iter().for_each(|file| assert_answered(&served, file)));
            });
        }
    });
    assert!(served.peak() < MOST_MEMORY, "{} KiB", served.peak());
    assert_eq!(served.connect().get("/healthz").status, 200);
    Ok(())
}
