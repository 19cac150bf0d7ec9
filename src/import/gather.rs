//! What a reader has understood so far: each part is held against the grammar of a provider file, and told where it
//! does not fit.

use std::str::FromStr;

use super::hint::Hint;
use super::imported::Imported;
use super::kind::Kind;
use super::not_kept::{NotKept, Whose, shown};
use crate::mail::{
    Authentication, Domain, DomainPattern, EmailAddress, Host, Line, Port, Protocol, Server, TlsMode,
    UsernameTemplate, WebUrl, printable,
};
use crate::provider::{Dav, Published};

/// A server in a stranger's words.
#[derive(Debug, Clone)]
pub(super) struct Said {
    /// Where it stands in the file: `incomingServer 1`.
    pub place: String,
    pub protocol: Protocol,
    pub host: String,
    pub port: String,
    pub tls: TlsMode,
    /// Empty where the file names no method that a provider file has a word for.
    pub auth: Vec<Authentication>,
    pub username: String,
}

/// A file being read.
#[derive(Debug)]
pub(super) struct Gathered {
    pub imported: Imported,
    /// Whose account is being read, where a file holds those of several people.
    owner: Option<EmailAddress>,
}

impl Gathered {
    /// A file of that kind; the address that was asked for may stand in it.
    pub(super) fn new(kind: Kind, hint: &Hint) -> Self {
        let imported = Imported { person: hint.address.clone(), ..Imported::new(kind) };
        Self { imported, owner: None }
    }

    /// The person for whom the file was made: his usernames are everybody's with placeholders, his domain is one of
    /// the provider.
    pub(super) fn person(&mut self, address: &EmailAddress) {
        self.imported.person.get_or_insert_with(|| address.clone());
    }

    /// Whose account is told; not, where it is of another domain than the first one: that is another provider.
    pub(super) fn owner(&mut self, place: &str, address: &EmailAddress) -> bool {
        let domain = address.domain().as_str();
        if self.main_domain().is_some_and(|first| first.as_str() != domain) {
            self.not_kept(place, domain, "an account of another domain: import it on its own");
            return false;
        }
        self.person(address);
        self.owner = Some(address.clone());
        self.domain(place, domain);
        self.note(&format!("made for one address at {domain}: `%EMAILADDRESS%` stands for it"));
        true
    }

    pub(super) fn has_person(&self) -> bool {
        self.imported.person.is_some()
    }

    pub(super) fn not_kept(&mut self, place: &str, what: &str, why: &str) {
        self.lost(place, what, why, Whose::Everybody);
    }

    /// What is one person's own: it is named, not kept.
    pub(super) fn personal(&mut self, place: &str, what: &str, why: &str) {
        self.lost(place, what, why, Whose::Person);
    }

    fn lost(&mut self, place: &str, what: &str, why: &str, whose: Whose) {
        // Errors of values repeat them.
        let (place, what, why) = (shown(place), shown(what), printable(why));
        self.imported.not_kept.push(NotKept { what, place, why, whose });
    }

    pub(super) fn note(&mut self, text: &str) {
        let text = printable(text);
        if !self.imported.notes.contains(&text) {
            self.imported.notes.push(text);
        }
    }

    /// A text as a value of the provider file; what does not fit is told.
    pub(super) fn value<T: FromStr<Err: ToString>>(&mut self, place: &str, text: &str) -> Option<T> {
        text.parse().map_err(|error: T::Err| self.not_kept(place, text, &error.to_string())).ok()
    }

    /// A text for people, its line breaks and indents as single blanks.
    pub(super) fn line(&mut self, place: &str, text: &str) -> Option<Line> {
        let words: Vec<&str> = text.split_whitespace().collect();
        if words.is_empty() { None } else { self.value(place, &words.join(" ")) }
    }

    pub(super) fn name(&mut self, place: &str, text: &str) {
        if let Some(line) = self.line(place, text) {
            self.imported.draft.name.get_or_insert(line);
        }
    }

    /// A domain of the provider; one that stands there already is no news.
    pub(super) fn domain(&mut self, place: &str, text: &str) {
        let Some(pattern) = self.value::<DomainPattern>(place, text) else { return };
        let domains = &mut self.imported.draft.domains;
        if domains.iter().any(|one| one.covers(&pattern)) {
            return;
        }
        domains.retain(|one| !pattern.covers(one));
        domains.push(pattern);
    }

    /// The domain that placeholders in host names stand for.
    pub(super) fn main_domain(&self) -> Option<&Domain> {
        self.imported.draft.domains.iter().find_map(|pattern| match pattern {
            DomainPattern::Exact(domain) => Some(domain),
            DomainPattern::Below(_) => None,
        })
    }

