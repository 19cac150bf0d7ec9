//! What the programs that looked at a place made of what is there.

use super::place::Kind;
use super::scope::bare;
use super::state::is_page;
use super::survey::Survey;
use super::visit::Visit;
use crate::client::{Asked, Client, Journey, Step};
use crate::report::Verdict;

/// The programs that met the last answer of a place.
pub(super) struct Readers {
    /// Those that made nothing of it: `KMail: the reason`.
    refusals: Vec<String>,
    is_read: bool,
}

impl Readers {
    /// The programs that people have count; those of PACC have none yet, and somebody may ask as another alone.
    pub(super) fn of(visit: &Visit, survey: &Survey<'_>) -> Self {
        let mut met: Vec<(&Client, &Journey, &Step)> = survey
            .journeys
            .iter()
            .flat_map(|(client, journey)| journey.steps.iter().map(move |step| (*client, journey, step)))
            .filter(|(_, _, step)| is_answer_of(step, visit))
            .collect();
        let has_common = survey.wanted.clients.iter().any(|client| client.is_common());
        if has_common && visit.place.kind() != Kind::Pacc {
            met.retain(|(client, ..)| client.is_common());
        }
        let refusals: Vec<String> =
            met.iter().filter_map(|(client, journey, step)| refusal(client, journey, step)).collect();
        Self { is_read: refusals.is_empty() && !met.is_empty(), refusals }
    }

    /// What no program stumbles over is nothing that fails.
    pub(super) fn weigh(&self, verdict: Verdict) -> Verdict {
        if self.refusals.is_empty() { verdict.min(Verdict::Advise) } else { verdict }
    }

    /// The reason why a strict reader takes no such document, and what the others do.
    pub(super) fn told(&self, why: &str) -> String {
        match self.is_read {
            true => format!("{why}; programs read it, strict readers will not"),
            false => why.to_owned(),
        }
    }

    /// Who refuses it.
    pub(super) fn into_refusals(self) -> Vec<String> {
        self.refusals
    }
}

fn is_answer_of(step: &Step, visit: &Visit) -> bool {
    let Asked::Web { request, answer: Ok(answer) } = &step.asked else { return false };
    answer.is_success() && visit.last().is_some_and(|hop| bare(&hop.request) == bare(request))
}

/// Some look at a record after the document, and refuse it then.
fn refusal(client: &Client, journey: &Journey, step: &Step) -> Option<String> {
    let stopped = journey.outcome.as_ref().err().filter(|_| !step.is_source);
    let refusal = step.refusal.as_ref().or(stopped).filter(|refusal| !refusal.is_outdone())?;
    Some(format!("{}: {refusal}", client.title))
}

/// Whether a program found a document and did not take it. A page for people is told where it stands, as weightily
/// as it deserves.
pub(super) fn has_refused(journey: &Journey) -> bool {
    journey.steps.iter().any(|step| match &step.asked {
        Asked::Web { answer: Ok(answer), .. } => {
            let is_refused = step.refusal.as_ref().is_some_and(|refusal| !refusal.is_outdone());
            answer.is_success() && is_refused && !is_page(&answer.body)
        }
        _ => false,
    })
}
