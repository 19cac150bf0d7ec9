//! The text of a provider file, read within bounds.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use super::load_error::{LoadError, MAX_BYTES};

/// The whole text of a file, if it is a file, UTF-8, and within bounds.
pub(super) fn read(path: &Path) -> Result<String, LoadError> {
    let unreadable = |error| LoadError::unreadable(path, &error);
    // Asked before opening: to open a named pipe would wait for somebody to write into it.
    if !fs::metadata(path).map_err(unreadable)?.is_file() {
        return Err(LoadError::NotAFile { file: path.display().to_string() });
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    decode(&path.display().to_string(), bytes)
}

/// UTF-8 text within bounds, without the byte order mark that some editors write.
pub(super) fn decode(file: &str, bytes: Vec<u8>) -> Result<String, LoadError> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(LoadError::TooLarge { file: file.to_owned() });
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = String::from_utf8_lossy(valid).matches('\n').count() + 1;
        LoadError::NotUtf8 { file: file.to_owned(), line }
    })?;
    Ok(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text))
}
