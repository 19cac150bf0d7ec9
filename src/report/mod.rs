//! What was found out: findings, their verdicts, and how a report is written down.

mod finding;
mod json;
mod ladder;
mod text;
mod verdict;

pub use finding::{Finding, Place, Report};
pub use json::to_json;
pub use ladder::write_ladders;
pub use text::write_text;
pub use verdict::Verdict;
