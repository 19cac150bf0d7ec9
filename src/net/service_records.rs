//! Asking the DNS where services are: MX, SRV and TXT, bounded and in order.

use std::cmp::Reverse;

use hickory_resolver::proto::rr::rdata::{MX, SRV, TXT};
use hickory_resolver::proto::rr::{Name, RData, RecordType};

use super::record::{MxRecord, SrvRecord};
use super::resolution::{Answer, NameError};
use super::resolver::Resolver;
use crate::mail::{Domain, Host, Port};

/// So many records of one kind are looked at; who has more has made a mistake or means harm.
const MOST_RECORDS: usize = 20;

impl Resolver {
    /// Who takes mail for a domain, the first to be asked first. Nobody where there is no such name, no such
    /// record, or one that says that nobody does (RFC 7505).
    ///
    /// # Errors
    /// [`NameError`], when the name server does not tell.
    pub async fn mx(&self, domain: &Domain) -> Result<Vec<MxRecord>, NameError> {
        let found = self.found(&format!("{domain}."), RecordType::MX).await?;
        let mut records: Vec<MxRecord> = found.iter().filter_map(mx_record).collect();
        records.sort();
        records.truncate(MOST_RECORDS);
        Ok(records)
    }

    /// Where a domain offers a service, such as `_imaps._tcp`: by priority, then the heavier first.
    ///
    /// # Errors
    /// As [`Resolver::mx`].
    pub async fn srv(&self, service: &str, domain: &Domain) -> Result<Vec<SrvRecord>, NameError> {
        let found = self.found(&format!("{service}.{domain}."), RecordType::SRV).await?;
        let mut records: Vec<SrvRecord> = found.iter().filter_map(srv_record).collect();
        records.sort_by_key(|one| (one.priority, Reverse(one.weight), one.target.clone()));
        records.truncate(MOST_RECORDS);
        Ok(records)
    }

    /// The texts at a label of a domain, such as `_ua-auto-config`, in the order of their letters: the DNS
    /// has none. The parts of one record are one text (as RFC 7208 section 3.3 has it).
    ///
    /// # Errors
    /// As [`Resolver::mx`].
    pub async fn txt(&self, label: &str, domain: &Domain) -> Result<Vec<String>, NameError> {
        let found = self.found(&format!("{label}.{domain}."), RecordType::TXT).await?;
        let mut texts: Vec<String> = found.iter().filter_map(text).collect();
        texts.sort();
        texts.truncate(MOST_RECORDS);
        Ok(texts)
    }

    /// The name that a host is an alias (CNAME) of, as the target of a service must not be (RFC 2782); nothing
    /// where it is none. The hosts file is not asked.
    ///
    /// # Errors
    /// As [`Resolver::mx`].
    pub async fn alias(&self, host: &Host) -> Result<Option<String>, NameError> {
        let found = self.found(&format!("{host}."), RecordType::CNAME).await?;
        Ok(Answer::of(found.iter()).aliases.into_iter().next())
    }

    /// A name that is not there has no record.
    async fn found(&self, name: &str, kind: RecordType) -> Result<Vec<RData>, NameError> {
        match self.records(name, kind).await {
            Err(NameError::NotFound) => Ok(Vec::new()),
            found => found,
        }
    }
}

/// Nothing for a host that is none, and for `.`: nobody takes mail (RFC 7505).
fn mx_record(record: &RData) -> Option<MxRecord> {
    let RData::MX(MX { preference, exchange, .. }) = record else { return None };
    Some(MxRecord { preference: *preference, host: host(exchange)? })
}

fn srv_record(record: &RData) -> Option<SrvRecord> {
    let RData::SRV(SRV { priority, weight, port, target, .. }) = record else { return None };
    let target = match target.is_root() {
        true => None,
        false => Some((host(target)?, Port::new(*port)?)),
    };
    Some(SrvRecord { priority: *priority, weight: *weight, target })
}

fn text(record: &RData) -> Option<String> {
    let RData::TXT(TXT { txt_data, .. }) = record else { return None };
    Some(String::from_utf8_lossy(&txt_data.concat()).into_owned())
}

fn host(name: &Name) -> Option<Host> {
    name.to_ascii().trim_end_matches('.').parse().ok()
}
