//! The key by which a server names its source.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::mail::text_form;

/// The key of a source, such as `help-page`: letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceName(String);

/// A text that is no source name.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("expected the name of a source: lower-case letters, digits and hyphens")]
pub struct SourceNameError;

impl SourceName {
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for SourceName {
    type Err = SourceNameError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let fits = (1..=64).contains(&text.len())
            && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        fits.then(|| Self(text.to_owned())).ok_or(SourceNameError)
    }
}

impl fmt::Display for SourceName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

text_form!(SourceName, "The key of a [source]: lower-case letters, digits and hyphens.", {
    "pattern": "^[a-z0-9-]{1,64}$",
});
