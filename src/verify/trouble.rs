//! Why a dialogue does not go on.

use super::step::{Rung, Step};
use crate::net::{LineError, shown};
use crate::report::Verdict;

/// A trouble in a dialogue, before it is known on which rung it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    pub rule: &'static str,
    pub verdict: Verdict,
    pub evidence: String,
}

impl Trouble {
    pub fn fail(rule: &'static str, evidence: impl Into<String>) -> Self {
        Self { rule, verdict: Verdict::Fail, evidence: evidence.into() }
    }

    pub fn unsure(rule: &'static str, evidence: impl Into<String>) -> Self {
        Self { rule, verdict: Verdict::Unsure, evidence: evidence.into() }
    }

    /// Something else than what the protocol has in this place.
    pub fn unexpected(expected: &str, found: &[u8]) -> Self {
        Self::fail("not-the-protocol", format!("expected {expected}, found: {}", shown(found)))
    }

    /// Whether the server answered as its protocol has it, and refused.
    pub fn is_answered(&self) -> bool {
        matches!(self.rule, "starttls-refused" | "ehlo-refused" | "greeting-refused" | "capabilities-unknown")
    }

    pub fn at(self, rung: Rung) -> Step {
        let Self { rule, verdict, evidence } = self;
        let evidence = match (rule, awaited(rung)) {
            ("too-much" | "too-slow" | "connection-dropped", Some(awaited)) => {
                format!("{awaited}: {evidence}")
            }
            _ => evidence,
        };
        Step::new(rung, rule, verdict, evidence)
    }
}

/// What a dialogue waits for on a rung.
const fn awaited(rung: Rung) -> Option<&'static str> {
    match rung {
        Rung::Greeting => Some("instead of a greeting"),
        Rung::Capabilities => Some("instead of its capabilities"),
        Rung::Handshake => Some("instead of an answer to STARTTLS"),
        Rung::RoundTrip => Some("instead of an answer to the message"),
        Rung::Resolve
        | Rung::Connect
        | Rung::TlsMode
        | Rung::Certificate
        | Rung::Authentication
        | Rung::Login => None,
    }
}

impl From<LineError> for Trouble {
    fn from(error: LineError) -> Self {
        let evidence = error.to_string();
        match error {
            LineError::LongLine | LineError::TooMuch => Self::fail("too-much", evidence),
            LineError::Silent | LineError::Slow => Self::unsure("too-slow", evidence),
            // A ban, a limit and a crash look the same from outside.
            LineError::Closed | LineError::Broken(_) => Self::unsure("connection-dropped", evidence),
        }
    }
}
