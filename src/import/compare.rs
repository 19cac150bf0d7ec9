//! Two sources compared by what they mean, not by how they say it.

use super::imported::Imported;
use super::kind::Topic;
use crate::mail::{Protocol, Server, TlsMode};
use crate::provider::{Dav, Draft, Published};

/// Something that is not the same on both sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What it is about: `imap, 2nd server: port`.
    pub subject: String,
    /// What each side says; nothing where it is silent.
    pub one: Option<String>,
    pub other: Option<String>,
}

/// One of the two sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    One,
    Other,
}

impl Difference {
    /// What a side says.
    #[must_use]
    pub fn said_by(&self, side: Side) -> Option<&str> {
        match side {
            Side::One => self.one.as_deref(),
            Side::Other => self.other.as_deref(),
        }
    }
}

/// What is not the same, in the order of a provider file. A kind that cannot speak of something is not asked for it.
#[must_use]
pub fn differences(one: &Imported, other: &Imported) -> Vec<Difference> {
    let mut found = Vec::new();
    for protocol in Protocol::ALL {
        servers(one, other, *protocol, &mut found);
    }
    candidates(one, other, &mut found);
    for (topic, subject, value) in VALUES {
        if one.kind.says(*topic) && other.kind.says(*topic) {
            add(&mut found, subject, value(&one.draft), value(&other.draft));
        }
    }
    for (topic, subject, values) in LISTS {
        if one.kind.says(*topic) && other.kind.says(*topic) {
            lists(subject, &values(&one.draft), &values(&other.draft), &mut found);
        }
    }
    found
}

type Value = fn(&Draft) -> Option<String>;

/// What there is one of.
const VALUES: &[(Topic, &str, Value)] = &[
    (Topic::Name, "name", |draft| draft.name.as_ref().map(ToString::to_string)),
    (Topic::Webmail, "webmail", |draft| draft.webmail.as_ref().map(ToString::to_string)),
    (Topic::Pop3, "pop3: leave on server", |draft| {
        let options = draft.pop3.as_ref()?;
        let days = options.days_on_server.map_or_else(String::new, |days| format!(", {days} days"));
        Some(format!("{}{days}", if options.leave_on_server { "yes" } else { "no" }))
    }),
    (Topic::Dav, "calendar", |draft| draft.calendar.as_ref().map(dav)),
    (Topic::Dav, "contacts", |draft| draft.contacts.as_ref().map(dav)),
    (Topic::Jmap, "jmap", |draft| draft.jmap.as_ref().map(|jmap| jmap.url.to_string())),
    (Topic::Own, "sieve", |draft| draft.sieve.as_ref().map(|sieve| format!("{}:{}", sieve.host, sieve.port))),
    (Topic::Own, "web-host", |draft| draft.web_host.as_ref().map(ToString::to_string)),
    (Topic::Oauth2, "oauth2", |draft| {
        let oauth2 = draft.oauth2.as_ref()?;
        let (sign_in, token) = (&oauth2.authorization_endpoint, &oauth2.token_endpoint);
        // An autoconfig file names the host of the issuer only.
        let issuer = oauth2.issuer.host();
        Some(format!("{issuer}, {sign_in}, {token}, {}, {}", oauth2.scope, oauth2.client_id))
    }),
];

type Values = fn(&Draft) -> Vec<String>;

/// What there are several of, in no order that means anything.
const LISTS: &[(Topic, &str, Values)] = &[
    (Topic::Domains, "domain", |draft| draft.domains.iter().map(ToString::to_string).collect()),
    (Topic::MxDomains, "mx-domain", |draft| draft.mx_domains.iter().map(ToString::to_string).collect()),
    (Topic::Help, "help page", |draft| draft.documentation.iter().map(|page| page.url.to_string()).collect()),
];

fn dav(dav: &Dav) -> String {
    format!("{}, username {}", dav.url, dav.username)
}

fn add(found: &mut Vec<Difference>, subject: &str, one: Option<String>, other: Option<String>) {
    if one != other {
        found.push(Difference { subject: subject.to_owned(), one, other });
    }
}

fn lists(subject: &str, one: &[String], other: &[String], found: &mut Vec<Difference>) {
    for value in one.iter().filter(|value| !other.contains(value)) {
        add(found, subject, Some(value.clone()), None);
    }
    for value in other.iter().filter(|value| !one.contains(value)) {
        add(found, subject, None, Some(value.clone()));
    }
}

/// In order of preference: the first of one side against the first of the other.
fn servers(one: &Imported, other: &Imported, protocol: Protocol, found: &mut Vec<Difference>) {
    let of = |imported: &Imported| -> Vec<Server> {
        let servers = imported.draft.servers.iter().map(|published| published.server.clone());
        servers.filter(|server| server.protocol == protocol).collect()
    };
    let (mine, theirs) = (of(one), of(other));
    let tells_mode = one.kind.tells_tls_mode() && other.kind.tells_tls_mode();
    for at in 0..mine.len().max(theirs.len()) {
        let subject = format!("{protocol}, {} server", ordinal(at + 1));
        match (mine.get(at), theirs.get(at)) {
            (Some(mine), Some(theirs)) => server(&subject, mine, theirs, tells_mode, found),
            (mine, theirs) => add(found, &subject, mine.map(in_words), theirs.map(in_words)),
        }
    }
}

fn server(subject: &str, one: &Server, other: &Server, tells_mode: bool, found: &mut Vec<Difference>) {
    let mut differs = |what: &str, one: String, other: String| {
        add(found, &format!("{subject}: {what}"), Some(one), Some(other));
    };
    differs("host", one.host.to_string(), other.host.to_string());
    differs("port", one.port.to_string(), other.port.to_string());
    let are_both_protected = one.tls != TlsMode::None && other.tls != TlsMode::None;
    if tells_mode || !are_both_protected {
        differs("tls", one.tls.to_string(), other.tls.to_string());
    }
    differs("auth", methods(one), methods(other));
    differs("username", one.username.to_string(), other.username.to_string());
}

/// What is only tried, in no order.
fn candidates(one: &Imported, other: &Imported, found: &mut Vec<Difference>) {
    let of = |imported: &Imported| -> Vec<String> {
        imported.draft.candidates.iter().map(|Published { server, .. }| in_words(server)).collect()
    };
    lists("candidate", &of(one), &of(other), found);
}

fn in_words(server: &Server) -> String {
    let Server { protocol, host, port, tls, username, .. } = server;
    format!("{protocol} {host}:{port}, tls {tls}, auth {}, username {username}", methods(server))
}

fn methods(server: &Server) -> String {
    let methods: Vec<String> = server.auth.iter().map(ToString::to_string).collect();
    methods.join(" ")
}

fn ordinal(number: usize) -> String {
    match number {
        1 => "1st".to_owned(),
        2 => "2nd".to_owned(),
        3 => "3rd".to_owned(),
        more => format!("{more}th"),
    }
}
