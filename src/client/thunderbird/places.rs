//! Where Thunderbird looks (`FindConfig.sys.mjs`, `FetchConfig.sys.mjs`): all at once, the first in rank counts.

use super::{answer, autoconfig, autodiscover};
use crate::client::look::{Fetch, Look, Redirects};
use crate::client::mx::{self, MxDomains};
use crate::client::place::{self, Query};
use crate::mail::{Domain, EmailAddress};
use crate::net::{WebAnswer, WebRequest};

/// What it tells the database (`fetchConfigFromDB`).
const ACCEPT: &str = "application/xml,text/xml,*/*";

/// `parallelAutoDiscovery`. What an administrator has put beside the program (`isp/DOMAIN.xml`) is left out.
///
/// Autodiscover counts only where all the others bring nothing; where they bring something, it can but add
/// an Exchange account that one may choose instead.
pub(super) fn look(address: &EmailAddress) -> Look {
    let owner = address.clone();
    let behind_mx = mx::behind(address.domain(), move |domains| behind_mx(domains, &owner));
    Look::AtOnce(vec![
        Look::within("provider", provider(address)),
        Look::within("ISPDB", database(address.domain(), address)),
        Look::within("mail exchanger", behind_mx),
        Look::within("Autodiscover", autodiscover::look(address)),
    ])
}

/// `fetchConfigFromISP`: the address goes along, even by http.
fn provider(address: &EmailAddress) -> Look {
    let (domain, query) = (address.domain(), Query::Address(address));
    let get = |url: String| place::get(&url, Redirects::Followed, address, read_final);
    Look::AtOnce(vec![
        get(place::autoconfig("https", domain, query)),
        get(place::well_known("https", domain, query)),
        get(place::autoconfig("http", domain, query)),
        get(place::well_known("http", domain, query)),
    ])
}

/// The preference `mailnews.auto_config_url`, at its default.
fn database(domain: &Domain, address: &EmailAddress) -> Look {
    let url = format!("https://live.thunderbird.net/autoconfig/v1.1/{domain}");
    match url.parse() {
        Ok(url) => {
            let request = WebRequest { accept: Some(ACCEPT), ..WebRequest::get(url) };
            Fetch::look(request, Redirects::Followed, address, read)
        }
        Err(error) => Look::nothing(format!("{url}: {error}")),
    }
}

/// `fetchConfigForMX`: nothing at all where the exchanger belongs to the domain itself.
fn behind_mx(domains: &MxDomains, address: &EmailAddress) -> Look {
    if domains.base == *address.domain() {
        return Look::nothing("the mail exchanger is one of the domain itself");
    }
    let both = domains.full.iter().chain([&domains.base]);
    let looks = both.flat_map(|domain| {
        let url = place::autoconfig("https", domain, Query::Address(address));
        [place::get(&url, Redirects::Followed, address, read), database(domain, address)]
    });
    Look::AtOnce(looks.collect())
}

/// An answer in the group of the provider: once it is fetched, nothing after it is, whatever stands in it.
fn read_final(answer: &WebAnswer, address: &EmailAddress) -> Look {
    match answer::content(answer) {
        Ok(content) => autoconfig::look(&content, address, Look::Stop),
        Err(refusal) => Look::Nothing(refusal),
    }
}

/// An answer elsewhere: one that cannot be used is as good as none.
fn read(answer: &WebAnswer, address: &EmailAddress) -> Look {
    match answer::content(answer) {
        Ok(content) => autoconfig::look(&content, address, Look::Nothing),
        Err(refusal) => Look::Nothing(refusal),
    }
}
