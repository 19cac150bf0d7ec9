//! How a check ended.

use schemars::JsonSchema;
use serde::Serialize;

/// The answer of one check. "We could not tell" is an answer of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// As it should be.
    Pass,
    /// It works, and could be better.
    Advise,
    /// It could not be found out.
    Unsure,
    /// It is wrong.
    Fail,
}

impl Verdict {
    /// The word in reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Advise => "advise",
            Self::Unsure => "unsure",
            Self::Fail => "fail",
        }
    }
}
