//! The places where clients look, as they write them.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::look::{Fetch, Look, Redirects, Way};
use crate::mail::{Domain, EmailAddress, WebUrl};
use crate::net::{WebAnswer, WebRequest};

/// What JavaScript's `URLSearchParams` and `encodeURIComponent` leave alone, less what an address may not have.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'*');

/// Whether a client says in the query who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Query<'a> {
    None,
    /// `?emailaddress=ann%40post.example`
    Address(&'a EmailAddress),
}

/// The file on the host that is there for nothing else (draft-ietf-mailmaint-autoconfig 1.1).
pub(super) fn autoconfig(scheme: &str, domain: &Domain, query: Query<'_>) -> String {
    format!("{scheme}://autoconfig.{domain}/mail/config-v1.1.xml{}", query.text())
}

/// The file on the web server of the domain (draft-ietf-mailmaint-autoconfig 1.2).
pub(super) fn well_known(scheme: &str, domain: &Domain, query: Query<'_>) -> String {
    format!("{scheme}://{domain}/.well-known/autoconfig/mail/config-v1.1.xml{}", query.text())
}

impl Query<'_> {
    fn text(self) -> String {
        match self {
            Self::None => String::new(),
            Self::Address(address) => format!("?emailaddress={}", encoded(&address.to_string())),
        }
    }
}

/// A text as a value of a query.
pub(super) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, KEPT).to_string()
}

/// A GET for a URL that a client has put together. One that is none is not asked for.
pub(super) fn get(
    url: &str,
    redirects: Redirects,
    address: &EmailAddress,
    read: fn(&WebAnswer, &EmailAddress) -> Look,
) -> Look {
    match url.parse::<WebUrl>() {
        Ok(url) => Fetch::look(WebRequest::get(url), redirects, address, read),
        Err(error) => Look::nothing(format!("{url}: {error}")),
    }
}

/// The same with a reader that has kept something in mind, or to whom it matters how the answer came.
pub(super) fn get_with(
    url: &str,
    redirects: Redirects,
    read: impl Fn(&WebAnswer, Way) -> Look + Send + Sync + 'static,
) -> Look {
    match url.parse::<WebUrl>() {
        Ok(url) => Fetch::by_way(WebRequest::get(url), redirects, read),
        Err(error) => Look::nothing(format!("{url}: {error}")),
    }
}

/// The file of a domain in Thunderbird's database, at the address where most programs ask for it.
pub(super) fn database(domain: &str) -> String {
    format!("https://autoconfig.thunderbird.net/v1.1/{domain}")
}
