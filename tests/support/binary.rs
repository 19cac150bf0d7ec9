//! The program itself, run as a user runs it.

use std::path::Path;
use std::process::Command;

/// How a run ended.
#[derive(Debug)]
pub struct Outcome {
    pub code: Option<i32>,
    pub out: Vec<u8>,
    pub err: String,
}

impl Outcome {
    /// Standard output as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.out).into_owned()
    }
}

/// Runs `mailsetup` in a folder, without the caller's settings.
pub fn mailsetup(folder: &Path, arguments: &[&str]) -> Outcome {
    let output = Command::new(env!("CARGO_BIN_EXE_mailsetup"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("MAILSETUP_PROVIDERS")
        .output()
        .unwrap_or_else(|error| panic!("mailsetup: {error}"));
    Outcome {
        code: output.status.code(),
        out: output.stdout,
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}
