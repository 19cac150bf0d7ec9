//! The language of a text or a page.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::text_form::text_form;

/// A language tag in the short forms of RFC 5646: `en`, `es`, `pt-BR`, `zh-Hans`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(String);

/// A text that is no language tag.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("expected a language tag such as `en` or `pt-BR` (RFC 5646)")]
pub struct LanguageError;

/// Those that are written in Arabic, Hebrew, Syriac and Thaana letters.
const RIGHT_TO_LEFT: [&str; 11] = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"];

impl Language {
    /// English, where a file does not say.
    #[must_use]
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// The language itself, without script and region: `pt` of `pt-BR`.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// Whether it is written from right to left.
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        RIGHT_TO_LEFT.contains(&self.primary())
    }

    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Language {
    type Err = LanguageError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut subtags = text.split('-');
        let primary = subtags.next().unwrap_or_default();
        let primary_fits =
            (2..=3).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_lowercase());
        let rest_fits =
            subtags.all(|tag| (2..=8).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric()));
        let short = text.len() <= 35;
        (primary_fits && rest_fits && short).then(|| Self(text.to_owned())).ok_or(LanguageError)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

text_form!(Language, "Language tag (RFC 5646), such as en, es or pt-BR.", {
    "pattern": r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
    "maxLength": 35,
});
