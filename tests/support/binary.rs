//! The program itself, run as a user runs it.

use std::ffi::OsStr;
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

/// Where the program is.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_mailsetup");

/// Runs `mailsetup` in a folder, without the caller's settings.
pub fn mailsetup(folder: &Path, arguments: &[&str]) -> Outcome {
    mailsetup_with(folder, &[], arguments)
}

/// Like [`mailsetup`], with environment variables.
pub fn mailsetup_with(
    folder: &Path,
    variables: &[(&str, &OsStr)],
    arguments: &[impl AsRef<OsStr>],
) -> Outcome {
    outcome(command(folder).envs(variables.iter().copied()).args(arguments))
}

/// The program in a folder, without the caller's settings, for what else is to be said of it.
pub fn command(folder: &Path) -> Command {
    command_of(PROGRAM, folder)
}

/// The same through another program that starts it.
pub fn command_of(program: &str, folder: &Path) -> Command {
    let mut command = Command::new(program);
    // A terminal's width and its wish for colour belong to the caller.
    for variable in ["MAILSETUP_PROVIDERS", "CLICOLOR_FORCE", "CLICOLOR", "NO_COLOR", "COLUMNS"] {
        command.env_remove(variable);
    }
    command.current_dir(folder);
    command
}

/// Runs a command to its end.
pub fn outcome(command: &mut Command) -> Outcome {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    Outcome {
        code: output.status.code(),
        out: output.stdout,
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}
