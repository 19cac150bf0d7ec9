//! What the DNS says of a domain's servers (RFC 6186, RFC 8314 section 5.1).

use crate::client::{DnsAnswer, DnsQuestion, Internet};
use crate::import::{Hint, Imported, Kind};
use crate::mail::{Authentication, Date, EmailAddress, MailService, Server, UsernameTemplate};
use crate::net::SrvRecord;
use crate::provider::{Published, SourceName};

/// The servers that records name; nothing where there is none.
pub(super) async fn ask(address: &EmailAddress, today: Date, internet: &Internet) -> Option<Imported> {
    let question = DnsQuestion::Srv(MailService::NAMES, address.domain().clone());
    let answer = internet.records(&question).await;
    let DnsAnswer::Srv(services) = &*answer else { return None };
    let mut imported = Imported::new(Kind::Records);
    for (service, records) in MailService::ALL.iter().zip(services) {
        let records = records.iter().flatten();
        imported.draft.servers.extend(records.filter_map(|record| published(record, service)));
    }
    if imported.draft.servers.is_empty() {
        return None;
    }
    imported.notes.push("a record names no user name: the whole address is assumed".to_owned());
    let key: SourceName = "records".parse().ok()?;
    let title = format!("SRV records of {}", address.domain());
    Some(imported.with_source(&key, &Hint { address: Some(address.clone()), ..Hint::file(&title, today) }))
}

fn published(record: &SrvRecord, service: &MailService) -> Option<Published> {
    let (host, port) = record.target.clone()?;
    let MailService { protocol, tls, .. } = *service;
    let auth = vec![Authentication::Password];
    let server = Server { protocol, host, port, tls, auth, username: UsernameTemplate::address() };
    Some(Published { server, sources: Vec::new(), note: None, verified: None })
}
