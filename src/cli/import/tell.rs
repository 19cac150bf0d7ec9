//! What is lost on the way, and what was assumed.

use std::io::Write as _;

use crate::import::Imported;

/// What is lost and what was assumed goes to standard error, a line each.
pub(in crate::cli) fn tell(prefix: &str, imported: &Imported) {
    let notes = imported.notes.iter().map(|note| format!("{prefix}note: {note}\n"));
    let lost = imported.not_kept.iter().map(|lost| format!("{prefix}not kept: {lost}\n"));
    let text: String = notes.chain(lost).collect();
    // There is nobody left to tell if that fails.
    let _ = anstream::stderr().write_all(text.as_bytes());
}
