//! A whole diagnosis, as a report.

use super::causes::causes;
use super::ladders::ladder;
use super::named::{Named, Rank};
use super::programs::programs;
use super::survey::Survey;
use crate::client::{Account, AccountServer};
use crate::mail::{Protocol, Server};
use crate::report::{AnyFinding, Finding, ServerFinding, Verdict};
use crate::verify::Probe;

/// What was found out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnosis {
    /// What is wrong, the weightiest first.
    pub causes: Vec<AnyFinding>,
    /// What each program makes of it.
    pub programs: Vec<Finding>,
    /// The ladders of the servers.
    pub servers: Vec<ServerFinding>,
    /// Of each protocol the first server that a program found and that answers as it should.
    pub proven: Vec<AccountServer>,
}

/// Reads a survey.
#[must_use]
pub fn diagnosis(survey: &Survey<'_>) -> Diagnosis {
    let named = Named::of(survey);
    Diagnosis {
        causes: causes(survey),
        programs: programs(survey),
        servers: survey.probes.iter().flat_map(|probe| ladder(probe, &named, survey)).collect(),
        proven: Protocol::ALL.iter().filter_map(|protocol| proven(*protocol, &named, survey)).collect(),
    }
}

fn proven(protocol: Protocol, named: &Named, survey: &Survey<'_>) -> Option<AccountServer> {
    let accounts = survey.journeys.iter().filter_map(|(_, journey)| journey.outcome.as_ref().ok());
    let mut servers = accounts.flat_map(Account::servers).filter(|server| server.protocol == protocol);
    servers.find(|server| is_proven(server, named, survey)).cloned()
}

/// It is published, and its ladder was climbed to the top.
fn is_proven(made: &AccountServer, named: &Named, survey: &Survey<'_>) -> bool {
    let is_same = |server: &Server| {
        (server.protocol, &server.host, server.port) == (made.protocol, &made.host, made.port)
            && made.tls.first() == Some(&server.tls)
    };
    let is_well = |probe: &Probe| {
        !probe.steps.is_empty() && probe.steps.iter().all(|step| step.verdict < Verdict::Unsure)
    };
    let is_published = |probe: &Probe| named.rank(&probe.question.server, survey) != Rank::MadeUp;
    survey.probes.iter().any(|probe| is_same(&probe.question.server) && is_published(probe) && is_well(probe))
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
