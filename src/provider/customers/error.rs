//! Why a list of customers was not accepted.

use std::io;
use std::path::Path;

use thiserror::Error;

use super::list_file::MAX_BYTES;
use crate::mail::printable;
use crate::provider::load_error::reason;

/// Why a list of customers was not accepted. Its texts are fit for a terminal: what a file held is cut, and
/// nothing in it moves the cursor.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CustomersError {
    #[error("{file}: {reason}")]
    Unreadable { file: String, reason: String },
    #[error("{file}: expected a file")]
    NotAFile { file: String },
    #[error("{file}: more than {max} MiB: the most that a list of customers may have", max = MAX_BYTES >> 20)]
    TooLarge { file: String },
    /// The first problems, each as `FILE:LINE: what is wrong`, and how many more there are.
    #[error("{}", told(file, problems, *more))]
    Problems { file: String, problems: Vec<String>, more: usize },
}

impl CustomersError {
    pub(super) fn unreadable(path: &Path, error: &io::Error) -> Self {
        Self::Unreadable { file: shown(path), reason: reason(error) }
    }

    /// The file that the error is about.
    #[must_use]
    pub fn file(&self) -> &str {
        match self {
            Self::Unreadable { file, .. }
            | Self::NotAFile { file }
            | Self::TooLarge { file }
            | Self::Problems { file, .. } => file,
        }
    }
}

/// The name of a file for a message.
pub(super) fn shown(path: &Path) -> String {
    printable(&path.display().to_string())
}

/// One line for each problem.
fn told(file: &str, problems: &[String], more: usize) -> String {
    let problems = problems.join("\n");
    match more {
        0 => problems,
        more => format!("{problems}\n{file}: and {more} more"),
    }
}
