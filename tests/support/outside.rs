//! Other programs, as somebody else's judgement.

use std::path::Path;
use std::process::{Command, Output};

use libtest_mimic::Completion;

/// Whether a program can be started, by its name or by its path; if not, the test is ignored and says which package has it.
///
/// # Errors
/// The test is to be ignored.
pub fn needs(program: &str, package: &str) -> Result<(), Completion> {
    let found = std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()));
    match found {
        true => Ok(()),
        false => Err(Completion::ignored_with(format!(
            "{program} is not on this machine (Debian package {package}; tests/run installs it)"
        ))),
    }
}

/// Runs a program to its end.
pub fn run(program: &str, arguments: &[&str], folder: &Path) -> Output {
    Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}"))
}
