//! One rung of the ladder, and what was found there.

use crate::report::Verdict;

/// The rungs, from the ground up. A rung that fails makes those above it absent, not failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rung {
    Resolve,
    Connect,
    TlsMode,
    Handshake,
    Certificate,
    Greeting,
    Capabilities,
    Authentication,
    Login,
    RoundTrip,
}

impl Rung {
    /// The rule under which a rung is reported that holds.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Resolve => "resolve",
            Self::Connect => "connect",
            Self::TlsMode => "tls-mode",
            Self::Handshake => "handshake",
            Self::Certificate => "certificate",
            Self::Greeting => "greeting",
            Self::Capabilities => "capabilities",
            Self::Authentication => "authentication",
            Self::Login => "login",
            Self::RoundTrip => "round-trip",
        }
    }
}

/// What a server showed on one rung.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub rung: Rung,
    pub rule: &'static str,
    pub verdict: Verdict,
    pub evidence: String,
    /// More than one line can say: what to publish instead, for instance.
    pub details: Vec<String>,
}

impl Step {
    /// The rung holds.
    pub fn pass(rung: Rung, evidence: impl Into<String>) -> Self {
        Self::new(rung, rung.as_str(), Verdict::Pass, evidence)
    }

    pub fn new(rung: Rung, rule: &'static str, verdict: Verdict, evidence: impl Into<String>) -> Self {
        Self { rung, rule, verdict, evidence: evidence.into(), details: Vec::new() }
    }

    pub fn fail(rung: Rung, rule: &'static str, evidence: impl Into<String>) -> Self {
        Self::new(rung, rule, Verdict::Fail, evidence)
    }

    pub fn unsure(rung: Rung, rule: &'static str, evidence: impl Into<String>) -> Self {
        Self::new(rung, rule, Verdict::Unsure, evidence)
    }

    pub fn advise(rung: Rung, rule: &'static str, evidence: impl Into<String>) -> Self {
        Self::new(rung, rule, Verdict::Advise, evidence)
    }

    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.details.push(detail.into());
        self
    }
}
