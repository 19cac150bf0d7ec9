//! What FairEmail asks web servers for.

use super::candidate::Candidate;
use super::{autoconfig, autodiscover, profile};
use crate::client::look::{Fetch, Look, Redirects, Refusal};
use crate::client::place;
use crate::mail::{Domain, EmailAddress, WebUrl};
use crate::net::{WebAnswer, WebBody, WebRequest};

/// What was found before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rivals {
    None,
    /// SRV records, which have more points than most files.
    Records,
}

/// `Misc.getISPDBUrls` and `fromISPDB`; the address stands in the query as it is.
pub(super) fn autoconfig(domain: &Domain, address: &EmailAddress, rivals: Rivals) -> Look {
    let places = ["https", "http"].into_iter().flat_map(|scheme| {
        [
            format!("{scheme}://autoconfig.{domain}/mail/config-v1.1.xml?emailaddress={address}"),
            format!("{scheme}://{domain}/.well-known/autoconfig/mail/config-v1.1.xml?emailaddress={address}"),
        ]
    });
    let urls = places.chain([place::database(domain.as_str())]);
    Look::within("autoconfig", Look::InTurn(urls.map(|url| file(&url, address, rivals)).collect()))
}

fn file(url: &str, address: &EmailAddress, rivals: Rivals) -> Look {
    let address = address.clone();
    place::get_with(url, Redirects::FollowedInScheme, move |answer, _| {
        let found = match ok(answer).and_then(autoconfig::read) {
            Ok(found) => found,
            Err(reason) => return Look::nothing(reason),
        };
        match rivals {
            Rivals::Records if !found.has_own_username(&address) => {
                Look::Stop(Refusal::outdone("the SRV records have more points than this"))
            }
            Rivals::Records | Rivals::None => end(found, &address),
        }
    })
}

/// `getMSAutodiscovery`: POX by POST, without the type that the protocol wants.
pub(super) fn autodiscover(domain: &Domain, address: &EmailAddress) -> Look {
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
            Ok(found) => end(found, &address),
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

/// The host that it knows decides, not the file. The first document of a kind is the only one, even where its
/// host cannot be reached.
fn end(found: Candidate, address: &EmailAddress) -> Look {
    Look::end(profile::in_place_of(found).account(address))
}
