//! All servers at once, reported in the order in which they were declared.

use futures_util::StreamExt as _;
use futures_util::stream;

use super::probe::{Probe, Question};
use super::step::Rung;
use super::way::Way;

/// Asks all servers, at most `concurrency` of them at the same time. `done` is told of each as it ends.
pub async fn probe_all(
    questions: Vec<Question>,
    way: &Way,
    concurrency: usize,
    done: &mut dyn FnMut(&Probe),
) -> Vec<Probe> {
    let asked =
        questions.into_iter().enumerate().map(async |(at, question)| (at, Probe::of(question, way).await));
    let mut running = stream::iter(asked).buffer_unordered(concurrency.max(1));
    let mut probes = Vec::new();
    while let Some((at, probe)) = running.next().await {
        done(&probe);
        probes.push((at, probe));
    }
    probes.sort_by_key(|(at, _)| *at);
    let mut probes: Vec<Probe> = probes.into_iter().map(|(_, probe)| probe).collect();
    tell_filters(&mut probes);
    probes
}

/// Why nothing could be looked at, if that is so for every server: one line instead of a ladder each.
pub async fn no_network(probes: &[Probe], way: &Way) -> Option<String> {
    let reasons: Option<Vec<&str>> = probes.iter().map(|probe| probe.no_network.as_deref()).collect();
    match reasons {
        Some(reasons) => Some(format!("no network: {}", reasons.first()?)),
        None if is_nothing_resolved(probes) => {
            let reason = way.resolver.knows_no_names().await?;
            let evidence = &probes.first()?.steps.first()?.evidence;
            Some(format!("{reason}; {evidence}"))
        }
        None => None,
    }
}

/// A resolver on this machine that has no network behind it says SERVFAIL to everything (systemd-resolved); a
/// zone that is broken does so for its own names, while others can still be looked up.
fn is_nothing_resolved(probes: &[Probe]) -> bool {
    let is_unresolved = |probe: &Probe| {
        probe.steps.iter().any(|step| step.rule == "dns-failure") && probe.connected.is_empty()
    };
    !probes.is_empty() && probes.iter().all(is_unresolved)
}

/// A machine that answers on one port and not on another has a packet filter before it.
fn tell_filters(probes: &mut [Probe]) {
    let connected: Vec<_> = probes.iter().flat_map(|probe| probe.connected.clone()).collect();
    for probe in probes {
        let answers = |silent: &std::net::SocketAddr| connected.iter().find(|one| one.ip() == silent.ip());
        let Some(other) = probe.unanswered.iter().find_map(answers) else { continue };
        for step in
            probe.steps.iter_mut().filter(|step| step.rung == Rung::Connect && step.rule == "timed-out")
        {
            step.rule = "filtered";
            step.evidence = format!("{}; but {other} answers", step.evidence);
        }
    }
}
