//! Each server asked which TLS mode it speaks, before its word goes into a provider file.

use super::asking::Asking;
use crate::import::Imported;
use crate::mail::{Domain, Server, TlsMode};
use crate::provider::{ProviderId, Published};
use crate::verify::{Probe, Question, probe_all};

/// So many servers are asked at once.
const AT_ONCE: usize = 32;

/// Asks all of them: who works is dated, who speaks another mode is corrected, and who does not answer becomes a
/// candidate.
pub(super) async fn prove(imported: &mut Imported, domain: &Domain, asking: &Asking<'_>) {
    let Some(provider) = id(domain) else { return };
    let servers = std::mem::take(&mut imported.draft.servers);
    let questions = servers.iter().map(|one| question(&provider, one.server.clone())).collect();
    let probes = probe_all(questions, asking.way, AT_ONCE, &mut |_| ()).await;
    for (published, probe) in servers.into_iter().zip(probes) {
        put(imported, published, &probe, asking);
    }
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
            imported
                .notes
                .push(format!("{name}: `tls` is {mode}, not {tls}: that is what the server speaks"));
            published.server.tls = mode;
            published.verified = Some(asking.today);
            imported.draft.servers.push(published);
        }
        None => {
            let reason = probe.steps.iter().rev().find(|step| step.verdict != crate::report::Verdict::Pass);
            let reason = reason.map_or_else(String::new, |step| format!(" ({})", step.evidence));
            imported.notes.push(format!("{name}: a candidate, for it is not proven{reason}"));
            imported.draft.candidates.push(published);
        }
    }
    // Without TLS nothing is published, whatever the server says.
    let draft = &mut imported.draft;
    if let Some(at) = draft.servers.iter().position(|one| one.server.tls == TlsMode::None) {
        draft.candidates.push(draft.servers.remove(at));
    }
}

fn question(provider: &ProviderId, server: Server) -> Question {
    Question { provider: provider.clone(), is_candidate: false, server }
}

fn id(domain: &Domain) -> Option<ProviderId> {
    domain.as_str().replace('.', "-").chars().take(64).collect::<String>().parse().ok()
}
