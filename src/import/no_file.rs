//! What people take for a settings file, and what is none: said by what it looks like.

use super::import_error::ImportError;
use super::not_kept::shown;
use crate::format::unfilled;

/// First bytes, and what has them.
const BEGINNINGS: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", "a zip archive: unpack it and import what is in it"),
    (b"\x1F\x8B", "compressed by gzip: unpack it first"),
    (b"%PDF", "a PDF, which people read"),
    (b"\x89PNG", "a picture: read the QR code in it with a phone, and import its text"),
    (b"\xFF\xD8\xFF", "a picture: read the QR code in it with a phone, and import its text"),
    (b"GIF8", "a picture: read the QR code in it with a phone, and import its text"),
    (b"RIFF", "a picture or a sound, not settings"),
    (b"\x7FELF", "a program, not settings"),
    (b"\xFF\xFE", "UTF-16 text: save it as UTF-8"),
    (b"\xFE\xFF", "UTF-16 text: save it as UTF-8"),
    (b"<\0", "UTF-16 text: save it as UTF-8"),
    (b"\0<", "UTF-16 text: save it as UTF-8"),
    (b"{\0", "UTF-16 text: save it as UTF-8"),
];

/// Refuses what is no text.
pub(super) fn refuse_binary(bytes: &[u8]) -> Result<(), ImportError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ImportError::NoSettings("an empty file"));
    }
    match BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)) {
        Some((_, what)) => Err(ImportError::NoSettings(what)),
        None if bytes.contains(&0) => Err(ImportError::NoSettings("binary data, not settings")),
        None => Ok(()),
    }
}

/// Refuses a page for people.
pub(super) fn refuse_html(text: &str) -> Result<(), ImportError> {
    let start: String = text.trim_start().chars().take(512).collect::<String>().to_ascii_lowercase();
    let is_page = ["<!doctype html", "<html"].iter().any(|beginning| start.starts_with(beginning))
        || (start.starts_with("<?xml") && start.contains("<html"))
        || (start.starts_with("<!--") && start.contains("<html"));
    if is_page {
        let what = "an HTML page: a web server that knows no such file answers with a page for people";
        return Err(ImportError::NoSettings(what));
    }
    Ok(())
}

/// Refuses a file whose values are yet to be put in: by PHP, ERB, Jinja, Go, a shell.
pub(super) fn refuse_template(text: &str) -> Result<(), ImportError> {
    match unfilled(text) {
        Some(found) => Err(ImportError::Template(shown(&found))),
        None => Ok(()),
    }
}
