//! The ladders of the servers, as a diagnosis tells them: of a server that no provider file names it says who does.

use super::named::{Named, Rank, set_up_by};
use super::survey::Survey;
use crate::report::{ServerFinding, Verdict};
use crate::verify::{Probe, findings};

/// The findings of a server, from the ground up.
pub(super) fn ladder(probe: &Probe, named: &Named, survey: &Survey<'_>) -> Vec<ServerFinding> {
    let is_made_up = named.rank(&probe.question.server, survey) == Rank::MadeUp;
    let mut ladder = findings(probe);
    for one in &mut ladder {
        one.server.candidate = is_made_up;
        if survey.wanted.provider.is_none() {
            one.server.provider = survey.wanted.address.domain().to_string();
        }
        if let Some((_, server)) = one.finding.subject.split_once(": ") {
            let kind = if is_made_up { "candidate " } else { "" };
            one.finding.subject = format!("{}: {kind}{server}", one.server.provider);
        }
        if one.finding.verdict != Verdict::Pass {
            one.finding.details.extend(whence(probe, named, survey));
        }
    }
    ladder
}

/// What to do about a server that no document and no record names.
const MADE_UP: &str = "Nothing is wrong with what is published. Users of these programs type the settings in; a \
                       server that answers here as well spares them that.";

/// The same as causes. What one program makes up is for its makers to mend: it weighs little.
pub(super) fn of_made_up(probe: &Probe, named: &Named, survey: &Survey<'_>) -> Vec<ServerFinding> {
    let mut ladder = ladder(probe, named, survey);
    ladder.retain(|one| one.finding.verdict != Verdict::Pass);
    for one in &mut ladder {
        one.finding.verdict = Verdict::Advise;
        one.finding.advice = MADE_UP;
        one.finding.details = whence(probe, named, survey).into_iter().collect();
    }
    ladder
}

/// Where somebody can correct it.
fn whence(probe: &Probe, named: &Named, survey: &Survey<'_>) -> Option<String> {
    let server = &probe.question.server;
    match named.rank(server, survey) {
        Rank::MadeUp => {
            let programs = set_up_by(server, survey);
            Some(format!("nothing that is published names this server; set up by {}", programs.join("; ")))
        }
        Rank::First | Rank::Spare if survey.wanted.provider.is_some() => None,
        Rank::First | Rank::Spare => named.by(server, survey).map(|place| format!("named by {place}")),
    }
}
