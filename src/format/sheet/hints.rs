//! Where the fields are in the most common mail programs, in a line each.

use crate::language::Words;

/// A family of mail programs.
pub(super) struct Hint {
    pub family: String,
    pub lines: Vec<String>,
}

/// The families, in the order of the guides, which tell the same at length.
const FAMILIES: [&str; 4] =
    ["sheet-hint-apple", "sheet-hint-android", "sheet-hint-outlook", "sheet-hint-thunderbird"];

/// The hints for all of them.
pub(super) fn hints(words: &Words) -> Vec<Hint> {
    let hint = |key| {
        let entry = words.entry(key);
        Hint { family: entry.text(), lines: entry.numbered("line") }
    };
    FAMILIES.into_iter().map(hint).collect()
}
