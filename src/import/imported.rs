//! What was read, on its way to a provider file.

use std::fmt::Write as _;

use super::hint::Hint;
use super::import_error::ImportError;
use super::kind::Kind;
use super::not_kept::{NotKept, shown};
use crate::mail::{DomainPattern, EmailAddress, Line, Protocol, WebUrl};
use crate::provider::{Draft, Provider, ProviderId, Published, Source, SourceName};

/// The most characters of a short name (draft-ietf-mailmaint-autoconfig, `displayShortName`).
const MAX_SHORT_NAME: usize = 20;

/// The most reasons in an error.
const MAX_REASONS: usize = 5;

/// What a file says: what a provider file can say too, what it cannot, and what was assumed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    pub kind: Kind,
    /// As far as the file says it: name and domains may be missing.
    pub draft: Draft,
    /// For whom the file was made, or who asked for it; in the draft he is a placeholder.
    pub person: Option<EmailAddress>,
    /// What is lost.
    pub not_kept: Vec<NotKept>,
    /// What was assumed, and what the reader should know of the file.
    pub notes: Vec<String>,
}

impl Imported {
    pub(super) fn new(kind: Kind) -> Self {
        Self { kind, draft: Draft::default(), person: None, not_kept: Vec::new(), notes: Vec::new() }
    }

    /// What a provider says that is known already.
    #[must_use]
    pub fn of(provider: &Provider) -> Self {
        Self { draft: Draft::from(provider), ..Self::new(Kind::Provider) }
    }

    /// The whole draft: a name, a domain and a source where the file itself names none.
    ///
    /// # Errors
    /// No domain is known.
    pub fn complete(mut self, hint: &Hint) -> Result<Self, ImportError> {
        self.check_ways()?;
        self.add_domain(hint)?;
        let domain = self.draft.domains.iter().find_map(|pattern| match pattern {
            DomainPattern::Exact(domain) => Some(domain.unicode().into_owned()),
            DomainPattern::Below(_) => None,
        });
        let domain = domain.unwrap_or_default();
        if self.draft.name.is_none() {
            self.draft.name = domain.parse().ok();
            self.notes.push(format!("it names no provider: `name` is {domain}"));
        }
        if self.draft.short_name.is_none() {
            self.draft.short_name = self.draft.name.as_ref().and_then(short);
        }
        if self.kind != Kind::Provider {
            self.add_source(hint, &domain);
        }
        Ok(self)
    }

    /// Whatever else it says, a source of settings names a server.
    ///
    /// # Errors
    /// It names none that could be kept.
    pub fn check_servers(&self) -> Result<(), ImportError> {
        match self.draft.servers.is_empty() && self.draft.candidates.is_empty() {
            true => Err(ImportError::NoServer { kind: self.kind.title(), reasons: self.reasons() }),
            false => Ok(()),
        }
    }

    /// A way in and a way out, if only as candidates.
    fn check_ways(&self) -> Result<(), ImportError> {
        let has = |wanted: fn(Protocol) -> bool| {
            let mut all = self.draft.servers.iter().chain(&self.draft.candidates);
            all.any(|one| wanted(one.server.protocol))
        };
        let (kind, reasons) = (self.kind.title(), self.reasons());
        match (has(Protocol::is_incoming), has(|protocol| protocol == Protocol::Smtp)) {
            (true, true) => Ok(()),
            (false, false) => Err(ImportError::NoServer { kind, reasons }),
            (false, true) => Err(ImportError::OneWay { kind, missing: "incoming", reasons }),
            (true, false) => Err(ImportError::OneWay { kind, missing: "outgoing", reasons }),
        }
    }

    /// What was not kept, where that is why something is missing.
    fn reasons(&self) -> String {
        let mut reasons = String::new();
        for one in self.not_kept.iter().take(MAX_REASONS) {
            let _ = write!(reasons, "; {one}");
        }
        reasons
    }

    fn add_domain(&mut self, hint: &Hint) -> Result<(), ImportError> {
        let has_exact = self.draft.domains.iter().any(|one| matches!(one, DomainPattern::Exact(_)));
        if has_exact {
            return Ok(());
        }
        let domain = match hint.known_domain() {
            Some(domain) => domain.clone(),
            None => {
                let kind = self.kind.title();
                let domain = hint.domain_in_title().ok_or(ImportError::NoDomain { kind })?;
                self.notes.push(format!("it names no domain: {domain} is from the name of the file"));
                domain
            }
        };
        self.draft.domains.insert(0, DomainPattern::Exact(domain));
        Ok(())
    }

