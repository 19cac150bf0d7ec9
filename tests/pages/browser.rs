//! What Chromium says of the pages of a folder.

use std::path::Path;
use std::process::Output;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use libtest_mimic::Completion;
use serde_json::Value;

use crate::support::{needs, repository, run};

/// What playwright-core needs (its package.json).
const OLDEST_NODE: u32 = 20;
/// So few browsers at once, however many processors there are.
static TURNS: [Mutex<()>; 3] = [const { Mutex::new(()) }; 3];
static NEXT: AtomicUsize = AtomicUsize::new(0);

/// Whether there is all that the scripts in `tests/browser` need.
///
/// # Errors
/// The test is to be ignored.
pub fn needed() -> Result<(), Completion> {
    if std::env::var_os("CHROMIUM").is_none() {
        needs("chromium", "chromium")?;
    }
    needs("node", "nodejs")?;
    let version = run("node", &["--version"], Path::new("."));
    let version = String::from_utf8_lossy(&version.stdout).trim().to_owned();
    let major = version.trim_start_matches('v').split('.').next().and_then(|number| number.parse().ok());
    if major.is_none_or(|major: u32| major < OLDEST_NODE) {
        return Err(Completion::ignored_with(format!("node {version}: {OLDEST_NODE} or later is needed")));
    }
    match repository("tests/browser/node_modules/playwright-core").is_dir() {
        true => Ok(()),
        false => Err(Completion::ignored_with("`npm ci` has not been run in tests/browser (tests/run does)")),
    }
}

/// Which pages of a folder are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    All,
    /// Those that are in English: the others have the same template, and words of their own.
    Untranslated,
}

/// Looks at the pages of a folder, at every width and in both colour schemes.
pub fn assert_nothing_wrong(folder: &Path, which: Which) {
    let folder_name = folder.to_str().unwrap_or_default();
    let arguments: &[&str] = match which {
        Which::All => &[folder_name],
        Which::Untranslated => &[folder_name, "--untranslated"],
    };
    let report = script("pages.mjs", arguments, folder);
    assert!(report["pages"].as_u64() > Some(0), "no page in {}", folder.display());
    for list in ["problems", "unsure"] {
        let found = report[list].as_array().unwrap_or_else(|| panic!("no {list}: {report}"));
        assert!(found.is_empty(), "{} {list}:\n{}", found.len(), lines(found));
    }
}

/// Runs one of the scripts; its answer is a JSON document.
pub fn script(name: &str, arguments: &[&str], folder: &Path) -> Value {
    let turn = &TURNS[NEXT.fetch_add(1, Ordering::Relaxed) % TURNS.len()];
    let _turn = turn.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let script = repository("tests/browser").join(name).display().to_string();
    let Output { status, stdout, stderr } = run("node", &[&[script.as_str()], arguments].concat(), folder);
    assert!(status.success(), "{name} could not look: {}", String::from_utf8_lossy(&stderr));
    serde_json::from_slice(&stdout).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A line for each finding: whoever reads a failed test wants to see all of them.
pub fn lines(found: &[Value]) -> String {
    let text = |one: &Value, key: &str| one[key].as_str().unwrap_or_default().to_owned();
    let line = |one: &Value| ["page", "state", "rule", "what"].map(|key| text(one, key)).join(": ");
    found.iter().map(line).collect::<Vec<_>>().join("\n")
}
