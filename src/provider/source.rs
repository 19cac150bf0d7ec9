//! Why we believe a fact.

use schemars::JsonSchema;
use serde::Serialize;

use super::table_reader::TableReader;
use crate::mail::{Date, Line, WebUrl};

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
