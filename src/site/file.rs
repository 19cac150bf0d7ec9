//! One file, written whole beside the old one, then renamed over it.

use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::Path;

use thiserror::Error;

/// The beginning of the names of what is not finished yet.
pub(super) const STAGING: &str = ".mailsetup-";

/// Why a bundle or a file was not written. What was there before is still there.
#[derive(Debug, Error)]
#[error("{path}: {reason}")]
pub struct WriteError {
    path: String,
    reason: String,
}

impl WriteError {
    pub(super) fn new(path: &Path, reason: &impl ToString) -> Self {
        let reason = reason.to_string();
        // Without the number that the system gives the error.
        let reason = reason.split(" (os error").next().unwrap_or_default().to_lowercase();
        Self { path: path.display().to_string(), reason }
    }
}

/// Writes a file: whoever reads meanwhile sees the old one or the new one. A link stays a link, what is no
/// file, such as a pipe, is written to, and who may read and write the old file may read and write the new one.
///
/// # Errors
/// Where it could not be written, and why.
pub fn write_file(target: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let written = match fs::metadata(target) {
        Ok(metadata) if metadata.is_dir() => {
            return Err(WriteError::new(target, &"expected a file, found a folder"));
        }
        Ok(metadata) if !metadata.is_file() => fs::write(target, bytes),
        Ok(metadata) if metadata.permissions().readonly() => {
            return Err(WriteError::new(target, &"the file is read-only"));
        }
        Ok(metadata) => {
            fs::canonicalize(target).and_then(|target| write_beside(&target, bytes, Some(&metadata)))
        }
        Err(_) => write_beside(target, bytes, None),
    };
    written.map_err(|error| WriteError::new(target, &error))
}

fn write_beside(target: &Path, bytes: &[u8], old: Option<&Metadata>) -> io::Result<()> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut builder = tempfile::Builder::new();
    builder.prefix(STAGING);
    // Temporary files are for their owner alone; a new file is to be published.
    #[cfg(unix)]
    if old.is_none() {
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder.unwrap_or_else(|| Path::new(".")))?;
    file.write_all(bytes)?;
    if let Some(old) = old {
        if !has_owner_of(file.as_file(), old) {
            // Only root may give a file away; what was somebody else's stays his.
            return fs::write(target, bytes);
        }
        file.as_file().set_permissions(old.permissions())?;
    }
    file.persist(target).map_err(|error| error.error)?;
    Ok(())
}

/// Whether the new file belongs to whom the old one belongs to, now or already.
#[cfg(unix)]
fn has_owner_of(file: &File, old: &Metadata) -> bool {
    use std::os::unix::fs::{MetadataExt as _, fchown};
    let is_same = |new: Metadata| (new.uid(), new.gid()) == (old.uid(), old.gid());
    file.metadata().is_ok_and(is_same) || fchown(file, Some(old.uid()), Some(old.gid())).is_ok()
}

#[cfg(not(unix))]
const fn has_owner_of(_: &File, _: &Metadata) -> bool {
    true
}
