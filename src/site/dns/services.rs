//! The services that have names in the DNS: who offers them, and where.

use super::record::Record;
use crate::mail::{Host, Port, Protocol, TlsMode, WebUrl};
use crate::provider::{Dav, Provider};

/// A service by its name in the DNS.
pub(super) struct Service {
    pub name: &'static str,
    /// Where it is offered, the better place first.
    pub offered: fn(&Provider) -> Vec<Offer>,
    /// Where it begins on its host, for what is found over http (RFC 6764 section 4).
    pub path: fn(&Provider) -> Option<&str>,
}

/// A place where a service is offered.
pub(super) struct Offer {
    pub priority: u16,
    pub host: Host,
    pub port: Port,
}

/// RFC 6186 section 3.4: of IMAP and POP3 the one with the lower priority is preferred.
const POP3_AFTER_IMAP: u16 = 10;

const fn mail(name: &'static str, offered: fn(&Provider) -> Vec<Offer>) -> Service {
    Service { name, offered, path: |_| None }
}

/// RFC 6186 (mail), RFC 8314 section 5.1 (`_submissions`), RFC 5804 section 1.8 (`_sieve`), RFC 8620 section
/// 2.2 (`_jmap`), RFC 6764 section 3 (calendars and contacts). What nobody offers is said not to be there.
pub(super) static SERVICES: &[Service] = &[
    mail("_imaps._tcp", |provider| servers(provider, Protocol::Imap, TlsMode::Implicit)),
    mail("_imap._tcp", |provider| servers(provider, Protocol::Imap, TlsMode::Starttls)),
    mail("_pop3s._tcp", |provider| servers(provider, Protocol::Pop3, TlsMode::Implicit)),
    mail("_pop3._tcp", |provider| servers(provider, Protocol::Pop3, TlsMode::Starttls)),
    mail("_submissions._tcp", |provider| servers(provider, Protocol::Smtp, TlsMode::Implicit)),
    mail("_submission._tcp", |provider| servers(provider, Protocol::Smtp, TlsMode::Starttls)),
    mail("_sieve._tcp", |provider| {
        let offer = |sieve: &crate::provider::Sieve| Offer {
            priority: 0,
            host: sieve.host.clone(),
            port: sieve.port,
        };
        provider.sieve.iter().map(offer).collect()
    }),
    mail("_jmap._tcp", |provider| web(provider.jmap.as_ref().map(|jmap| &jmap.url))),
    Service {
        name: "_caldavs._tcp",
        offered: |provider| web(provider.calendar.as_ref().map(|dav| &dav.url)),
        path: |provider| provider.calendar.as_ref().map(path),
    },
    mail("_caldav._tcp", |_| Vec::new()), // never without TLS
    Service {
        name: "_carddavs._tcp",
        offered: |provider| web(provider.contacts.as_ref().map(|dav| &dav.url)),
        path: |provider| provider.contacts.as_ref().map(path),
    },
    mail("_carddav._tcp", |_| Vec::new()),
];

impl Service {
    /// The records of the service.
    pub(super) fn records(&self, provider: &Provider) -> Vec<Record> {
        let offers = (self.offered)(provider);
        if offers.is_empty() {
            return vec![Record::new(self.name, super::Data::NotOffered)];
        }
        let path = (self.path)(provider).map(|path| super::Data::Txt(format!("path={path}")));
        let places =
            offers.iter().map(|offer| Record::srv(self.name, offer.priority, &offer.host, offer.port));
        places.chain(path.map(|data| Record::new(self.name, data))).collect()
    }
}

/// The published servers of a protocol in a TLS mode. The priorities are those of the provider file over both
/// modes: at equal ones FairEmail prefers `_submission` to `_submissions`.
fn servers(provider: &Provider, protocol: Protocol, tls: TlsMode) -> Vec<Offer> {
    let first = if protocol == Protocol::Pop3 { POP3_AFTER_IMAP } else { 0 };
    (first..)
        .zip(provider.published(protocol))
        .filter(|(_, server)| server.tls == tls)
        .map(|(priority, server)| Offer { priority, host: server.host.clone(), port: server.port })
        .collect()
}

fn web(url: Option<&WebUrl>) -> Vec<Offer> {
    let offer = |url: &WebUrl| {
        Some(Offer { priority: 0, host: url.host().parse().ok()?, port: Port::new(url.port())? })
    };
    url.and_then(offer).into_iter().collect()
}

fn path(dav: &Dav) -> &str {
    dav.url.path()
}
