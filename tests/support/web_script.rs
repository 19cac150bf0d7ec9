//! A request to a scripted web server, as a text file: what is asked, what the server does, what comes of it.
//!
//! ```text
//! https good 5000 GET /a?b=c       scheme, certificate, patience in milliseconds, method and path
//! # what it is about
//! ---
//! TLS                              what the server does, as in `dialogue.rs`
//! REQUEST
//! S: HTTP/1.1 200 OK
//! ---
//! heard: GET /a?b=c HTTP/1.1       what the server heard, and what the client makes of the answer
//! answer: 200
//! ```

use std::path::Path;
use std::time::Duration;

use super::dialogue::{Act, acts};

/// A file in three parts.
#[derive(Debug)]
pub struct WebScript {
    /// The first two parts as they stand, to be written again.
    head: String,
    pub scheme: String,
    pub shown: Shown,
    pub patience: Duration,
    pub method: String,
    pub path: String,
    pub acts: Vec<Act>,
}

/// The certificate that the server shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    Good,
    Expired,
    EndsSoon,
    OtherName,
    UnknownAuthority,
}

impl WebScript {
    pub fn read(file: &Path) -> Self {
        let text =
            std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let mut parts = text.splitn(3, "---\n");
        let (settings, script) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let mut words = settings.lines().next().unwrap_or_default().split_whitespace();
        let mut word = || words.next().unwrap_or_else(|| panic!("{}: a word is missing", file.display()));
        Self {
            head: format!("{settings}---\n{script}---\n"),
            scheme: word().to_owned(),
            shown: Shown::of(word()),
            patience: Duration::from_millis(word().parse().expect("milliseconds")),
            method: word().to_owned(),
            path: word().to_owned(),
            acts: acts(script, file),
        }
    }

    /// The file with another third part.
    pub fn with(&self, seen: &str) -> String {
        format!("{}{seen}", self.head)
    }
}

impl Shown {
    /// Its word in a script.
    pub fn of(word: &str) -> Self {
        match word {
            "good" => Self::Good,
            "expired" => Self::Expired,
            "ends-soon" => Self::EndsSoon,
            "other-name" => Self::OtherName,
            "unknown-authority" => Self::UnknownAuthority,
            other => panic!("{other:?} is no certificate"),
        }
    }
}
