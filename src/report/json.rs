//! A report for programs.

use serde_json::json;

use super::Report;

/// The version of the JSON form; it grows when a member changes its meaning or goes away.
const VERSION: u32 = 1;

/// The report as one JSON document: `version`, `verdict`, `findings`.
#[must_use]
pub fn to_json(report: &Report) -> serde_json::Value {
    json!({ "version": VERSION, "verdict": report.verdict(), "findings": report.findings })
}
