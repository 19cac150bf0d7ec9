//! The door for provider files: bytes become a `Provider`, or an error that points into them.

use std::path::{Path, PathBuf};

use super::id::{ProviderId, ProviderIdError};
use super::load_error::LoadError;
use super::provider::Provider;
use super::table_reader::Located;
use super::{file_text, json_document, read, toml_document};
use crate::mail::DomainPattern;

/// A provider, with the places of its domains for the checks across files.
#[derive(Debug, Clone)]
pub struct Loaded {
    pub provider: Provider,
    pub(super) file: String,
    /// Where the file is, unless it is built in.
    pub(super) path: Option<PathBuf>,
    pub(super) text: String,
    pub(super) domains: Vec<Located<DomainPattern>>,
}

/// Reads a provider file; its stem is the provider's id, its ending says TOML or JSON.
///
/// # Errors
/// Everything that is wrong with the file, at once.
pub fn load(path: &Path) -> Result<Loaded, LoadError> {
    let file = path.display().to_string();
    let text = file_text::read(path)?;
    let loaded = load_text_in(path.parent(), &file, text)?;
    Ok(Loaded { path: Some(path.to_owned()), ..loaded })
}

/// Like [`load`], for a text whose `file` name is given, and which lies nowhere.
///
/// # Errors
/// Everything that is wrong with the text, at once.
pub fn load_text(file: &str, text: String) -> Result<Loaded, LoadError> {
    load_text_in(None, file, text)
}

/// Like [`load_text`], for a text that lies, or will lie, in a folder: a logo may be a file there.
///
/// # Errors
/// Everything that is wrong with the text, at once.
pub fn load_text_in(folder: Option<&Path>, file: &str, text: String) -> Result<Loaded, LoadError> {
    let text = file_text::decode(file, text.into_bytes())?;
    let path = Path::new(file);
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let id: ProviderId = stem.parse().map_err(|error| LoadError::Name { file: file.to_owned(), error })?;
    let mut problems = Vec::new();
    let root = match path.extension().and_then(|ending| ending.to_str()) {
        Some("toml") => toml_document::parse(&text, &mut problems),
        Some("json") => json_document::parse(&text, &mut problems),
        _ => return Err(LoadError::Name { file: file.to_owned(), error: ProviderIdError }),
    };
    let read = root.and_then(|root| read::read(&id, &root, folder, &mut problems));
    match read {
        Some(read::Read { provider, domains }) if problems.is_empty() => {
            Ok(Loaded { provider, file: file.to_owned(), path: None, text, domains })
        }
        _ => Err(LoadError::Problems { file: file.to_owned(), text, problems }),
    }
}
