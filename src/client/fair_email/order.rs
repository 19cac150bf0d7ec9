//! In which order FairEmail asks, and what has more points.

use super::web::{self, Rivals};
use super::{profile, srv};
use crate::client::look::{Dns, DnsQuestion, Look};
use crate::client::mx;
use crate::mail::{Domain, EmailAddress};

/// So many names of an exchanger are looked at; FairEmail itself has no limit.
const MOST_NAMES: usize = 8;

/// `fromEmail`: its own settings for the domain, else those for the exchanger, else what the domain has, else what
/// the name of the exchanger has, label by label.
///
/// The exchanger is asked for behind the domain, but its settings have more points than anything found there.
pub(super) fn look(address: &EmailAddress) -> Look {
    if let Some(profile) = profile::of_domain(address.domain()) {
        return Look::end(profile.candidate().account(address));
    }
    let owner = address.clone();
    Dns::look(DnsQuestion::Mx(address.domain().clone()), move |answer| {
        let exchanger = mx::exchanger(answer);
        if let Some(profile) = exchanger.and_then(profile::of_exchanger) {
            return Look::end(profile.candidate().account(&owner));
        }
        let behind = exchanger.map(|host| behind_mx(host, &owner));
        Look::InTurn(std::iter::once(at_domain(owner.domain(), &owner)).chain(behind).collect())
    })
}

fn behind_mx(host: &str, address: &EmailAddress) -> Look {
    let parents = host.match_indices('.').map(|(at, _)| &host[at + 1..]);
    let names =
        std::iter::once(host).chain(parents.take_while(|name| name.contains('.') && !is_suffix(name)));
    let domains = names.take(MOST_NAMES).filter_map(|name| name.parse().ok());
    Look::InTurn(domains.map(|domain| at_domain(&domain, address)).collect())
}

/// `isTld` in `UriHelper.java`: a suffix of the Public Suffix List, which must be in it.
fn is_suffix(name: &str) -> bool {
    psl::suffix(name.as_bytes()).is_some_and(|suffix| suffix.is_known() && suffix == name.as_bytes())
}

/// `_fromDomain`: records, file, Autodiscover. All are asked; the records have more points than a file without
/// a user name of its own (`getScore`), so they are kept in mind.
fn at_domain(domain: &Domain, address: &EmailAddress) -> Look {
    let (domain, address) = (domain.clone(), address.clone());
    Dns::look(DnsQuestion::Srv(srv::SERVICES, domain.clone()), move |answer| {
        let records = srv::candidate(answer).map(|found| profile::in_place_of(found).account(&address));
        let Some(Ok(account)) = records else { return at_web(&domain, &address) };
        let ask = web::autoconfig(&domain, &address, Rivals::Records);
        Look::InTurn(vec![ask, Look::Account(Box::new(account))])
    })
}

fn at_web(domain: &Domain, address: &EmailAddress) -> Look {
    Look::InTurn(vec![web::autoconfig(domain, address, Rivals::None), web::autodiscover(domain, address)])
}