    /// A text with the domain in the place of its placeholder, where there is one domain alone.
    pub(super) fn filled(&self, text: &str) -> String {
        match (self.main_domain(), self.imported.draft.domains.len()) {
            (Some(domain), 1) => text.replace("%EMAILDOMAIN%", domain.as_str()),
            _ => text.to_owned(),
        }
    }

    /// A server: published, or a candidate where a password would travel in clear or nobody knows how to sign in.
    pub(super) fn server(&mut self, said: &Said) {
        let Said { place, protocol, tls, .. } = said;
        let (Some(host), Some(port), Some(username)) = (
            self.host(place, &said.host),
            self.port(place, &said.port),
            self.username(place, &said.username),
        ) else {
            return;
        };
        let at = format!("{place} ({protocol} {host}:{port})");
        let mut auth = said.auth.clone();
        if auth.is_empty() {
            auth.push(Authentication::Password);
            self.note(&format!(
                "{at}: it names no way to sign in that is known: a candidate, with `password`"
            ));
        } else if *tls == TlsMode::None {
            self.note(&format!("{at}: without TLS: a candidate, not published"));
        }
        let server = Server { protocol: *protocol, host, port, tls: *tls, auth, username };
        match said.auth.is_empty() || *tls == TlsMode::None {
            true => self.candidate(server),
            false => push(&mut self.imported.draft.servers, server),
        }
    }

    /// A server that is to be tried, not published.
    pub(super) fn candidate(&mut self, server: Server) {
        let is_published = self.imported.draft.servers.iter().any(|one| one.server == server);
        if !is_published {
            push(&mut self.imported.draft.candidates, server);
        }
    }

    fn host(&mut self, place: &str, text: &str) -> Option<Host> {
        self.value(&format!("{place}: host"), text)
    }

    fn port(&mut self, place: &str, text: &str) -> Option<Port> {
        let place = format!("{place}: port");
        let port = text.parse::<u16>().ok().and_then(Port::new);
        if port.is_none() {
            self.not_kept(&place, text, "expected 1-65535");
        }
        port
    }

    /// A username for everybody: what stands for the person becomes a placeholder.
    pub(super) fn username(&mut self, place: &str, text: &str) -> Option<UsernameTemplate> {
        let people = || self.owner.iter().chain(&self.imported.person);
        let general = match text {
            _ if people().any(|one| text.eq_ignore_ascii_case(&one.to_string())) => "%EMAILADDRESS%",
            _ if people().any(|one| text == one.local_part()) => "%EMAILLOCALPART%",
            _ => text,
        };
        let username: UsernameTemplate = self.value(&format!("{place}: username"), general)?;
        if let Some(literal) = username.literal() {
            let literal = shown(literal);
            self.note(&format!("{place}: the username `{literal}` is the same for everybody: kept as it is"));
        }
        Some(username)
    }

    /// A calendar or an address book; the first one counts.
    pub(super) fn dav(&mut self, place: &str, kind: DavKind, url: &str, username: &str) {
        let Some(url) = self.https(place, url) else { return };
        let Some(username) = self.username(place, username) else { return };
        let draft = &mut self.imported.draft;
        let slot = match kind {
            DavKind::Calendar => &mut draft.calendar,
            DavKind::Contacts => &mut draft.contacts,
        };
        match slot {
            None => *slot = Some(Dav { url, username }),
            Some(first) if first.url == url && first.username == username => {}
            Some(_) => self.not_kept(place, url.as_str(), "a provider file has one; the first one counts"),
        }
    }

    /// An address on the web that must be protected, and the same for everybody.
    pub(super) fn https(&mut self, place: &str, text: &str) -> Option<WebUrl> {
        let url: WebUrl = self.value(place, text)?;
        if !url.is_https() {
            self.not_kept(place, text, "expected https");
            return None;
        }
        if url.as_str().contains("%EMAIL") || url.as_str().contains("%25EMAIL") {
            self.not_kept(place, text, "expected the same address for everybody, found a placeholder");
            return None;
        }
        if self.imported.person.as_ref().is_some_and(|person| tells_person(url.as_str(), person)) {
            let why = "expected the same address for everybody, found that of one person";
            self.not_kept(place, "an address on the web", why);
            return None;
        }
        Some(url)
    }
}

/// What a `CalDAV` or CardDAV address is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DavKind {
    Calendar,
    Contacts,
}

/// Whether a web address holds somebody's mail address.
pub(super) fn tells_person(url: &str, person: &EmailAddress) -> bool {
    let url = percent_encoding::percent_decode_str(url).decode_utf8_lossy().to_lowercase();
    url.contains(&person.to_string().to_lowercase())
}

/// A server that stands there already is no news.
fn push(list: &mut Vec<Published>, server: Server) {
    if list.iter().all(|one| one.server != server) {
        list.push(Published { server, sources: Vec::new(), note: None, verified: None });
    }
}
