//! What the servers proved, as an order of the provider file.

use super::probe::Probe;
use super::step::Rung;
use crate::mail::{Date, Protocol, Server, TlsMode};
use crate::provider::{Block, Origin, Provider, Published};
use crate::report::Verdict;

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
    /// So does a candidate that has the mode which the port of a published server really speaks.
    #[must_use]
    pub fn of(provider: &Provider, probes: &[Probe], today: Date) -> Self {
        let mut order = Order::of(provider, probes);
        order.publish_twins();
        order.publish_first_that_work();
        Self { servers: order.servers(today), candidates: order.candidates(today), changes: order.changes() }
    }
}

/// Who stands where.
struct Order<'p> {
    published: &'p [Published],
    candidates: &'p [Published],
    states: Vec<State>,
    of_candidates: Vec<State>,
    /// The published ones that become candidates, and which candidate takes the place, if one does.
    demoted: Vec<(usize, Option<usize>)>,
}

impl<'p> Order<'p> {
    fn of(provider: &'p Provider, probes: &[Probe]) -> Self {
        let states = |all: &[Published], is_candidate| {
            all.iter().map(|one| state(&one.server, probes, is_candidate)).collect::<Vec<_>>()
        };
        Self {
            published: &provider.servers,
            candidates: &provider.candidates,
            states: states(&provider.servers, false),
            of_candidates: states(&provider.candidates, true),
            demoted: Vec::new(),
        }
    }

    /// A mode that another block has already would stand there twice: the block that has it is the one that
    /// works, and the other one fails.
    fn publish_twins(&mut self) {
        for at in 0..self.published.len() {
            let State::WorksAs(mode) = self.states[at] else { continue };
            let server = &self.published[at].server;
            let twin = |other: &Published| is_twin(server, mode, &other.server);
            let candidates = || (0..self.candidates.len()).filter(|one| twin(&self.candidates[*one]));
            let works = candidates().find(|one| self.of_candidates[*one] == State::Works);
            if self.published.iter().any(twin) {
                self.states[at] = State::Fails;
            } else if candidates().next().is_some() {
                self.states[at] = State::Fails;
                if works.is_some_and(|one| !self.is_promoted(one)) {
                    self.demoted.push((at, works));
                }
            }
        }
        for at in 0..self.candidates.len() {
            let State::WorksAs(mode) = self.of_candidates[at] else { continue };
            let twin = |other: &Published| is_twin(&self.candidates[at].server, mode, &other.server);
            if self.published.iter().chain(self.candidates).any(twin) {
                self.of_candidates[at] = State::Fails;
            }
        }
    }

    /// The first candidate that works for each protocol of which no published server does.
    fn publish_first_that_work(&mut self) {
        for protocol in Protocol::ALL.iter().copied() {
            let is_mine = |one: &Published| one.server.protocol == protocol;
            let mine: Vec<usize> =
                (0..self.published.len()).filter(|at| is_mine(&self.published[*at])).collect();
            let is_lost = |at: &usize| self.states[*at] == State::Fails && !self.is_demoted(*at);
            if mine.is_empty() || !mine.iter().all(is_lost) {
                continue;
            }
            let works = |at: &usize| {
                is_mine(&self.candidates[*at])
                    && matches!(self.of_candidates[*at], State::Works | State::WorksAs(_))
            };
            if let Some(first) = (0..self.candidates.len()).find(works) {
                let places = std::iter::once(Some(first)).chain(std::iter::repeat(None));
                self.demoted.extend(mine.into_iter().zip(places));
            }
        }
        self.demoted.sort_unstable();
    }

    fn is_demoted(&self, at: usize) -> bool {
        self.demoted.iter().any(|(one, _)| *one == at)
    }

    fn is_promoted(&self, at: usize) -> bool {
        self.demoted.iter().any(|(_, by)| *by == Some(at))
    }

    /// Of each protocol, those that fail stand behind those that work.
    fn servers(&self, today: Date) -> Vec<Block> {
        let mut order: Vec<Origin> = self.published_now();
        for protocol in Protocol::ALL.iter().copied() {
            let places: Vec<usize> =
                (0..order.len()).filter(|at| self.one(order[*at]).server.protocol == protocol).collect();
            let mut sorted: Vec<Origin> = places.iter().map(|at| order[*at]).collect();
            sorted.sort_by_key(|origin| self.state(*origin) == State::Fails);
            for (place, origin) in places.into_iter().zip(sorted) {
                order[place] = origin;
            }
        }
        order.into_iter().map(|origin| self.block(origin, today)).collect()
    }

    /// The published ones, those that are demoted replaced.
    fn published_now(&self) -> Vec<Origin> {
        let now = |at: usize| match self.demoted.iter().find(|(one, _)| *one == at) {
            Some((_, by)) => by.map(Origin::Candidate),
            None => Some(Origin::Server(at)),
        };
        (0..self.published.len()).filter_map(now).collect()
    }

