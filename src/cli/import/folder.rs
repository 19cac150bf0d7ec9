//! What lies in a folder: what may be settings, and what is left alone.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::anyhow;

use crate::cli::{output, stranger};

/// A folder, by the names of what is in it.
#[derive(Debug, Default)]
pub(super) struct Folder {
    /// What is tried.
    pub files: Vec<PathBuf>,
    /// What is no settings, by its looks or by its kind.
    pub left_alone: Vec<PathBuf>,
    pub folders: Vec<PathBuf>,
}

/// So many that were left alone are named.
const MOST_NAMED: usize = 5;

impl Folder {
    pub(super) fn read(folder: &Path) -> anyhow::Result<Self> {
        let unreadable =
            |error: io::Error| anyhow!("{}: {}", stranger::shown(folder), output::reason(&error));
        let mut read = Self::default();
        for entry in fs::read_dir(folder).map_err(unreadable)? {
            let path = entry.map_err(unreadable)?.path();
            match (path.is_dir(), path.is_file() && !is_hidden(&path)) {
                (true, _) => read.folders.push(path),
                (false, true) => read.files.push(path),
                (false, false) => read.left_alone.push(path),
            }
        }
        read.files.sort();
        read.folders.sort();
        Ok(read)
    }

    /// `; 2 other files left alone: a, b; 1 folder left alone: c`; nothing if there are none.
    pub(super) fn what_was_left(&mut self) -> String {
        self.left_alone.sort();
        let named = |what: &str, all: &[PathBuf]| match all {
            [] => String::new(),
            [one] => format!("; 1 {what} left alone: {}", stranger::shown(one)),
            all => format!("; {} {what}s left alone: {}", all.len(), names(all)),
        };
        named("other file", &self.left_alone) + &named("folder", &self.folders)
    }
}

/// What programs keep for themselves.
fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

fn names(all: &[PathBuf]) -> String {
    let names: Vec<String> = all.iter().take(MOST_NAMED).map(|one| stranger::shown(one)).collect();
    let more = if all.len() > MOST_NAMED { ", ..." } else { "" };
    format!("{}{more}", names.join(", "))
}
