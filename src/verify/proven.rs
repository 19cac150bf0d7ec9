//! What the servers proved, as an order of the provider file.

use super::probe::Probe;
use crate::mail::{Date, Protocol, Server, TlsMode};
use crate::provider::{Block, Origin, Provider};

/// The servers and the candidates of a provider as the file should have them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proven {
    pub servers: Vec<Block>,
    pub candidates: Vec<Block>,
    /// What is different from before, in words, for a person.
    pub changes: Vec<String>,
}

/// How a server of the file stands after it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Works,
    /// It would, in this mode.
    WorksAs(TlsMode),
    Fails,
    /// Not asked, or no answer that tells.
    Unknown,
}

impl Proven {
    /// The new order: a published server that fails goes behind those of its protocol that work; if none of
    /// them works and a candidate does, the candidate takes the place, and those that fail become candidates.
    #[must_use]
    pub fn of(provider: &Provider, probes: &[Probe], today: Date) -> Self {
        let published: Vec<&Server> = provider.servers.iter().map(|one| &one.server).collect();
        let candidates: Vec<&Server> = provider.candidates.iter().map(|one| &one.server).collect();
        let mut proven = Self { servers: Vec::new(), candidates: Vec::new(), changes: Vec::new() };
        let states: Vec<State> =
            published.iter().map(|server| state(server, &published, probes, false)).collect();
        let promoted = promoted(&published, &states, &candidates, probes);
        for (at, server) in published.iter().enumerate() {
            let of_protocol = |(one, _): &&(usize, TlsMode)| candidates[*one].protocol == server.protocol;
            let Some(&(one, mode)) = promoted.iter().find(of_protocol) else {
                proven.servers.push(proven_block(Origin::Server(at), server, states[at], today));
                continue;
            };
            // The first of its protocol makes room for the candidate.
            let is_first = published.iter().position(|one| one.protocol == server.protocol) == Some(at);
            if is_first {
                let state = State::WorksAs(mode);
                proven.servers.push(proven_block(Origin::Candidate(one), candidates[one], state, today));
                proven.changes.push(format!("publish {}", told(candidates[one], mode)));
            }
            proven.candidates.push(proven_block(Origin::Server(at), server, State::Unknown, today));
            proven.changes.push(format!("no longer publish {}", told(server, server.tls)));
        }
        for (at, server) in candidates.iter().enumerate() {
            if !promoted.iter().any(|(one, _)| *one == at) {
                proven.candidates.push(proven_block(Origin::Candidate(at), server, State::Unknown, today));
            }
        }
        proven.tell_modes(&published, &states);
        proven.put_failing_behind(&published, &states);
        proven
    }

    fn tell_modes(&mut self, published: &[&Server], states: &[State]) {
        for (server, state) in published.iter().zip(states) {
            if let State::WorksAs(mode) = state {
                self.changes.push(format!("tls = \"{mode}\" for {}", told(server, server.tls)));
            }
        }
    }

    fn put_failing_behind(&mut self, published: &[&Server], states: &[State]) {
        for protocol in Protocol::ALL.iter().copied() {
            let of_protocol = |block: &Block| match block.origin {
                Origin::Server(at) => published[at].protocol == protocol,
                Origin::Candidate(_) => false,
            };
            let places: Vec<usize> =
                (0..self.servers.len()).filter(|at| of_protocol(&self.servers[*at])).collect();
            let before: Vec<Block> = places.iter().map(|at| self.servers[*at].clone()).collect();
            let mut after = before.clone();
            let fails =
                |block: &Block| matches!(block.origin, Origin::Server(at) if states[at] == State::Fails);
            after.sort_by_key(fails);
            if before != after {
                self.changes.push(format!("{protocol}: the servers that work come first"));
            }
            for (place, block) in places.into_iter().zip(after) {
                self.servers[place] = block;
            }
        }
    }
}

/// The first candidate that works for each protocol of which no published server does.
fn promoted(
    published: &[&Server],
    states: &[State],
    candidates: &[&Server],
    probes: &[Probe],
) -> Vec<(usize, TlsMode)> {
    let is_lost = |protocol: &Protocol| {
        let mut mine =
            published.iter().zip(states).filter(|(server, _)| server.protocol == *protocol).peekable();
        mine.peek().is_some() && mine.all(|(_, state)| *state == State::Fails)
    };
    let first_of = |protocol: Protocol| {
        candidates.iter().enumerate().filter(|(_, server)| server.protocol == protocol).find_map(
            |(at, server)| match state(server, published, probes, true) {
                State::Works => Some((at, server.tls)),
                State::WorksAs(mode) => Some((at, mode)),
                State::Fails | State::Unknown => None,
            },
        )
    };
    Protocol::ALL.iter().copied().filter(is_lost).filter_map(first_of).collect()
}

fn state(server: &Server, published: &[&Server], probes: &[Probe], is_candidate: bool) -> State {
    let probe = probes
        .iter()
        .find(|probe| probe.question.is_candidate == is_candidate && probe.question.server == *server);
    let Some(probe) = probe else { return State::Unknown };
    match probe.works_as_spoken() {
        Some(mode) if mode == server.tls && probe.works() => State::Works,
        Some(mode) if mode != server.tls => {
            // A mode that another block publishes already would stand there twice.
            let is_there = |one: &&&Server| {
                (one.protocol, &one.host, one.port, one.tls)
                    == (server.protocol, &server.host, server.port, mode)
            };
            if published.iter().any(|one| is_there(&one)) { State::Fails } else { State::WorksAs(mode) }
        }
        _ if probe.verdict() == crate::report::Verdict::Fail => State::Fails,
        _ => State::Unknown,
    }
}

fn proven_block(origin: Origin, server: &Server, state: State, today: Date) -> Block {
    let (tls, verified) = match state {
        State::Works => (server.tls, Some(today)),
        State::WorksAs(mode) => (mode, Some(today)),
        State::Fails | State::Unknown => (server.tls, None),
    };
    Block { origin, tls, port: server.port, verified }
}

fn told(server: &Server, mode: TlsMode) -> String {
    format!("{} {}:{} {mode}", server.protocol, server.host, server.port)
}
