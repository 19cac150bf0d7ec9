//! The program as people run it: what it takes, what it says, what it writes, and how it fails.

mod bad_input;
mod full_disk;
mod generate;
mod help;
mod interrupted;
mod output;
mod profile;
mod qr;

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::Trial;
use tempfile::TempDir;

use crate::support::{Outcome, mailsetup, minimal};

pub fn trials() -> Vec<Trial> {
    let groups = [
        help::trials(),
        output::trials(),
        bad_input::trials(),
        profile::trials(),
        qr::trials(),
        generate::trials(),
        interrupted::trials(),
        full_disk::trials(),
    ];
    groups.into_iter().flatten().collect()
}

/// Ended with this code, nothing on standard output, one line on standard error that begins `error: `.
#[track_caller]
fn assert_one_line(outcome: &Outcome, code: i32) -> &str {
    assert_eq!(outcome.code, Some(code), "{}", outcome.err);
    assert_eq!(outcome.text(), "", "{}", outcome.err);
    let line = outcome.err.strip_suffix('\n').unwrap_or_else(|| panic!("no line: {:?}", outcome.err));
    assert!(line.starts_with("error: ") && line.len() > "error: ".len(), "{line:?}");
    assert!(!line.contains("panicked") && !line.contains("os error"), "{line:?}");
    // A line break or an escape would forge a second line, a direction mark would turn the rest round.
    let moves = |c: char| {
        c.is_control()
            || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    assert_eq!(line.chars().find(|&c| moves(c)), None, "{line:?}");
    line
}

/// A workplace with its own provider `post`.
struct Workplace(TempDir);

impl Workplace {
    fn new() -> Self {
        let workplace = Self(tempfile::tempdir().unwrap());
        fs::create_dir(workplace.path().join("providers")).unwrap();
        workplace.provider(&minimal());
        workplace
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn out(&self) -> PathBuf {
        self.path().join("out")
    }

    /// Writes the file of the provider `post`.
    fn provider(&self, text: &str) {
        fs::write(self.path().join("providers/post.toml"), text).unwrap();
    }

    fn run(&self, arguments: &[&str]) -> Outcome {
        mailsetup(self.path(), &[&["--providers", "providers"], arguments].concat())
    }
}
