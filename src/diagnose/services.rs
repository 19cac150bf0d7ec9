//! The services that the DNS names for a domain, and where their targets lead.

use futures_util::future::join_all;

use crate::client::{DnsAnswer, DnsQuestion, Internet};
use crate::mail::{Domain, Host, Port, Protocol, TlsMode};
use crate::net::{NameError, Resolution, SrvRecord};

/// A service by its name, and what it stands for where it is one for mail.
#[derive(Debug)]
pub struct Kind {
    pub name: &'static str,
    pub mail: Option<(Protocol, TlsMode)>,
}

/// RFC 6186, RFC 8314 section 5.1; the last is Microsoft's.
pub static KINDS: [Kind; 7] = [
    mail("_imaps._tcp", Protocol::Imap, TlsMode::Implicit),
    mail("_imap._tcp", Protocol::Imap, TlsMode::Starttls),
    mail("_pop3s._tcp", Protocol::Pop3, TlsMode::Implicit),
    mail("_pop3._tcp", Protocol::Pop3, TlsMode::Starttls),
    mail("_submissions._tcp", Protocol::Smtp, TlsMode::Implicit),
    mail("_submission._tcp", Protocol::Smtp, TlsMode::Starttls),
    Kind { name: "_autodiscover._tcp", mail: None },
];

/// The names of [`KINDS`], in the same order.
const NAMES: &[&str] = &[
    "_imaps._tcp",
    "_imap._tcp",
    "_pop3s._tcp",
    "_pop3._tcp",
    "_submissions._tcp",
    "_submission._tcp",
    "_autodiscover._tcp",
];

const fn mail(name: &'static str, protocol: Protocol, tls: TlsMode) -> Kind {
    Kind { name, mail: Some((protocol, tls)) }
}

/// All records, in the order of [`KINDS`].
#[derive(Debug)]
pub struct Services {
    pub offers: Vec<Offer>,
    /// Services that are said not to be there.
    pub denied: Vec<&'static Kind>,
    /// What the name server did not tell.
    pub untold: Option<NameError>,
}

/// One record with a target.
#[derive(Debug)]
pub struct Offer {
    pub kind: &'static Kind,
    pub host: Host,
    pub port: Port,
    pub resolution: Result<Resolution, NameError>,
    /// The name that the target is an alias of, which it must not be (RFC 2782).
    pub alias: Option<String>,
}

impl Services {
    pub(super) async fn of(domain: &Domain, internet: &Internet) -> Self {
        let answer = internet.records(&DnsQuestion::Srv(NAMES, domain.clone())).await;
        let DnsAnswer::Srv(services) = &*answer else { return Self::none() };
        let mut found = Self::none();
        let mut targets = Vec::new();
        for (kind, records) in KINDS.iter().zip(services) {
            match records {
                Ok(records) if is_denied(records) => found.denied.push(kind),
                Ok(records) => {
                    targets.extend(records.iter().filter_map(|one| Some((kind, one.target.clone()?))));
                }
                Err(error) => found.untold = Some(error.clone()),
            }
        }
        found.offers = join_all(targets.into_iter().map(async |(kind, (host, port))| {
            let (resolution, alias) = tokio::join!(internet.addresses(&host), internet.alias(&host));
            Offer { kind, host, port, resolution, alias: alias.ok().flatten() }
        }))
        .await;
        found
    }

    const fn none() -> Self {
        Self { offers: Vec::new(), denied: Vec::new(), untold: None }
    }
}

/// RFC 2782: a lone record whose target is the root.
fn is_denied(records: &[SrvRecord]) -> bool {
    !records.is_empty() && records.iter().all(|record| record.target.is_none())
}
