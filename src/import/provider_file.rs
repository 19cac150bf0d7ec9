//! Our own files, so that one can be compared with anything else.

use super::hint::Hint;
use super::import_error::ImportError;
use super::imported::Imported;
use crate::provider::load_text;

/// Whether these are lines of TOML with a key of a provider file.
pub(super) fn looks_like(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    text.lines().take(MAX_LINES).map(str::trim).any(|line| {
        ["[[server]]", "[[candidate]]"].contains(&line)
            || ["name", "domains", "short-name"]
                .iter()
                .any(|key| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('=')))
    })
}

/// A provider file may begin with a long comment.
const MAX_LINES: usize = 500;

pub(super) fn read_toml(text: &str, hint: &Hint) -> Result<Imported, ImportError> {
    read(text, "toml", hint)
}

pub(super) fn read_json(text: &str, hint: &Hint) -> Result<Imported, ImportError> {
    read(text, "json", hint)
}

fn read(text: &str, ending: &str, hint: &Hint) -> Result<Imported, ImportError> {
    // The name matters for nothing here; a strange one must not refuse the file.
    let stem =
        hint.title.rsplit(['/', '\\']).next().unwrap_or_default().split('.').next().unwrap_or_default();
    let stem = if stem.parse::<crate::provider::ProviderId>().is_ok() { stem } else { "provider" };
    let loaded = load_text(&format!("{stem}.{ending}"), text.to_owned())?;
    Ok(Imported::of(&loaded.provider))
}
