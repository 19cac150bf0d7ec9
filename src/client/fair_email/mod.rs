//! FairEmail: it asks everywhere, gives points to what it finds, and tries the best first.

mod autoconfig;
mod autodiscover;
mod candidate;
mod profile;
mod srv;

use self::candidate::Candidate;
use super::Client;
use super::account::Account;
use super::look::{Dns, DnsAnswer, DnsQuestion, Fetch, Look, Redirects};
use super::place;
use crate::mail::{Domain, EmailAddress, WebUrl};
use crate::net::{WebAnswer, WebBody, WebRequest};

pub(super) const ROW: Client = Client {
    name: "fairemail",
    title: "FairEmail",
    rules: "M66B/FairEmail e23dd9df (August 2026), EmailProvider.java and FragmentQuickSetup.java",
    note: "It has settings of its own for some hundred providers: their domains never ask for a file, and a \
           file that names one of their hosts is replaced by them (here: those of Charter). It tries what it \
           finds until the password is taken, and looks for open ports as well.",
    look,
};

/// `fromEmail`: its own settings first, then the domain, then the name of the exchanger label by label.
fn look(address: &EmailAddress) -> Look {
    if let Some(profile) = profile::of_domain(address.domain()) {
        return Look::end(profile.candidate().account(address));
    }
    let owner = address.clone();
    let mx = Dns::new(DnsQuestion::Mx(address.domain().clone()), move |answer| behind_mx(answer, &owner));
    Look::InTurn(vec![at_domain(address.domain(), address), mx])
}

fn behind_mx(answer: &DnsAnswer, address: &EmailAddress) -> Look {
    let records = match answer {
        DnsAnswer::Mx(Ok(records)) => records,
        DnsAnswer::Mx(Err(error)) => return Look::nothing(error.to_string()),
        DnsAnswer::Srv(_) | DnsAnswer::Txt(_) => return Look::nothing("an answer to another question"),
    };
    let Some(first) = records.iter().min_by_key(|record| record.preference) else {
        return Look::nothing("no mail exchanger to go by");
    };
    let host = first.host.as_str();
    let parents = host.match_indices('.').map(|(at, _)| &host[at + 1..]);
    let names =
        std::iter::once(host).chain(parents.take_while(|name| name.contains('.') && !is_suffix(name)));
    let domains = names.filter_map(|name| name.parse().ok());
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
    Dns::new(DnsQuestion::Srv(srv::SERVICES, domain.clone()), move |answer| {
        let records = srv::candidate(answer).map(|found| found.account(&address));
        let Some(Ok(account)) = records else { return at_web(&domain, &address, None) };
        let ask = Look::within("autoconfig", autoconfig(&domain, &address, Some(&account)));
        Look::InTurn(vec![ask, Look::Account(Box::new(account))])
    })
}

fn at_web(domain: &Domain, address: &EmailAddress, records: Option<&Account>) -> Look {
    Look::InTurn(vec![autoconfig(domain, address, records), autodiscover(domain, address)])
}

/// `Misc.getISPDBUrls` and `fromISPDB`; the address stands in the query as it is.
fn autoconfig(domain: &Domain, address: &EmailAddress, records: Option<&Account>) -> Look {
    let places = ["https", "http"].into_iter().flat_map(|scheme| {
        [
            format!("{scheme}://autoconfig.{domain}/mail/config-v1.1.xml?emailaddress={address}"),
            format!("{scheme}://{domain}/.well-known/autoconfig/mail/config-v1.1.xml?emailaddress={address}"),
        ]
    });
    let urls = places.chain([place::database(domain.as_str())]);
    Look::InTurn(urls.map(|url| file(&url, address, records.is_some())).collect())
}

fn file(url: &str, address: &EmailAddress, has_records: bool) -> Look {
    let address = address.clone();
    place::get_with(url, Redirects::FollowedInScheme, move |answer, _| {
        let found = match ok(answer).and_then(autoconfig::read) {
            Ok(found) => found,
            Err(reason) => return Look::nothing(reason),
        };
        match has_records && !found.has_own_username(&address) {
            true => Look::stop("the SRV records have more points than this"),
            false => end(&found, &address),
        }
    })
}

/// `getMSAutodiscovery`: POX by POST, without the type that the protocol wants.
fn autodiscover(domain: &Domain, address: &EmailAddress) -> Look {
    let urls = [
        format!("https://{domain}/autodiscover/autodiscover.xml"),
        format!("https://autodiscover.{domain}/autodiscover/autodiscover.xml"),
    ];
    Look::InTurn(urls.iter().map(|url| posted(url, address)).collect())
}

fn posted(url: &str, address: &EmailAddress) -> Look {
    let Ok(url) = url.parse::<WebUrl>() else { return Look::nothing(format!("{url} is no web address")) };
    let content_type = "application/x-www-form-urlencoded";
    let body = WebBody { content_type, bytes: autodiscover::request(address) };
    let address = address.clone();
    Fetch::with(WebRequest::post(url, body), Redirects::FollowedInScheme, move |answer| {
        match ok(answer).and_then(autodiscover::read) {
            Ok(found) => end(&found, &address),
            Err(reason) => Look::nothing(reason),
        }
    })
}

/// Only 200 will do; the type is not looked at. A certificate of the wrong name is taken, which is not shown
/// here.
fn ok(answer: &WebAnswer) -> Result<&[u8], String> {
    match answer.status {
        200 => Ok(&answer.body),
        status => Err(format!("status {status}")),
    }
}

/// The host that it knows decides, not the file.
fn end(found: &Candidate, address: &EmailAddress) -> Look {
    let profile = profile::of_host(found);
    Look::end_or_next(profile.as_ref().unwrap_or(found).account(address))
}
