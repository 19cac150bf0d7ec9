//! Which page stands at a path.

use super::website::formats;
use crate::format::{Format, in_language};
use crate::language::Words;

/// The page of a path.
#[derive(Debug, Clone, Copy)]
pub struct Found<'p> {
    pub format: &'static Format,
    /// The place of the format in the table ([`formats`]).
    pub at: usize,
    /// The language that the path names; nothing for a page of its format that is for all readers.
    pub words: Option<&'static Words>,
    /// What stands behind the path where the format takes something there.
    pub below: &'p str,
}

/// The page at a decoded path, in any letter case: clients write `/Autodiscover/Autodiscover.xml` too.
#[must_use]
pub fn find(path: &str) -> Option<Found<'_>> {
    let path = if path == "/" { "/index.html" } else { path };
    let found = formats().enumerate().find_map(|(at, format)| {
        let below = format.paths.iter().find_map(|known| below(format, path, known))?;
        Some(Found { format, at, words: None, below })
    });
    found.or_else(|| find_translated(path))
}

fn find_translated(path: &str) -> Option<Found<'_>> {
    formats().enumerate().find_map(|(at, format)| {
        let is_at = |words: &&Words| {
            format.paths.iter().any(|known| in_language(known, words).eq_ignore_ascii_case(path))
        };
        let words = format.languages().iter().find(is_at)?;
        Some(Found { format, at, words: Some(words), below: "" })
    })
}

/// What is left of a path behind a known one: nothing, or what the format takes there.
fn below<'p>(format: &Format, path: &'p str, known: &str) -> Option<&'p str> {
    let (head, rest) = path.split_at_checked(known.len())?;
    if !head.eq_ignore_ascii_case(known) {
        return None;
    }
    match format.ask.below {
        _ if rest.is_empty() => Some(""),
        Some(prefix) => {
            let (head, rest) = rest.split_at_checked(prefix.len())?;
            head.eq_ignore_ascii_case(prefix).then_some(rest)
        }
        None => None,
    }
}
