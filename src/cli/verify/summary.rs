//! The last lines of `verify`: how many work, and what would.

use std::fmt::Write as _;

use crate::mail::TlsMode;
use crate::provider::Provider;
use crate::report::Verdict;
use crate::verify::Probe;

/// A line per provider, and one for each candidate that would work.
pub(super) fn summary(providers: &[&Provider], probes: &[Probe]) -> String {
    providers.iter().map(|provider| of_provider(provider, probes)).collect()
}

fn of_provider(provider: &Provider, probes: &[Probe]) -> String {
    let mine = || probes.iter().filter(|probe| probe.question.provider == *provider.id());
    let published: Vec<&Probe> = mine().filter(|probe| !probe.question.is_candidate).collect();
    let count = |is: fn(&Probe) -> bool| published.iter().filter(|probe| is(probe)).count();
    let (work, fail) = (count(Probe::works), count(|probe| probe.verdict() == Verdict::Fail));
    let unknown = published.len() - work - fail;
    let mut text = match published.len() {
        0 => format!("{}: no server is published", provider.id()),
        all => format!("{}: {work} of {all} published servers work", provider.id()),
    };
    if fail > 0 {
        let _ = write!(text, ", {fail} {}", if fail == 1 { "does not" } else { "do not" });
    }
    if unknown > 0 {
        let _ = write!(text, ", {unknown} could not be asked");
    }
    text.push('\n');
    // What works already is no news, and two blocks of one server that differ in the user name are one.
    let working = published.iter().filter(|probe| probe.works());
    let mut known: Vec<String> = working.map(|probe| told(probe, probe.question.server.tls)).collect();
    for probe in mine().filter(|probe| probe.question.is_candidate) {
        let Some(candidate) = probe.works_as_spoken().map(|mode| told(probe, mode)) else { continue };
        if !known.contains(&candidate) {
            let _ = writeln!(text, "  a candidate works: {candidate}");
            known.push(candidate);
        }
    }
    text
}

fn told(probe: &Probe, mode: TlsMode) -> String {
    let server = &probe.question.server;
    format!("{} {}:{} {mode}", server.protocol, server.host, server.port)
}
