//! What several sources say of one domain, in one draft. The first is believed; what only a later one says becomes a
//! candidate, for the two contradict each other.

use crate::import::{Imported, Kind};
use crate::mail::{Server, TlsMode};
use crate::provider::{Draft, Published, SourceName};

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
        let mut news = Vec::new();
        for published in servers.into_iter().chain(candidates) {
            let mut known = self.draft.servers.iter_mut().chain(&mut self.draft.candidates);
            match known.find(|one| agree(&one.server, &published.server, later.kind)) {
                Some(known) => add_sources(known, published),
                None => news.push(published),
            }
        }
        self.draft.sources.extend(sources);
        // Who says nothing new loses nothing: the same file is often at several places.
        if !news.is_empty() {
            add_new(&mut self.notes, later.notes);
            add_new(&mut self.not_kept, later.not_kept);
            self.draft.candidates.extend(news);
        }
    }

    /// Adds what records say. Another port of a machine that the file names contradicts nothing: some files have room
    /// for one server of a protocol (Thunderbird takes the first `outgoingServer`). Records name no user name and no
    /// way to sign in: they are those of the file.
    pub(super) fn add_records(&mut self, mut records: Self) {
        let servers = std::mem::take(&mut records.draft.servers);
        for mut published in servers {
            let Server { protocol, host, port, .. } = published.server.clone();
            let all = self.draft.servers.iter().map(|one| &one.server);
            let mut of_host = all.filter(|one| one.protocol == protocol && one.host == host);
            let is_new = of_host.clone().all(|one| one.port != port);
            match of_host.next().filter(|_| is_new) {
                Some(known) => {
                    let Server { auth, username, .. } = known.clone();
                    published.server = Server { auth, username, ..published.server };
                    let name = format!("{protocol} {host}:{port}");
                    self.notes.push(format!(
                        "{name}: of the records; its user name is assumed to be that of the file"
                    ));
                    self.draft.servers.push(published);
                }
                None => records.draft.servers.push(published),
            }
        }
        self.add_servers(records);
    }

    /// The source that is believed, as long as its servers are the first.
    pub(super) fn first_source(&self) -> Option<SourceName> {
        let mut all = self.draft.servers.iter().chain(&self.draft.candidates);
        all.next()?.sources.first().cloned()
    }

    /// Tells of a candidate that the source that is believed does not name.
    pub(super) fn tell_candidate(&mut self, candidate: &Published) {
        let Server { protocol, host, port, .. } = &candidate.server;
        let sources: Vec<&str> = candidate.sources.iter().map(SourceName::as_str).collect();
        let sources = sources.join(", ");
        self.notes.push(format!(
            "{protocol} {host}:{port}: a candidate, for only a later source names it so: {sources}"
        ));
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

fn add_new<T: PartialEq>(known: &mut Vec<T>, later: Vec<T>) {
    for one in later {
        if !known.contains(&one) {
            known.push(one);
        }
    }
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
