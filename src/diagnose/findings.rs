//! A whole diagnosis, as a report.

use super::causes::causes;
use super::programs::programs;
use super::survey::Survey;
use crate::report::{AnyFinding, Finding, ServerFinding, Verdict};
use crate::verify::findings;

/// What was found out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnosis {
    /// What is wrong, the weightiest first.
    pub causes: Vec<AnyFinding>,
    /// What each program makes of it.
    pub programs: Vec<Finding>,
    /// The ladders of the servers.
    pub servers: Vec<ServerFinding>,
}

/// Reads a survey.
#[must_use]
pub fn diagnosis(survey: &Survey<'_>) -> Diagnosis {
    Diagnosis {
        causes: causes(survey),
        programs: programs(survey),
        servers: survey.probes.iter().flat_map(findings).collect(),
    }
}

impl Diagnosis {
    /// The worst of all.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.all().iter().map(|one| one.finding.verdict).max().unwrap_or(Verdict::Pass)
    }

    /// Every finding once: the causes, the programs, and what holds of the ladders.
    #[must_use]
    pub fn all(&self) -> Vec<AnyFinding> {
        let causes = self.causes.iter().cloned();
        let programs = self.programs.iter().cloned().map(AnyFinding::from);
        // What does not hold is among the causes.
        let rungs = self.servers.iter().filter(|one| one.finding.verdict == Verdict::Pass).cloned();
        causes.chain(programs).chain(rungs.map(AnyFinding::from)).collect()
    }
}
