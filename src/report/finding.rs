//! One thing that a check found out, and all of them together.

use schemars::JsonSchema;
use serde::Serialize;

use super::Verdict;

/// What one check said about one subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Finding {
    /// The name of the check, such as `unusual-port`.
    pub rule: &'static str,
    /// What was looked at, such as `spectrum: smtp mobile.charter.net:587`.
    pub subject: String,
    /// How it ended.
    pub verdict: Verdict,
    /// What was seen.
    pub evidence: String,
    /// What to do about it; empty where nothing is to be done.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub advice: &'static str,
    /// What belongs to it in further lines: what to publish instead, what mail programs show.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<String>,
    /// Where it stands, if it stands in a file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A place in a file; line and column count from 1, the column in characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Place {
    pub file: String,
    pub line: usize,
    pub column: usize,
}

/// Findings in declared order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    pub findings: Vec<Finding>,
}

impl Report {
    /// The worst verdict of all, `Pass` for an empty report.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.findings.iter().map(|finding| finding.verdict).max().unwrap_or(Verdict::Pass)
    }
}
