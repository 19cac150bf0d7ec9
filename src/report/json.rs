//! A report for programs.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::{AnyFinding, AskedServer, Finding, Report, ServerReport, Verdict};

/// The version of the JSON form; it grows when a member changes its meaning or goes away.
const VERSION: u32 = 1;

/// A report of mailsetup: what was looked at, how it ended, what was seen, what to do.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "A report of mailsetup")]
struct Document<'r> {
    /// The version of this form. It grows when a member changes its meaning or goes away; new members may
    /// come without.
    version: u32,
    /// The worst verdict of all findings but those of candidates; `pass` where there is none.
    verdict: Verdict,
    /// In declared order: by subject, and for each subject from the ground up.
    findings: Vec<Entry<'r>>,
}

/// What one check said about one subject.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Finding")]
struct Entry<'r> {
    #[serde(flatten)]
    finding: &'r Finding,
    /// The rung of the ladder on which it stands, if a server was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("examples" = ["resolve", "certificate", "login"]))]
    rung: Option<&'r str>,
    /// The server, if one was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    server: Option<&'r AskedServer>,
}

/// The report as one JSON document: `version`, `verdict`, `findings`.
#[must_use]
pub fn to_json(report: &Report) -> serde_json::Value {
    let entry = |finding| Entry { finding, rung: None, server: None };
    document(report.verdict(), report.findings.iter().map(entry).collect())
}

/// The same for servers that were asked.
#[must_use]
pub fn servers_to_json(report: &ServerReport) -> serde_json::Value {
    let findings = report.findings.iter().map(|one| Entry {
        finding: &one.finding,
        rung: Some(one.rung),
        server: Some(&one.server),
    });
    document(report.verdict(), findings.collect())
}

/// The same for findings of both kinds; the verdict is that of all of them.
#[must_use]
pub fn any_to_json(findings: &[AnyFinding]) -> serde_json::Value {
    let verdict = findings.iter().map(|one| one.finding.verdict).max().unwrap_or(Verdict::Pass);
    document(verdict, findings.iter().map(entry).collect())
}

fn entry(one: &AnyFinding) -> Entry<'_> {
    let at = one.at.as_ref();
    Entry { finding: &one.finding, rung: at.map(|(rung, _)| *rung), server: at.map(|(_, server)| server) }
}

fn document(verdict: Verdict, findings: Vec<Entry<'_>>) -> serde_json::Value {
    // All members are text and numbers; serializing them cannot fail.
    serde_json::to_value(Document { version: VERSION, verdict, findings }).unwrap_or_default()
}

/// The JSON Schema of [`to_json`] and of [`servers_to_json`].
#[must_use]
pub fn schema() -> Schema {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<Document<'_>>()
}
