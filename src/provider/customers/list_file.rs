//! The file of a list, opened within bounds.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Take};
use std::path::Path;

use super::error::{CustomersError, shown};

/// The most bytes of a list: sixteen million lines of usual names.
pub(super) const MAX_BYTES: u64 = 512 * 1024 * 1024;
/// Bytes that are asked of the system at once.
const BUFFER_BYTES: usize = 64 * 1024;
/// The byte order mark that some editors write before UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// A list that is being read, a buffer at a time.
pub(super) type ListFile = BufReader<Take<File>>;

/// Opens a list, behind its byte order mark.
pub(super) fn open(path: &Path) -> Result<ListFile, CustomersError> {
    let unreadable = |error| CustomersError::unreadable(path, &error);
    // Asked before opening: to open a named pipe would wait for somebody to write into it.
    let metadata = fs::metadata(path).map_err(unreadable)?;
    if !metadata.is_file() {
        return Err(CustomersError::NotAFile { file: shown(path) });
    }
    if metadata.len() > MAX_BYTES {
        return Err(CustomersError::TooLarge { file: shown(path) });
    }
    let file = File::open(path).map_err(unreadable)?.take(MAX_BYTES + 1);
    let mut file = BufReader::with_capacity(BUFFER_BYTES, file);
    if file.fill_buf().map_err(unreadable)?.starts_with(MARK) {
        file.consume(MARK.len());
    }
    Ok(file)
}

/// Whether a file that grew while it was read is within bounds still; what was read of it may be a part.
pub(super) fn check_whole(file: &ListFile, path: &Path) -> Result<(), CustomersError> {
    match file.get_ref().limit() {
        0 => Err(CustomersError::TooLarge { file: shown(path) }),
        _ => Ok(()),
    }
}
