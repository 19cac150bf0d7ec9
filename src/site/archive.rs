//! The bundle as a zip: the same bytes whenever and wherever it is made.

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::bundle::Bundle;
use super::file::{WriteError, write_file};

/// The zip of a bundle; all files lie below a folder of the provider's id.
///
/// # Errors
/// What the zip writer says; a bundle of ours gives it no cause.
pub fn to_zip(bundle: &Bundle) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        // The first moment that a zip can name, instead of now.
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for artefact in &bundle.artefacts {
        zip.start_file(format!("{}/{}", bundle.id, artefact.path), options)?;
        zip.write_all(&artefact.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Writes `ID.zip` into a folder: a new file beside, then renamed over.
///
/// # Errors
/// Where it could not be written, and why.
pub fn write_zip(out: &Path, bundle: &Bundle) -> Result<PathBuf, WriteError> {
    let target = out.join(format!("{}.zip", bundle.id));
    let failed = |error: std::io::Error| WriteError::new(&target, &error);
    let bytes = to_zip(bundle).map_err(|error| failed(error.into()))?;
    write_file(&target, &bytes)?;
    Ok(target)
}
