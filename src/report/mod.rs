//! What was found out: findings, their verdicts, and how a report is written down.

mod finding;
mod json;
mod junit;
mod ladder;
mod prometheus;
mod text;
mod verdict;

pub use finding::{Finding, Place, Report};
pub use json::{schema, to_json};
pub use junit::to_junit;
pub use ladder::write_ladders;
pub use prometheus::{Measure, to_prometheus};
pub use text::write_text;
pub use verdict::Verdict;
