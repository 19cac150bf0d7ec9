//! A report for programs.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::{Finding, Report, Verdict};

/// The version of the JSON form; it grows when a member changes its meaning or goes away.
const VERSION: u32 = 1;

/// A report of mailsetup: what was looked at, how it ended, what was seen, what to do.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "A report of mailsetup", deny_unknown_fields)]
struct Document<'r> {
    /// The version of this form. It grows when a member changes its meaning or goes away; new members may
    /// come without.
    version: u32,
    /// The worst verdict of all findings; `pass` where there is none.
    verdict: Verdict,
    /// In declared order: by subject, and for each subject from the ground up.
    findings: &'r [Finding],
}

/// The report as one JSON document: `version`, `verdict`, `findings`.
#[must_use]
pub fn to_json(report: &Report) -> serde_json::Value {
    let document = Document { version: VERSION, verdict: report.verdict(), findings: &report.findings };
    // All members are text and numbers; serializing them cannot fail.
    serde_json::to_value(document).unwrap_or_default()
}

/// The JSON Schema of [`to_json`].
#[must_use]
pub fn schema() -> Schema {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<Document<'_>>()
}
