//! The domains that a mail exchanger hints at: whoever takes the mail may have the settings too.

use super::look::{Dns, DnsAnswer, DnsQuestion, Look};
use crate::mail::Domain;
use crate::net::MxRecord;

/// The domains of the preferred mail exchanger (draft-ietf-mailmaint-autoconfig, "Mail provider").
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MxDomains {
    /// The host without its first label, where that is longer than `base`.
    pub full: Option<Domain>,
    /// The domain that somebody has registered, by the Public Suffix List.
    pub base: Domain,
}

impl MxDomains {
    pub(super) fn of(records: &[MxRecord]) -> Option<Self> {
        let host = preferred(records)?.host.as_str();
        let base: Domain = psl::domain_str(host)?.parse().ok()?;
        let full: Option<Domain> = host.split_once('.').and_then(|(_, rest)| rest.parse().ok());
        let full = full.filter(|full| full.as_str().len() > base.as_str().len());
        Some(Self { full, base })
    }
}

/// The domains of the preferred mail exchanger, the longer one first; nothing where there is none.
#[must_use]
pub fn domains_of_exchanger(answer: &DnsAnswer) -> Vec<Domain> {
    let DnsAnswer::Mx(Ok(records)) = answer else { return Vec::new() };
    MxDomains::of(records)
        .map_or_else(Vec::new, |MxDomains { full, base }| full.into_iter().chain([base]).collect())
}

/// What is looked at behind the MX records of a domain; `look` is given the domains if there are any.
pub(super) fn behind(domain: &Domain, look: impl Fn(&MxDomains) -> Look + Send + Sync + 'static) -> Look {
    asked(domain, move |records| MxDomains::of(records).map(|domains| look(&domains)))
}

/// The same by the name of the preferred mail exchanger.
pub(super) fn at(domain: &Domain, look: impl Fn(&str) -> Look + Send + Sync + 'static) -> Look {
    asked(domain, move |records| preferred(records).map(|record| look(record.host.as_str())))
}

/// Of the records, the first of the lowest preference counts.
fn preferred(records: &[MxRecord]) -> Option<&MxRecord> {
    records.iter().min_by_key(|record| record.preference)
}

/// The name of the preferred mail exchanger, for who asks for it by itself.
pub(super) fn exchanger(answer: &DnsAnswer) -> Option<&str> {
    match answer {
        DnsAnswer::Mx(Ok(records)) => preferred(records).map(|record| record.host.as_str()),
        DnsAnswer::Mx(Err(_)) | DnsAnswer::Srv(_) | DnsAnswer::Txt(_) => None,
    }
}

fn asked(domain: &Domain, look: impl Fn(&[MxRecord]) -> Option<Look> + Send + Sync + 'static) -> Look {
    Dns::look(DnsQuestion::Mx(domain.clone()), move |answer| match answer {
        DnsAnswer::Mx(Ok(records)) => {
            look(records).unwrap_or_else(|| Look::nothing("no mail exchanger to go by"))
        }
        DnsAnswer::Mx(Err(error)) => Look::nothing(error.to_string()),
        DnsAnswer::Srv(_) | DnsAnswer::Txt(_) => Look::nothing("an answer to another question"),
    })
}

#[cfg(test)]
mod tests {
    use super::MxDomains;
    use crate::net::MxRecord;

    fn domains(hosts: &[(u16, &str)]) -> Option<(Option<String>, String)> {
        let record = |(preference, host): &(u16, &str)| MxRecord {
            preference: *preference,
            host: host.parse().unwrap(),
        };
        let records: Vec<MxRecord> = hosts.iter().map(record).collect();
        let domains = MxDomains::of(&records)?;
        Some((domains.full.map(|one| one.to_string()), domains.base.to_string()))
    }

    #[test]
    fn the_preferred_exchanger_counts() {
        assert_eq!(domains(&[(20, "mx.b.example"), (10, "mx.a.example")]).unwrap().1, "a.example");
        assert_eq!(domains(&[]), None);
    }

    #[test]
    fn the_full_domain_is_told_only_where_it_is_another() {
        let of = |host| domains(&[(10, host)]).unwrap();
        assert_eq!(
            of("mx1.incoming.hoster.co.uk"),
            (Some("incoming.hoster.co.uk".into()), "hoster.co.uk".into())
        );
        assert_eq!(of("mx.hoster.com"), (None, "hoster.com".into()));
    }
}
