//! Thunderbird, started once for many tasks by `tests/thunderbird/client.py`.

use std::path::Path;
use std::process::Output;

use libtest_mimic::Completion;
use serde_json::Value;
use tempfile::TempDir;

use crate::support::{Island, needs, repository, run};

/// Why there are no answers.
#[derive(Debug)]
pub enum NoAnswer {
    /// A Thunderbird whose inner names the scripts do not know.
    Stranger(String),
    Broken(String),
}

impl NoAnswer {
    /// The tests know some versions of Thunderbird; everything else must not be.
    pub fn to_completion(&self) -> Completion {
        match self {
            Self::Stranger(reason) => Completion::ignored_with(reason.clone()),
            Self::Broken(reason) => panic!("{reason}"),
        }
    }
}

/// Whether Thunderbird is here, and what drives it.
///
/// # Errors
/// The test is to be ignored.
pub fn needs_thunderbird() -> Result<(), Completion> {
    needs("thunderbird", "thunderbird")?;
    needs("python3", "python3")
}

/// What Thunderbird makes of each document, at a proxy that is the whole web.
pub fn answers(tasks: &[Value]) -> Result<Vec<Value>, NoAnswer> {
    ask(tasks, |script, tasks| run("python3", &["-I", script, tasks], Path::new("/")))
}

/// What Thunderbird finds on an island, where it trusts this authority.
pub fn findings(tasks: &[Value], island: &Island, authority: &Path) -> Result<Vec<Value>, NoAnswer> {
    let authority = authority.display().to_string();
    ask(tasks, |script, tasks| island.run(&["python3", "-I", script, tasks, &authority]))
}

fn ask(tasks: &[Value], run: impl FnOnce(&str, &str) -> Output) -> Result<Vec<Value>, NoAnswer> {
    let folder = TempDir::new().expect("a temporary folder");
    let file = folder.path().join("tasks.json");
    std::fs::write(&file, Value::from(tasks).to_string()).expect("a file");
    let script = repository("tests/thunderbird/client.py");
    let output = run(&script.display().to_string(), &file.display().to_string());
    let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    match output.status.code() {
        Some(0) => {}
        Some(3) => return Err(NoAnswer::Stranger(said)),
        _ => return Err(NoAnswer::Broken(said)),
    }
    let answers: Vec<Value> = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(answers.len(), tasks.len(), "an answer for each task");
    Ok(answers)
}