    /// Who was published stands where the candidate stood that took the place, or at the end.
    fn candidates(&self, today: Date) -> Vec<Block> {
        let now = |at: usize| match self.demoted.iter().find(|(_, by)| *by == Some(at)) {
            Some((one, _)) => Origin::Server(*one),
            None => Origin::Candidate(at),
        };
        let more = self.demoted.iter().filter(|(_, by)| by.is_none()).map(|(one, _)| Origin::Server(*one));
        let order = (0..self.candidates.len()).map(now).chain(more);
        order
            .map(|origin| match (origin, self.state(origin)) {
                (_, State::Fails) => Block::refuted(origin, &self.one(origin).server),
                (Origin::Server(_), _) => self.block(origin, today),
                (Origin::Candidate(_), _) => Block::unchanged(origin, &self.one(origin).server),
            })
            .collect()
    }

    fn block(&self, origin: Origin, today: Date) -> Block {
        let server = &self.one(origin).server;
        match self.state(origin) {
            State::Works => Block::verified(origin, server, server.tls, today),
            State::WorksAs(mode) => Block::verified(origin, server, mode, today),
            State::Fails => Block::refuted(origin, server),
            State::Unknown => Block::unchanged(origin, server),
        }
    }

    fn changes(&self) -> Vec<String> {
        let mut changes = Vec::new();
        for (at, by) in &self.demoted {
            if let Some(by) = by {
                let mode = self.mode(Origin::Candidate(*by));
                changes.push(format!("publish {}", told(&self.candidates[*by].server, mode)));
                changes.extend(self.note_in_question(Origin::Candidate(*by)));
            }
            let server = &self.published[*at].server;
            changes.push(format!("no longer publish {}", told(server, server.tls)));
        }
        for (at, Published { server, .. }) in self.published.iter().enumerate() {
            if let State::WorksAs(mode) = self.states[at] {
                changes.push(format!("tls = \"{mode}\" for {}", told(server, server.tls)));
                changes.extend(self.note_in_question(Origin::Server(at)));
            }
        }
        let now = self.published_now();
        for protocol in Protocol::ALL.iter().copied() {
            let mine = now.iter().filter(|origin| self.one(**origin).server.protocol == protocol);
            if !mine.map(|origin| self.state(*origin) == State::Fails).is_sorted() {
                changes.push(format!("{protocol}: the servers that work come first"));
            }
        }
        changes
    }

    /// A note that was written for another mode.
    fn note_in_question(&self, origin: Origin) -> Option<String> {
        let Published { server, note, .. } = self.one(origin);
        let note = note.as_ref().filter(|_| self.mode(origin) != server.tls)?;
        Some(format!("look at its note: \"{note}\""))
    }

    fn one(&self, origin: Origin) -> &'p Published {
        match origin {
            Origin::Server(at) => &self.published[at],
            Origin::Candidate(at) => &self.candidates[at],
        }
    }

    fn state(&self, origin: Origin) -> State {
        match origin {
            Origin::Server(at) => self.states[at],
            Origin::Candidate(at) => self.of_candidates[at],
        }
    }

    fn mode(&self, origin: Origin) -> TlsMode {
        match self.state(origin) {
            State::WorksAs(mode) => mode,
            State::Works | State::Fails | State::Unknown => self.one(origin).server.tls,
        }
    }
}

fn is_twin(server: &Server, mode: TlsMode, other: &Server) -> bool {
    (server.protocol, &server.host, server.port, mode) == (other.protocol, &other.host, other.port, other.tls)
}

fn state(server: &Server, probes: &[Probe], is_candidate: bool) -> State {
    let probe = probes
        .iter()
        .find(|probe| probe.question.is_candidate == is_candidate && probe.question.server == *server);
    let Some(probe) = probe else { return State::Unknown };
    // A password that was mistyped says nothing of the server.
    let is_of_account = |rung| matches!(rung, Rung::Login | Rung::RoundTrip);
    let is_bad = |verdict| matches!(verdict, Verdict::Fail | Verdict::Unsure);
    if probe.steps.iter().any(|step| is_of_account(step.rung) && is_bad(step.verdict)) {
        return State::Unknown;
    }
    match probe.works_as_spoken() {
        Some(mode) if mode == server.tls && probe.works() => State::Works,
        Some(mode) if mode != server.tls => State::WorksAs(mode),
        _ if probe.verdict() == Verdict::Fail => State::Fails,
        _ => State::Unknown,
    }
}

fn told(server: &Server, mode: TlsMode) -> String {
    format!("{} {}:{} {mode}", server.protocol, server.host, server.port)
}
