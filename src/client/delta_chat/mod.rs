//! Delta Chat: https only, one place after the other; the first document that can be read at all ends it.

mod mozilla;
mod outlook;
mod params;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::Client;
use super::look::{Look, Redirects};
use super::place::{self, Query};
use crate::mail::EmailAddress;
use crate::net::WebAnswer;

pub(super) const ROW: Client = Client {
    name: "delta-chat",
    title: "Delta Chat",
    rules: "chatmail/core 48888898 (August 2026), src/configure",
    note: "It tries every server of the document until one lets it in, and host names of its own guess where \
           the document has none. It signs in with the password, whatever the document says.",
    look,
};

/// `configure.rs`: everything but letters, digits and dots.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.');

/// The program follows nine in a document; a search goes less deep, and nobody has so many.
const MOST_REDIRECTS: usize = 5;

/// `get_autoconfig` in `configure.rs`. Only `autoconfig.` is told who asks.
fn look(address: &EmailAddress) -> Look {
    let address = &in_small_letters(address);
    let domain = address.domain();
    let query = utf8_percent_encode(&address.to_string(), ENCODED).to_string();
    let autoconfig = place::autoconfig("https", domain, Query::None);
    Look::InTurn(vec![
        mozilla(&format!("{autoconfig}?emailaddress={query}"), address),
        mozilla(&place::well_known("https", domain, Query::None), address),
        outlook(&format!("https://{domain}/autodiscover/autodiscover.xml"), address, MOST_REDIRECTS),
        outlook(
            &format!("https://autodiscover.{domain}/autodiscover/autodiscover.xml"),
            address,
            MOST_REDIRECTS,
        ),
        mozilla(&place::database(domain.as_str()), address),
    ])
}

/// `addr_normalize` in `deltachat-contact-tools`: the local part too, before anything else.
fn in_small_letters(address: &EmailAddress) -> EmailAddress {
    address.to_string().to_lowercase().parse().unwrap_or_else(|_| address.clone())
}

/// `auto_mozilla.rs`.
fn mozilla(url: &str, address: &EmailAddress) -> Look {
    let address = address.clone();
    get(url, move |document| match mozilla::servers(document, &address) {
        Ok(servers) => Look::end(params::account(servers, &address)),
        Err(reason) => Look::nothing(reason),
    })
}

/// `auto_outlook.rs`: it asks with GET, and follows the redirects in the document. With too many it goes on
/// with the next place.
fn outlook(url: &str, address: &EmailAddress, left: usize) -> Look {
    let address = address.clone();
    get(url, move |document| match outlook::read(document) {
        Ok(outlook::Said::Servers(servers)) => Look::end(params::account(servers, &address)),
        Ok(outlook::Said::GoTo(_)) if left == 0 => {
            Look::nothing("one redirect leads to another without an end")
        }
        Ok(outlook::Said::GoTo(url)) => outlook(&url, &address, left - 1),
        Err(reason) => Look::nothing(reason),
    })
}

/// `fetch_url` in `http.rs`: `Location` is taken as a whole URL, http too; a type is not looked at, and what
/// is not UTF-8 becomes a replacement.
fn get(url: &str, read: impl Fn(&str) -> Look + Send + Sync + 'static) -> Look {
    place::get_with(url, Redirects::FollowedIfWhole, move |answer: &WebAnswer, _| match answer.is_success() {
        true => read(&String::from_utf8_lossy(&answer.body)),
        false => Look::nothing(format!("status {}", answer.status)),
    })
}
