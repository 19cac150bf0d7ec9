//! Thunderbird for Android, and K-9 Mail, which is the same program under its older name.

mod document;

use self::document::{Section, Trouble};
use super::Client;
use super::account::{Account, AccountServer, SignIn};
use super::look::{Look, Redirects, Refusal, Way};
use super::mx::{self, MxDomains};
use super::place::{self, Query};
use crate::format::android_knows_oauth2;
use crate::mail::{Domain, EmailAddress, Protocol};
use crate::net::WebAnswer;

pub(super) const ROW: Client = Client {
    name: "thunderbird-android",
    title: "Thunderbird for Android, K-9 Mail",
    rules: "thunderbird/thunderbird-android a59bd679 (August 2026), feature/autodiscovery",
    note: "",
    look,
};

const NOT_HTTPS: &str = "the settings came by http: the user must tick a box before it goes on";
const NOT_SIGNED: &str = "the settings came by the MX records: unless DNSSEC signs these, the user must tick a box before it goes on";

/// Whether the place was found by MX records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    AtDomain,
    ByMx,
}

/// `RealAutoDiscoveryRegistry.kt`: the provider, the database, the exchanger; no query by default.
/// `PriorityParallelRunner.kt`: all at once, the first in this order counts.
fn look(address: &EmailAddress) -> Look {
    let domain = address.domain();
    let get = |url: String| fetch(&url, address, Found::AtDomain);
    let owner = address.clone();
    Look::AtOnce(vec![
        get(place::autoconfig("https", domain, Query::None)),
        get(place::well_known("https", domain, Query::None)),
        get(place::autoconfig("http", domain, Query::None)),
        get(place::well_known("http", domain, Query::None)),
        get(place::database(domain.as_str())),
        mx::behind(domain, move |domains| behind_mx(domains, &owner)),
    ])
}

/// `MxLookupAutoconfigDiscovery.kt`: one after the other, for the longer domain first.
fn behind_mx(domains: &MxDomains, address: &EmailAddress) -> Look {
    if domains.base == *address.domain() {
        return Look::nothing("the mail exchanger is of the same domain");
    }
    let of = |domain: &Domain| {
        let urls = [place::autoconfig("https", domain, Query::None), place::database(domain.as_str())];
        urls.map(|url| fetch(&url, address, Found::ByMx))
    };
    Look::InTurn(domains.full.iter().chain([&domains.base]).flat_map(of).collect())
}

/// `OkHttpFetcher.kt`: redirects are followed, from https to http too.
fn fetch(url: &str, address: &EmailAddress, found: Found) -> Look {
    let address = address.clone();
    place::get_with(url, Redirects::Followed, move |answer, way| read(answer, &address, way, found))
}

/// `RealAutoconfigFetcher.kt`. The type of the answer is not looked at.
fn read(answer: &WebAnswer, address: &EmailAddress, way: Way, found: Found) -> Look {
    if !answer.is_success() {
        return Look::nothing(format!("status {}", answer.status));
    }
    match document::read(&answer.body, address) {
        Ok((incoming, outgoing)) => Look::end(account(incoming, outgoing, warnings(way, found))),
        Err(Trouble::Refused(reason)) => Look::nothing(reason),
        // `HostName.kt` and `Port.kt` throw what `PriorityParallelRunner.kt` does not hold back, whatever the
        // other places have.
        Err(Trouble::Thrown(reason)) => Look::stop(format!("the program ends with an error: {reason}")),
    }
}

/// `OkHttpFetcher.kt`, `MxLookupAutoconfigDiscovery.kt`.
fn warnings(way: Way, found: Found) -> Vec<String> {
    let warnings = [(way == Way::Open, NOT_HTTPS), (found == Found::ByMx, NOT_SIGNED)];
    warnings.into_iter().filter(|(is_so, _)| *is_so).map(|(_, text)| text.to_owned()).collect()
}

fn account(incoming: Section, outgoing: Section, warnings: Vec<String>) -> Result<Account, Refusal> {
    Ok(Account {
        incoming: server(Protocol::Imap, incoming)?,
        outgoing: Some(server(Protocol::Smtp, outgoing)?),
        warnings,
    })
}

fn server(protocol: Protocol, section: Section) -> Result<AccountServer, Refusal> {
    let Section { host, port, tls, mut sign_in, username } = section;
    // `GetAutoDiscovery.kt`: this is decided when the search is over, so nothing else is looked at.
    if !android_knows_oauth2(&host) {
        sign_in.retain(|one| *one != SignIn::Oauth2);
    }
    let sign_in = sign_in.first().copied().ok_or_else(|| {
        Refusal::new(format!("`{host}` offers OAuth2 alone, and the program knows no OAuth2 for that host"))
    })?;
    let host = host.parse().map_err(|error| Refusal::new(format!("takes `{host}` as the host: {error}")))?;
    Ok(AccountServer { protocol, host, port, tls: vec![tls], sign_in, usernames: vec![username] })
}
