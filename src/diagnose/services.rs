//! The services that the DNS names for a domain, and where their targets lead.

use futures_util::future::join_all;

use crate::client::{DnsAnswer, DnsQuestion, Internet};
use crate::mail::{Domain, Host, MailService, Port};
use crate::net::{NameError, Resolution, SrvRecord};

/// Which service a record is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Mail(MailService),
    /// Microsoft's.
    Autodiscover,
}

const AUTODISCOVER: &str = "_autodiscover._tcp";

impl Kind {
    /// `_imaps._tcp`
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mail(service) => service.name,
            Self::Autodiscover => AUTODISCOVER,
        }
    }

    /// What it stands for, where it is one for mail.
    pub const fn mail(self) -> Option<MailService> {
        match self {
            Self::Mail(service) => Some(service),
            Self::Autodiscover => None,
        }
    }
}

/// All records, those for mail first.
#[derive(Debug)]
pub struct Services {
    pub offers: Vec<Offer>,
    /// Services that are said not to be there.
    pub denied: Vec<Kind>,
    /// What the name server did not tell.
    pub untold: Option<NameError>,
}

/// One record with a target.
#[derive(Debug)]
pub struct Offer {
    pub kind: Kind,
    pub host: Host,
    pub port: Port,
    pub resolution: Result<Resolution, NameError>,
    /// The name that the target is an alias of, which it must not be (RFC 2782).
    pub alias: Option<String>,
}

impl Services {
    pub(super) async fn of(domain: &Domain, internet: &Internet) -> Self {
        let of_mail = DnsQuestion::Srv(MailService::NAMES, domain.clone());
        let autodiscover = DnsQuestion::Srv(&[AUTODISCOVER], domain.clone());
        let (of_mail, autodiscover) =
            tokio::join!(internet.records(&of_mail), internet.records(&autodiscover));
        let mut found = Self { offers: Vec::new(), denied: Vec::new(), untold: None };
        let mut targets = Vec::new();
        let kinds = MailService::ALL.map(Kind::Mail).into_iter().chain([Kind::Autodiscover]);
        for (kind, records) in kinds.zip(services(&of_mail).iter().chain(services(&autodiscover))) {
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
}

fn services(answer: &DnsAnswer) -> &[Result<Vec<SrvRecord>, NameError>] {
    match answer {
        DnsAnswer::Srv(services) => services,
        DnsAnswer::Mx(_) | DnsAnswer::Txt(_) => &[],
    }
}

/// RFC 2782: a lone record whose target is the root.
fn is_denied(records: &[SrvRecord]) -> bool {
    !records.is_empty() && records.iter().all(|record| record.target.is_none())
}
