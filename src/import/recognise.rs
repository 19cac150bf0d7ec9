//! The one door: bytes of any kind become what they say.

use super::hint::Hint;
use super::import_error::ImportError;
use super::imported::Imported;
use super::not_kept::shown;
use super::{MAX_BYTES, autoconfig, autodiscover, k9s, no_file, pacc, profile, provider_file, qr_text};
use crate::format::xml::{self, Element};

/// Reads a file of any kind, which it finds out by looking at it.
///
/// # Errors
/// It is of no kind that is known, or broken, or names no server.
pub fn read(bytes: &[u8], hint: &Hint) -> Result<Imported, ImportError> {
    // A provider file of a thousand domains is longer, and comes from a friend.
    if bytes.len() > MAX_BYTES && !provider_file::looks_like(bytes) {
        return Err(ImportError::TooLarge);
    }
    if let Some(profile) = profile::beginning(bytes) {
        return profile.read(bytes, hint);
    }
    no_file::refuse_binary(bytes)?;
    let text = std::str::from_utf8(bytes).map_err(|_| ImportError::NoSettings(NOT_UTF8))?;
    let text = text.trim_start_matches('\u{FEFF}').trim();
    read_text(text, hint)
}

/// Whether it is an Apple profile that is not signed, or no more: broken ones that were meant to be one too.
#[must_use]
pub fn is_profile(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let is_text = text.starts_with(b"<") && text.windows(PLIST.len()).any(|part| part == PLIST.as_bytes());
    is_text || matches!(profile::beginning(bytes), Some(profile::Beginning::Binary))
}

/// How a property list begins.
const PLIST: &str = "<plist";

/// Latin-1, as a rule: one umlaut in a display name.
const NOT_UTF8: &str =
    "not UTF-8 text (Latin-1 perhaps): save it as UTF-8, and have the XML declaration say so";

fn read_text(text: &str, hint: &Hint) -> Result<Imported, ImportError> {
    match text.chars().next() {
        Some('<') => {
            no_file::refuse_template(text)?;
            no_file::refuse_html(text)?;
            read_xml(text, hint)
        }
        Some('{') => {
            no_file::refuse_template(text)?;
            read_json(text, hint)
        }
        Some('[') if qr_text::looks_like(text) => qr_text::read(text, hint),
        _ if provider_file::looks_like(text.as_bytes()) => provider_file::read_toml(text, hint),
        _ => {
            no_file::refuse_template(text)?;
            let first = text.lines().next().unwrap_or_default();
            Err(ImportError::Unknown(format!("a text that begins with `{}`", shown(first))))
        }
    }
}

fn read_xml(text: &str, hint: &Hint) -> Result<Imported, ImportError> {
    // A property list has a document type, which no other file may have.
    if text.contains(PLIST) {
        return profile::read_plain(text.as_bytes(), hint);
    }
    let kind =
        BEGINNINGS.iter().find(|(beginning, _)| text.contains(beginning)).map_or(XML, |(_, kind)| kind);
    let root = xml::read(text.as_bytes()).map_err(|error| ImportError::Xml { kind, error })?;
    match root.name.as_str() {
        "clientConfig" => Ok(autoconfig::read(&root, hint)),
        "Autodiscover" => autodiscover::read(&root, hint),
        "k9settings" => k9s::read(&root, hint),
        _ => Err(ImportError::Unknown(format!("an XML document whose root is `{}`", root_name(&root)))),
    }
}

/// What an XML document is that is not of one of our kinds, as far as it can be told.
pub(super) const XML: &str = "XML";
/// The same of JSON.
pub(super) const JSON: &str = "JSON";

/// By these a document is known that cannot be read.
const BEGINNINGS: &[(&str, &str)] = &[
    ("<clientConfig", "Mozilla autoconfig"),
    ("<Autodiscover", "Autodiscover answer"),
    ("<k9settings", "K-9 settings file"),
];

fn root_name(root: &Element) -> String {
    shown(&root.name)
}

fn read_json(text: &str, hint: &Hint) -> Result<Imported, ImportError> {
    let broken = |error: serde_json::Error| ImportError::Broken { kind: JSON, problem: error.to_string() };
    let value: serde_json::Value = serde_json::from_str(text).map_err(broken)?;
    let has = |member: &str| value.get(member).is_some();
    if has("domains") || has("server") || has("short-name") {
        return provider_file::read_json(text, hint);
    }
    if has("protocols") {
        return pacc::read(&value, hint);
    }
    // Autodiscover v2 tells where the answer is, never the answer.
    if let Some(target) = value.get("Url").or_else(|| value.get("url")).and_then(|url| url.as_str()) {
        return Err(ImportError::Redirected(shown(target)));
    }
    if let Some(message) = value.get("ErrorMessage").and_then(|message| message.as_str()) {
        return Err(ImportError::Refused(shown(message)));
    }
    let members = value.as_object().into_iter().flatten().map(|(name, _)| name.as_str()).take(5);
    let members = members.collect::<Vec<_>>().join("`, `");
    Err(ImportError::Unknown(format!("a JSON document with the members `{}`", shown(&members))))
}
