//! One server, asked at each of its addresses.

use std::net::SocketAddr;

use futures_util::future::join_all;

use super::connecting;
use super::dialogue::Dialogue;
use super::imap::Imap;
use super::key::Key;
use super::ladder::{Climb, Climbed};
use super::pop3::Pop3;
use super::smtp::Smtp;
use super::step::{Rung, Step};
use super::way::Way;
use crate::mail::{Protocol, Server, TlsMode};
use crate::net::{DialError, Family, NameError, Resolution};
use crate::provider::ProviderId;
use crate::report::Verdict;

/// A server to be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub provider: ProviderId,
    /// Only tried, never published.
    pub is_candidate: bool,
    pub server: Server,
}

/// What a server showed.
#[derive(Debug, Clone)]
pub struct Probe {
    pub question: Question,
    pub steps: Vec<Step>,
    /// The TLS mode that its port speaks, if that came out.
    pub spoken: Option<TlsMode>,
    /// When its certificate ends, in seconds since 1970; of several addresses the first end.
    pub certificate_end: Option<u64>,
    /// Where it was climbed to the top.
    pub(super) entry: Option<SocketAddr>,
    /// Where a connection came about, or nothing came back.
    pub(super) connected: Vec<SocketAddr>,
    pub(super) unanswered: Vec<SocketAddr>,
    /// How somebody signed in.
    pub(super) key: Option<Key>,
    /// Why there seems to be no network at all.
    pub(super) no_network: Option<String>,
}

impl Probe {
    /// Asks the server. What is wrong with it is in the steps; there is no error.
    pub async fn of(question: Question, way: &Way) -> Self {
        match question.server.protocol {
            Protocol::Imap => Self::climbed::<Imap>(question, way).await,
            Protocol::Pop3 => Self::climbed::<Pop3>(question, way).await,
            Protocol::Smtp => Self::climbed::<Smtp>(question, way).await,
        }
    }

