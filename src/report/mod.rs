//! What was found out: findings, their verdicts, and how a report is written down.

mod asked;
mod finding;
mod json;
mod junit;
mod ladder;
mod matrix;
mod prometheus;
mod text;
mod verdict;

pub use asked::{AnyFinding, AskedServer, ServerFinding, ServerReport};
pub use finding::{Finding, Place, Report};
pub use json::{any_to_json, schema, servers_to_json, to_json};
pub use junit::to_junit;
pub use ladder::{write_ladders, write_rungs};
pub use matrix::write_matrix;
pub use prometheus::{Measure, to_prometheus};
pub use text::{write_numbered, write_text};
pub use verdict::Verdict;
