//! What the DNS says of a domain's servers (RFC 6186, RFC 8314 section 5.1).

use crate::client::{DnsAnswer, DnsQuestion, Internet};
use crate::import::{Hint, Imported, Kind};
use crate::mail::{Authentication, Date, EmailAddress, Protocol, Server, TlsMode, UsernameTemplate};
use crate::net::SrvRecord;
use crate::provider::{Published, SourceName};

/// The services, those with implicit TLS first (RFC 8314 section 5.1).
const SERVICES: &[(&str, Protocol, TlsMode)] = &[
    ("_imaps._tcp", Protocol::Imap, TlsMode::Implicit),
    ("_imap._tcp", Protocol::Imap, TlsMode::Starttls),
    ("_pop3s._tcp", Protocol::Pop3, TlsMode::Implicit),
    ("_pop3._tcp", Protocol::Pop3, TlsMode::Starttls),
    ("_submissions._tcp", Protocol::Smtp, TlsMode::Implicit),
    ("_submission._tcp", Protocol::Smtp, TlsMode::Starttls),
];

/// The names of [`SERVICES`], in the same order.
const NAMES: &[&str] =
    &["_imaps._tcp", "_imap._tcp", "_pop3s._tcp", "_pop3._tcp", "_submissions._tcp", "_submission._tcp"];

/// The servers that records name; nothing where there is none.
pub(super) async fn ask(address: &EmailAddress, today: Date, internet: &Internet) -> Option<Imported> {
    let question = DnsQuestion::Srv(NAMES, address.domain().clone());
    let answer = internet.records(&question).await;
    let DnsAnswer::Srv(services) = &*answer else { return None };
    let mut imported = Imported::new(Kind::Records);
    for ((_, protocol, tls), records) in SERVICES.iter().zip(services) {
        let records = records.iter().flatten();
        imported.draft.servers.extend(records.filter_map(|record| published(record, *protocol, *tls)));
    }
    if imported.draft.servers.is_empty() {
        return None;
    }
    imported.notes.push("a record names no user name: the whole address is assumed".to_owned());
    let key: SourceName = "records".parse().ok()?;
    let title = format!("SRV records of {}", address.domain());
    Some(imported.with_source(&key, &Hint { address: Some(address.clone()), ..Hint::file(&title, today) }))
}

fn published(record: &SrvRecord, protocol: Protocol, tls: TlsMode) -> Option<Published> {
    let (host, port) = record.target.clone()?;
    let auth = vec![Authentication::Password];
    let server = Server { protocol, host, port, tls, auth, username: UsernameTemplate::address() };
    Some(Published { server, sources: Vec::new(), note: None, verified: None })
}
