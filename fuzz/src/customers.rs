//! Lists of customers, in each of the three forms.

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use mailsetup::provider::{Catalogue, Customers};
use tempfile::TempDir;

use crate::promises::are_lines;

/// As the file's ending says: lines, TOML or JSON.
const ENDINGS: [&str; 3] = ["txt", "toml", "json"];

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::load(&[], &[]).expect("what is built in"));
static FOLDER: LazyLock<TempDir> = LazyLock::new(|| tempfile::tempdir().expect("a folder"));

/// Reads a list. It is a file, for a list is never whole in memory.
pub fn customers(bytes: &[u8]) {
    let file: PathBuf = FOLDER.path().join("list.txt");
    fs::write(&file, bytes).expect("a file");
    for ending in ENDINGS {
        let named = file.with_extension(ending);
        fs::rename(&file, &named).expect("a file");
        match Customers::load(&named, &CATALOGUE) {
            Err(error) => are_lines(&error.to_string()),
            Ok(list) => assert_eq!(list.is_empty(), list.len() == 0),
        }
        fs::rename(&named, &file).expect("a file");
    }
}