    /// With its source under this key: every server without one is believed because of this file.
    pub(super) fn with_source(mut self, key: &SourceName, hint: &Hint) -> Self {
        let domain = hint.known_domain().map(|domain| domain.unicode().into_owned());
        self.put_source(key, hint, &domain.unwrap_or_default());
        self
    }

    fn add_source(&mut self, hint: &Hint, domain: &str) {
        // What came from several places has named them already.
        if !self.draft.sources.is_empty() {
            return;
        }
        let Ok(key) = "import".parse::<SourceName>() else { return };
        self.put_source(&key, hint, domain);
    }

    fn put_source(&mut self, key: &SourceName, hint: &Hint, domain: &str) {
        let line = |text: &str| shown(text).parse::<Line>().ok();
        let title = line(&hint.title).or_else(|| line(self.kind.title()));
        let publisher = self.publisher(hint, domain).or_else(|| line(self.kind.title()));
        let (Some(title), Some(publisher)) = (title, publisher) else { return };
        let source =
            Source { title, publisher, url: hint.url.clone(), date: None, seen: Some(hint.seen), says: None };
        self.draft.sources.insert(key.clone(), source);
        for server in self.draft.servers.iter_mut().chain(&mut self.draft.candidates) {
            name_source(server, key);
        }
    }

    /// Who published it: the provider, unless it is at somebody else's place.
    fn publisher(&self, hint: &Hint, domain: &str) -> Option<Line> {
        if self.kind == Kind::Guesses {
            return env!("CARGO_PKG_NAME").parse().ok();
        }
        let name = self.draft.name.clone();
        let Some(host) = hint.url.as_ref().map(WebUrl::host) else {
            return name.or_else(|| domain.parse().ok());
        };
        let is_within = |domain: &str| host.strip_suffix(domain).is_some_and(is_label_boundary);
        let known =
            self.draft.domains.iter().map(|(DomainPattern::Exact(one) | DomainPattern::Below(one))| one);
        let is_own = known.chain(hint.known_domain()).any(|domain| is_within(domain.as_str()));
        match is_own {
            true => name.or_else(|| domain.parse().ok()).or_else(|| host.parse().ok()),
            false => host.parse().ok(),
        }
    }

    /// The text of the provider file, which was read back and found right.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn to_toml(&self, id: &ProviderId) -> Result<String, ImportError> {
        self.draft.load(id)?;
        let broken = |error: toml::ser::Error| ImportError::Broken {
            kind: "provider file",
            problem: error.to_string(),
        };
        self.draft.to_toml().map_err(broken)
    }
}

/// Whether what stands before a domain makes a name below it, or nothing.
fn is_label_boundary(before: &str) -> bool {
    before.is_empty() || before.ends_with('.')
}

fn name_source(server: &mut Published, key: &SourceName) {
    if server.sources.is_empty() {
        server.sources.push(key.clone());
    }
}

/// A name where room is short: whole words, as many as fit.
fn short(name: &Line) -> Option<Line> {
    let fits = |text: &str| text.chars().count() <= MAX_SHORT_NAME;
    let mut words = String::new();
    for word in name.as_str().split_whitespace() {
        let longer = if words.is_empty() { word.to_owned() } else { format!("{words} {word}") };
        if !fits(&longer) {
            break;
        }
        words = longer;
    }
    if words.is_empty() {
        words = name.as_str().chars().take(MAX_SHORT_NAME).collect();
    }
    words.trim().parse().ok()
}

/// The id of the provider of a domain: `post.example` is `post-example`. Nothing for a draft without one.
#[must_use]
pub fn provider_id(draft: &Draft) -> Option<ProviderId> {
    let domain = draft.domains.iter().find_map(|pattern| match pattern {
        DomainPattern::Exact(domain) => Some(domain.as_str().replace('.', "-")),
        DomainPattern::Below(_) => None,
    })?;
    domain.chars().take(64).collect::<String>().parse().ok()
}
