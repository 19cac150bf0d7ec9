//! Findings about servers that were asked: which server, and on which rung of the ladder.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Finding, Report, Verdict};

/// The server that was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AskedServer {
    /// The id of its provider; the domain, where no provider is known.
    pub provider: String,
    #[schemars(extend("enum" = ["imap", "pop3", "smtp"]))]
    pub protocol: String,
    pub host: String,
    #[schemars(range(min = 1))]
    pub port: u16,
    /// When TLS begins, as it is published.
    #[schemars(extend("enum" = ["implicit", "starttls", "none"]))]
    pub tls: String,
    /// Whether it is only tried, not published. What is wrong with a candidate is no failure of the provider.
    pub candidate: bool,
}

/// A finding of the ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerFinding {
    pub finding: Finding,
    /// The rung on which it stands, such as `certificate`.
    pub rung: &'static str,
    pub server: AskedServer,
}

/// A finding, and the server that it is of, if it is of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnyFinding {
    pub finding: Finding,
    /// The rung of the ladder, and the server.
    pub at: Option<(&'static str, AskedServer)>,
}

impl From<Finding> for AnyFinding {
    fn from(finding: Finding) -> Self {
        Self { finding, at: None }
    }
}

impl From<ServerFinding> for AnyFinding {
    fn from(ServerFinding { finding, rung, server }: ServerFinding) -> Self {
        Self { finding, at: Some((rung, server)) }
    }
}

/// The findings of all servers that were asked, in declared order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServerReport {
    pub findings: Vec<ServerFinding>,
}

impl ServerReport {
    /// The worst verdict of the published servers, `Pass` where there is none.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let published = self.findings.iter().filter(|one| !one.server.candidate);
        published.map(|one| one.finding.verdict).max().unwrap_or(Verdict::Pass)
    }

    /// The same for people, to whom the subject says which server it is.
    #[must_use]
    pub fn plain(&self) -> Report {
        Report { findings: self.findings.iter().map(|one| one.finding.clone()).collect() }
    }
}
