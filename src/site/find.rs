//! Which page stands at a path.

use super::website::formats;
use crate::format::Format;

/// The page of a path.
#[derive(Debug, Clone, Copy)]
pub struct Found<'p> {
    pub format: &'static Format,
    /// The place of the format in the table ([`formats`]).
    pub at: usize,
    /// What stands behind the path where the format takes something there.
    pub below: &'p str,
}

/// The page at a decoded path, in any letter case: clients write `/Autodiscover/Autodiscover.xml` too.
#[must_use]
pub fn find(path: &str) -> Option<Found<'_>> {
    let path = if path == "/" { "/index.html" } else { path };
    formats().enumerate().find_map(|(at, format)| {
        let below = format.paths.iter().find_map(|known| below(format, path, known))?;
        Some(Found { format, at, below })
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
