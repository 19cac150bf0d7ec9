//! A file of whoever, read within bounds.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

use anyhow::{anyhow, ensure};

use super::output::{printable, reason};
use crate::import::ImportError;

/// The most bytes: those of a provider file, the longest that is read.
const MAX_BYTES: u64 = 256 * 1024;

/// The bytes of a file, or of standard input if it is called `-`: one more than is accepted, if there are more.
pub(super) fn bytes(path: &Path) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if path.as_os_str() == "-" {
        io::stdin().take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    let unreadable = |error: io::Error| anyhow!("{}: {}", shown(path), reason(&error));
    // Asked before opening: to open a named pipe would wait for somebody to write into it.
    ensure!(fs::metadata(path).map_err(unreadable)?.is_file(), "{}: expected a file", shown(path));
    File::open(path).and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes)).map_err(unreadable)?;
    Ok(bytes)
}

/// What is wrong with a file, with its name.
pub(super) fn of_file(error: ImportError, path: &Path) -> anyhow::Error {
    match error {
        ImportError::Provider(_) => error.in_file(&shown(path)).into(),
        error => anyhow::Error::from(error).context(shown(path)),
    }
}

/// The name of a file in a message.
pub(super) fn shown(path: &Path) -> String {
    printable(&path.display().to_string())
}

/// What a source is called by: the name of the file, without where it lies.
pub(super) fn title(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |name| printable(&name.to_string_lossy()))
}
