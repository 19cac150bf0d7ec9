//! What people take for a settings file, and what is none: said by what it looks like.

use super::import_error::ImportError;
use super::not_kept::shown;

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

/// What stands in templates, whatever is made of them.
const PROGRAMS: &[&str] = &["<?php", "<?=", "<%", "{%", "{#if"];

/// What stands around a variable.
const VARIABLES: &[(&str, &str)] = &[("{{", "}}"), ("${", "}"), ("#{", "}")];

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
    let text = without_comments(text);
    let program = PROGRAMS.iter().find_map(|mark| {
        let rest = &text[text.find(mark)?..];
        Some(rest.split(['\n', '>']).next().unwrap_or_default().to_owned())
    });
    match program.or_else(|| VARIABLES.iter().find_map(|marks| variable(&text, *marks))) {
        Some(found) => Err(ImportError::Template(shown(&found))),
        None => Ok(()),
    }
}

/// A comment may tell of a template that it once was.
fn without_comments(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    kept + rest
}

/// The first value that is a variable between these marks, or made of some; a name for people may hold anything.
fn variable(text: &str, (open, close): (&str, &str)) -> Option<String> {
    text.match_indices(open).find_map(|(at, _)| {
        let inside = &text[at + open.len()..];
        let (inside, after) = inside.split_at(inside.find(close)?);
        let is_name = !inside.trim().is_empty()
            && inside.chars().count() <= MAX_NAME
            && inside.chars().all(|c| c.is_alphanumeric() || " .$_-|()'\"[]:>".contains(c));
        let before = text[..at].rsplit(EDGES).next().unwrap_or_default();
        let after = after[close.len()..].split(EDGES).next().unwrap_or_default();
        let has_words = before.trim_start().contains(char::is_whitespace)
            || after.trim_end().contains(char::is_whitespace);
        (is_name && !has_words).then(|| format!("{open}{inside}{close}"))
    })
}

/// The most characters of what stands between the marks.
const MAX_NAME: usize = 80;
/// Where a value ends, in XML and in JSON; another variable ends it too.
const EDGES: [char; 6] = ['<', '>', '"', '\'', '{', '}'];
