//! What of the provider stands below a step.

use super::device::DEVICES;
use super::link::Link;
use super::server::{Host, Servers, UserName};
use crate::format::page::{ServerValues, readable};
use crate::language::Words;
use crate::mail::{Protocol, Server};
use crate::provider::{Note, Provider};

/// What a step shows; a step whose thing the provider does not have is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shows {
    Nothing,
    /// Where to read mail in a browser, else where to sign in.
    WebMail,
    Account,
    NewPassword,
    Status,
    Support,
    Servers,
    Incoming,
    Outgoing,
    Hosts,
    UserNames,
    /// Nothing more, and the step only where a port is not the usual one: the values say what to mind.
    PortTraps,
    /// The published servers that the page does not show elsewhere.
    OtherServers,
    OtherOutgoing,
    Notes,
    Guides,
    /// The Apple profile.
    Profile,
    /// Another section of the page.
    Symptom(&'static str),
}

/// The same, written out for a provider.
#[derive(Debug, Default)]
pub(super) struct Shown<'p> {
    pub links: Vec<Link>,
    pub servers: Vec<ServerValues>,
    pub hosts: Vec<Host>,
    pub user_names: Vec<UserName>,
    pub others: Vec<Server>,
    pub notes: Vec<&'p Note>,
}

/// What there is to show from.
#[derive(Debug)]
pub(super) struct Source<'p> {
    pub provider: &'p Provider,
    pub servers: &'p Servers,
    /// Whether there is an Apple profile for these servers.
    pub has_profile: bool,
    pub words: &'static Words,
}

impl Shows {
    /// What stands below the step; nothing where the step is to be left out.
    pub(super) fn written<'p>(self, from: &Source<'p>) -> Option<Shown<'p>> {
        let mut shown = Shown::default();
        let links = Link::of(from.provider, from.words);
        match self {
            Self::Nothing => (),
            Self::WebMail => shown.links.extend(links.web_mail.or(links.account)),
            Self::Account => shown.links.extend(links.account),
            Self::NewPassword => shown.links.extend(links.password.or(links.account)),
            Self::Status => shown.links.push(links.status?),
            Self::Support => shown.links.extend(links.support),
            Self::Guides => shown.links.extend(guides(from.words)),
            Self::Profile if !from.has_profile => return None,
            Self::Profile => shown.links.extend(guides(from.words).take(2)),
            Self::Symptom(name) => shown.links.push(section(name, from.words)),
            Self::Servers => shown.servers.extend(from.servers.named.iter().cloned()),
            Self::Incoming => shown.servers.extend(from.servers.incoming().cloned()),
            Self::Outgoing => shown.servers.extend(from.servers.outgoing().cloned()),
            Self::Hosts => shown.hosts = from.servers.hosts(),
            Self::UserNames => shown.user_names = from.servers.user_names(),
            Self::PortTraps if from.servers.has_unusual_port() => (),
            Self::PortTraps => return None,
            Self::OtherServers => shown.others = some(from.servers.others.clone())?,
            Self::OtherOutgoing => shown.others = some(outgoing(&from.servers.others))?,
            Self::Notes => shown.notes = some(notes(from))?,
        }
        Some(shown)
    }
}

fn some<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

fn outgoing(others: &[Server]) -> Vec<Server> {
    others.iter().filter(|other| other.protocol == Protocol::Smtp).cloned().collect()
}

fn guides(words: &Words) -> impl Iterator<Item = Link> {
    DEVICES.iter().map(|device| Link {
        title: words.entry(format!("program-{}", device.name)).text(),
        url: format!("{}.{}.html", device.name, words.language()),
    })
}

fn section(name: &str, words: &Words) -> Link {
    Link { title: words.entry(format!("symptom-{name}")).text(), url: format!("#{name}") }
}

fn notes<'p>(from: &Source<'p>) -> Vec<&'p Note> {
    readable(from.words, &from.provider.notes, |note| &note.language)
}
