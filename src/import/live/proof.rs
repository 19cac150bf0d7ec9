//! Each server asked which TLS mode it speaks, before its word goes into a provider file.

use super::asking::Asking;
use crate::import::Imported;
use crate::mail::{Server, TlsMode};
use crate::provider::{ProviderId, Published};
use crate::report::Verdict;
use crate::verify::{Probe, Question, probe_all};

/// So many servers are asked at once.
const AT_ONCE: usize = 32;

/// Asks all of them: who works is dated, who speaks another mode is corrected, and who does not answer becomes a
/// candidate.
pub(super) async fn prove(imported: &mut Imported, asking: &Asking<'_>) {
    let first = imported.first_source();
    let of_later = |one: &&Published| first.as_ref().is_some_and(|first| !one.sources.contains(first));
    let later: Vec<_> = imported.draft.candidates.iter().filter(of_later).cloned().collect();
    let all = std::mem::take(&mut imported.draft.servers);
    // Without TLS nothing is published, whatever the server says.
    let (clear, servers): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.server.tls == TlsMode::None);
    imported.draft.candidates.extend(clear);
    for (published, probe) in asked(servers, asking).await {
        put(imported, published, &probe, asking);
    }
    imported.fold();
    for candidate in later {
        if imported.draft.candidates.contains(&candidate) {
            imported.tell_candidate(&candidate);
        }
    }
}

/// The servers, each with what it showed.
pub(super) async fn asked(servers: Vec<Published>, asking: &Asking<'_>) -> Vec<(Published, Probe)> {
    // It stands in no report.
    let Ok(provider) = "import".parse::<ProviderId>() else { return Vec::new() };
    let question = |one: &Published| Question {
        provider: provider.clone(),
        is_candidate: false,
        server: one.server.clone(),
    };
    let questions = servers.iter().map(question).collect();
    let probes = probe_all(questions, asking.way, AT_ONCE, &mut |_| ()).await;
    servers.into_iter().zip(probes).collect()
}

fn put(imported: &mut Imported, mut published: Published, probe: &Probe, asking: &Asking<'_>) {
    let Server { protocol, host, port, tls, .. } = published.server.clone();
    let name = format!("{protocol} {host}:{port}");
    if probe.works() {
        published.verified = Some(asking.today);
        imported.draft.servers.push(published);
        return;
    }
    match probe.works_as_spoken() {
        Some(mode) => {
            let note = format!("{name}: `tls` is {mode}, not {tls}: that is what the server speaks");
            imported.notes.push(note);
            published.server.tls = mode;
            published.verified = Some(asking.today);
            imported.draft.servers.push(published);
        }
        None => {
            let reason = probe.steps.iter().rev().find(|step| step.verdict != Verdict::Pass);
            let reason = reason.map_or_else(String::new, |step| format!(" ({})", step.evidence));
            imported.notes.push(format!("{name}: a candidate, for it is not proven{reason}"));
            // What a file of long ago says of its proof is no proof of today.
            published.verified = None;
            imported.draft.candidates.push(published);
        }
    }
}
