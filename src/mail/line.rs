//! One line of text for people.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::text_form::text_form;

/// The most characters of a line; names have tighter limits of their own, which `check` advises on.
const MAX_CHARACTERS: usize = 1000;

/// A line for people to read: not empty, no space at its ends, no control characters.
///
/// What it refuses cannot stand in XML 1.0 (section 2.2) or turns the reading direction of the text
/// after it (Unicode UAX 9 embeddings and overrides), which would let a name disguise what follows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line(String);

/// Why a text is no line.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LineError {
    #[error("expected a text, found nothing")]
    Empty,
    #[error("a space stands at the beginning or the end")]
    Padded,
    #[error("expected one line, found a line break")]
    LineBreak,
    #[error("the character {} cannot stand in a text for people", named(*.0))]
    Character(char),
    #[error("a text of {0} characters: the most is {MAX_CHARACTERS}")]
    Long(usize),
}

impl Line {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Line {
    type Err = LineError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.is_empty() {
            return Err(LineError::Empty);
        }
        if text.contains(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}']) {
            return Err(LineError::LineBreak);
        }
        if let Some(refused) = text.chars().find(|&c| is_unprintable(c)) {
            return Err(LineError::Character(refused));
        }
        if text.trim() != text {
            return Err(LineError::Padded);
        }
        match text.chars().count() {
            length if length > MAX_CHARACTERS => Err(LineError::Long(length)),
            _ => Ok(Self(text.to_owned())),
        }
    }
}

/// Control characters, direction embeddings and overrides, and what Unicode calls noncharacters.
#[must_use]
pub fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
        || matches!(c, '\u{FDD0}'..='\u{FDEF}')
        || (c as u32) & 0xFFFE == 0xFFFE
}

/// Characters without a shape: joiners, direction marks, soft hyphens, variation selectors, tags.
#[must_use]
pub const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}')
        || matches!(c, '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}')
        || matches!(c, '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}')
        || matches!(c, '\u{E0000}'..='\u{E0FFF}')
}

/// A text from outside, without what would move a terminal's cursor, hide the rest of the line or turn it.
#[must_use]
pub fn printable(text: &str) -> String {
    let shown = |c: char| match is_unprintable(c) || is_invisible(c) {
        true => c.escape_default().to_string(),
        false => c.to_string(),
    };
    text.chars().map(shown).collect()
}

/// A character for a message: as it looks, or by its number if it does not show.
pub(super) fn named(c: char) -> String {
    match is_unprintable(c) || is_invisible(c) || c.is_whitespace() {
        true => format!("U+{:04X}", u32::from(c)),
        false => format!("`{c}`"),
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

text_form!(Line, "One line of text for people.", {
    "minLength": 1,
    "maxLength": 1000,
    "pattern": r"^\S(.*\S)?$",
});
