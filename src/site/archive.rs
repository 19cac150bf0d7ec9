//! The bundle as a zip: the same bytes whenever and wherever it is made.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::bundle::Bundle;

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