    /// The worst of its steps.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.steps.iter().map(|step| step.verdict).max().unwrap_or(Verdict::Unsure)
    }

    /// Whether a mail program with exactly these settings gets in, as far as it was asked: where a sign-in or
    /// a message there and back was tried, only if that succeeded.
    #[must_use]
    pub fn works(&self) -> bool {
        let is_open = |step: &Step| step.rung >= Rung::Login && step.verdict == Verdict::Unsure;
        self.entry.is_some() && self.verdict() != Verdict::Fail && !self.steps.iter().any(is_open)
    }

    /// Whether it works in the TLS mode that its port really speaks, inside TLS.
    #[must_use]
    pub fn works_as_spoken(&self) -> Option<TlsMode> {
        let is_well = |step: &Step| step.rung == Rung::TlsMode || step.verdict != Verdict::Fail;
        let is_proven = self.entry.is_some() && self.steps.iter().all(is_well);
        self.spoken.filter(|mode| is_proven && *mode != TlsMode::None)
    }

    async fn climbed<D: Dialogue>(question: Question, way: &Way) -> Self {
        let mut probe = Self {
            question,
            steps: Vec::new(),
            spoken: None,
            certificate_end: None,
            entry: None,
            connected: Vec::new(),
            unanswered: Vec::new(),
            key: None,
            no_network: None,
        };
        let host = &probe.question.server.host;
        match way.resolver.resolve(host).await {
            Ok(resolution) => {
                let addresses = probe.resolved(&resolution);
                let climbs = addresses.into_iter().map(async |address| {
                    match Climb::<D>::of(&probe.question.server, address, way).await {
                        Ok(climb) => (address, Ok(climb.leave().await)),
                        Err(error) => (address, Err(error)),
                    }
                });
                let climbs = join_all(climbs).await;
                probe.merge(climbs);
            }
            Err(error) => probe.unresolved(&error),
        }
        probe
    }

    fn unresolved(&mut self, error: &NameError) {
        let (rule, verdict) = match error {
            NameError::NotFound => ("name-not-found", Verdict::Fail),
            NameError::NoAddress(Family::Both) | NameError::Dangling(_) => ("no-address", Verdict::Fail),
            // It may have one that was not asked for.
            NameError::NoAddress(Family::V4 | Family::V6) => ("no-address", Verdict::Unsure),
            NameError::Loop(_) => ("dns-loop", Verdict::Fail),
            NameError::Refused(_) => ("dns-failure", Verdict::Unsure),
            NameError::Unanswered { .. } => {
                self.no_network = Some(error.to_string());
                ("dns-failure", Verdict::Unsure)
            }
        };
        let evidence = format!("{}: {error}", self.question.server.host);
        self.steps.push(Step::new(Rung::Resolve, rule, verdict, evidence));
    }

    fn resolved(&mut self, resolution: &Resolution) -> Vec<SocketAddr> {
        let Resolution { aliases, addresses, useless, more, untold } = resolution;
        let shown = |addresses: &[std::net::IpAddr]| {
            addresses.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        };
        if !addresses.is_empty() {
            let chain: Vec<String> = aliases.iter().cloned().chain([shown(addresses)]).collect();
            self.steps.push(Step::pass(Rung::Resolve, chain.join(" -> ")));
        }
        if !useless.is_empty() {
            let evidence = format!("{} is no address of a server", shown(useless));
            let verdict = if addresses.is_empty() { Verdict::Fail } else { Verdict::Advise };
            self.steps.push(Step::new(Rung::Resolve, "useless-address", verdict, evidence));
        }
        if let Some((family, why)) = untold {
            let evidence = format!("whether the name has an {family}: {why}");
            self.steps.push(Step::unsure(Rung::Resolve, "dns-failure", evidence));
        }
        if *more > 0 {
            let evidence = format!("{more} more addresses are not asked");
            self.steps.push(Step::advise(Rung::Resolve, "many-addresses", evidence));
        }
        let port = self.question.server.port.get();
        addresses.iter().map(|address| SocketAddr::new(*address, port)).collect()
    }

    /// One ladder out of those of all addresses; where they differ, each is named.
    fn merge(&mut self, climbs: Vec<(SocketAddr, Result<Climbed, DialError>)>) {
        let mut connected = Vec::new();
        let mut refused = Vec::new();
        for (address, climb) in climbs {
            match climb {
                Ok(climb) => connected.push((address, climb)),
                Err(error) => refused.push((address, error)),
            }
        }
        self.connected = connected.iter().map(|(address, _)| *address).collect();
        let silent = refused.iter().filter(|(_, error)| matches!(error, DialError::TimedOut(_)));
        self.unanswered = silent.map(|(address, _)| *address).collect();
        if connected.is_empty() && !refused.is_empty() {
            let all = refused.iter().all(|(_, error)| matches!(error, DialError::NoRoute(_)));
            self.no_network = all.then(|| refused[0].1.to_string());
        }
        self.steps.extend(connecting::steps(&self.connected, &refused));
        let ladders: Vec<(SocketAddr, &[Step])> =
            connected.iter().map(|(address, climb)| (*address, climb.steps.as_slice())).collect();
        self.steps.extend(merged(&ladders));
        for (address, climb) in connected {
            self.spoken = self.spoken.or(climb.spoken);
            self.certificate_end = self.certificate_end.into_iter().chain(climb.certificate_end).min();
            if climb.is_at_the_top {
                self.entry.get_or_insert(address);
            }
        }
    }
}

/// Of greetings and capabilities the words differ from machine to machine; a certificate is another one.
fn is_same(known: &Step, step: &Step) -> bool {
    let is_evidence = matches!(step.rung, Rung::Handshake | Rung::Certificate);
    known.rung == step.rung && known.rule == step.rule && (!is_evidence || known.evidence == step.evidence)
}

/// Steps of one rule are one step; it names its addresses unless all have it.
fn merged(ladders: &[(SocketAddr, &[Step])]) -> Vec<Step> {
    let mut steps: Vec<(Step, Vec<SocketAddr>)> = Vec::new();
    for (address, ladder) in ladders {
        for step in *ladder {
            match steps.iter_mut().find(|(known, _)| is_same(known, step)) {
                Some((_, addresses)) => addresses.push(*address),
                None => steps.push((step.clone(), vec![*address])),
            }
        }
    }
    steps.sort_by_key(|(step, _)| step.rung);
    let named = steps.into_iter().map(|(mut step, mut addresses)| {
        addresses.dedup();
        if addresses.len() < ladders.len() {
            let shown: Vec<String> = addresses.iter().map(|address| address.ip().to_string()).collect();
            step.evidence = format!("{} (only at {})", step.evidence, shown.join(", "));
        }
        step
    });
    named.collect()
}
