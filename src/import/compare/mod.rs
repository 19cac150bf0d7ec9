//! Two sources compared by what they mean, not by how they say it.

mod readings;
mod servers;

use super::imported::Imported;
use super::kind::Topic;
use super::not_kept::{NotKept, Whose};
use crate::mail::Protocol;
use crate::provider::{Dav, Draft};

/// Something that is not the same on both sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What it is about: `imap, 2nd server: port`.
    pub subject: String,
    /// What each side says; nothing where it is silent.
    pub one: Option<String>,
    pub other: Option<String>,
}

/// What is not the same, in the order of a provider file. A kind that cannot speak of something is not asked for it.
#[must_use]
pub fn differences(one: &Imported, other: &Imported) -> Vec<Difference> {
    let (ones, others) = (readings::of(one, other), readings::of(other, one));
    let pairs = ones.iter().flat_map(|one| others.iter().map(move |other| (one, other)));
    pairs.map(|(one, other)| compare(one, other)).min_by_key(Vec::len).unwrap_or_default()
}

fn compare(one: &Imported, other: &Imported) -> Vec<Difference> {
    let mut found = Vec::new();
    for protocol in Protocol::ALL {
        servers::compare(one, other, *protocol, &mut found);
    }
    servers::candidates(one, other, &mut found);
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
    // Of another kind, the same is said in other words, or cannot be said at all.
    if one.kind == other.kind {
        lists("beyond a provider file", &lost(one), &lost(other), &mut found);
    }
    found
}

/// What a provider file has no word for, without where it stands; a person's own is no setting.
fn lost(imported: &Imported) -> Vec<String> {
    let settings = imported.not_kept.iter().filter(|one| one.whose == Whose::Everybody);
    settings.map(|NotKept { what, why, .. }| format!("{what}: {why}")).collect()
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
    (Topic::Own, "brand: color", |draft| draft.brand.color.as_ref().map(ToString::to_string)),
    (Topic::Own, "brand: logo", |draft| {
        let logo = draft.brand.logo.as_ref()?;
        Some(format!("{logo:?}, checksum {:08x}", crc32fast::hash(logo.bytes())))
    }),
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
