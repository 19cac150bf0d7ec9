//! What several sources say of one domain, in one draft. The first is believed; what only a later one says becomes a
//! candidate, for the two contradict each other.

use crate::import::{Imported, Kind};
use crate::mail::{Server, TlsMode};
use crate::provider::{Draft, Published};

impl Imported {
    /// Whether it says nothing of mail.
    pub(super) fn names_no_server(&self) -> bool {
        self.draft.servers.is_empty() && self.draft.candidates.is_empty()
    }

    /// Adds what a later source says.
    pub(super) fn add(&mut self, mut later: Self) {
        fill_gaps(&mut self.draft, &mut later.draft);
        self.add_servers(later);
    }

    /// Adds its servers alone.
    pub(super) fn add_servers(&mut self, later: Self) {
        let Draft { servers, candidates, sources, .. } = later.draft;
        for published in servers.into_iter().chain(candidates) {
            let mut known = self.draft.servers.iter_mut().chain(&mut self.draft.candidates);
            match known.find(|one| agree(&one.server, &published.server, later.kind)) {
                Some(known) => add_sources(known, published),
                None => self.draft.candidates.push(published),
            }
        }
        self.draft.sources.extend(sources);
        // The same file is often at several places.
        let (not_kept, notes) = (&mut self.not_kept, &mut self.notes);
        let is_news = |note: &String| !notes.contains(note);
        let news: Vec<_> = later.notes.into_iter().filter(is_news).collect();
        if later.kind != Kind::Records {
            notes.extend(news);
        }
        for lost in later.not_kept {
            if !not_kept.contains(&lost) {
                not_kept.push(lost);
            }
        }
    }

    /// Each server once, after some were corrected: a port speaks one mode, so whoever named another meant this one.
    pub(super) fn fold(&mut self) {
        let Draft { servers, candidates, .. } = &mut self.draft;
        let mut kept: Vec<Published> = Vec::new();
        for published in servers.drain(..) {
            match kept.iter_mut().find(|one| one.server == published.server) {
                Some(known) => add_sources(known, published),
                None => kept.push(published),
            }
        }
        for candidate in std::mem::take(candidates) {
            match kept.iter_mut().find(|one| is_refuted_by(&candidate, one)) {
                Some(known) => add_sources(known, candidate),
                None => candidates.push(candidate),
            }
        }
        *servers = kept;
    }
}

/// Whether the later source says the same of a server, as far as its kind can say it at all.
fn agree(first: &Server, later: &Server, kind: Kind) -> bool {
    let place = |one: &Server| (one.protocol, one.host.clone(), one.port, one.tls);
    place(first) == place(later)
        && (kind == Kind::Records || first.username == later.username)
        && (matches!(kind, Kind::Records | Kind::Autodiscover | Kind::Pacc) || first.auth == later.auth)
}

/// Whether the candidate is the server itself, or is it in a mode of TLS that its port does not speak.
fn is_refuted_by(candidate: &Published, proven: &Published) -> bool {
    let (one, other) = (&candidate.server, &proven.server);
    let is_there = (one.protocol, &one.host, one.port) == (other.protocol, &other.host, other.port);
    let is_other_mode = one.tls != other.tls && one.tls != TlsMode::None;
    one == other || (is_there && is_other_mode && proven.verified.is_some())
}

fn add_sources(known: &mut Published, other: Published) {
    for source in other.sources {
        if !known.sources.contains(&source) {
            known.sources.push(source);
        }
    }
}

/// What the first is silent about.
fn fill_gaps(first: &mut Draft, later: &mut Draft) {
    fill(&mut first.name, &mut later.name);
    fill(&mut first.short_name, &mut later.short_name);
    fill(&mut first.webmail, &mut later.webmail);
    fill(&mut first.pop3, &mut later.pop3);
    fill(&mut first.calendar, &mut later.calendar);
    fill(&mut first.contacts, &mut later.contacts);
    fill(&mut first.jmap, &mut later.jmap);
    fill(&mut first.oauth2, &mut later.oauth2);
    fill_list(&mut first.domains, &mut later.domains);
    fill_list(&mut first.mx_domains, &mut later.mx_domains);
    fill_list(&mut first.documentation, &mut later.documentation);
}

fn fill<T>(first: &mut Option<T>, later: &mut Option<T>) {
    if first.is_none() {
        *first = later.take();
    }
}

fn fill_list<T>(first: &mut Vec<T>, later: &mut Vec<T>) {
    if first.is_empty() {
        first.append(later);
    }
}
