//! Why we believe a fact.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::Serialize;
use thiserror::Error;

use super::table_reader::TableReader;
use crate::mail::{Date, Line, WebUrl};

/// The key of a source, such as `help-page`: letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct SourceName(String);

/// A text that is no source name.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("expected the name of a source: lower-case letters, digits and hyphens")]
pub struct SourceNameError;

/// Where a fact was read, and what stands there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Source {
    /// What the page or file is called.
    pub title: Line,
    /// Who published it.
    pub publisher: Line,
    /// Where it can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<WebUrl>,
    /// The day it was published; left out where it says none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The day somebody last read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen: Option<Date>,
    /// What it says, in one line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub says: Option<Line>,
}

impl Source {
    pub(super) fn read(table: &mut TableReader<'_>) -> Option<Self> {
        let title = table.required("title");
        let publisher = table.required("publisher");
        let url = table.optional("url");
        let date = table.optional("date");
        let seen = table.optional("seen");
        let says = table.optional("says");
        Some(Self { title: title?, publisher: publisher?, url, date, seen, says })
    }
}

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
