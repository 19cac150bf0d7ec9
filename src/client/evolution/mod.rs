//! Evolution: the file, then the records of RFC 6186 for what the file does not say.

mod markup;
mod services;

use md5::{Digest as _, Md5};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use self::services::Known;
use super::Client;
use super::look::{Dns, DnsQuestion, Look, Redirects};
use super::mx;
use super::place;
use crate::mail::{EmailAddress, MailService};
use crate::net::WebAnswer;

pub(super) const ROW: Client = Client {
    name: "evolution",
    title: "Evolution",
    rules: "Evolution 3.56.2 (May 2025), e-mail-autoconfig.c and e-srv-config-lookup.c",
    note: "",
    look,
};

/// A host name has more labels than this in no case that matters; each is a step deeper.
const MOST_LABELS: usize = 5;

const NOT_FOUND: &str = "status 404";

/// `g_uri_escape_string` without exceptions.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// `config-lookup`: file and records are looked up together; what the file says has the better priority, kind
/// by kind.
fn look(address: &EmailAddress) -> Look {
    let owner = address.clone();
    Dns::look(DnsQuestion::Srv(MailService::NAMES, address.domain().clone()), move |answer| {
        let known = Known::of(answer, &owner);
        let records = match known.account() {
            Some(account) => Look::Account(Box::new(account)),
            None => Look::nothing("the SRV records name no server for incoming mail"),
        };
        Look::InTurn(vec![Look::within("autoconfig", file(&owner, &known)), records])
    })
}

/// `mail_autoconfig_initable_init`: the domain, then the names of the exchanger.
fn file(address: &EmailAddress, known: &Known) -> Look {
    let domain = address.domain().clone();
    let (owner, records) = (address.clone(), known.clone());
    let mx = mx::at(&domain, move |host| behind_mx(host, &owner, &records));
    at(domain.as_str(), address, known, mx)
}

/// The whole name first, one label less each time.
fn behind_mx(host: &str, address: &EmailAddress, known: &Known) -> Look {
    let parents = host.match_indices('.').map(|(at, _)| &host[at + 1..]);
    let names: Vec<&str> = std::iter::once(host).chain(parents).filter(|name| name.contains('.')).collect();
    let end = Look::nothing("no name of the exchanger is left");
    names.into_iter().rev().take(MOST_LABELS).fold(end, |next, name| at(name, address, known, next))
}

/// `mail_autoconfig_lookup`: the address, and its MD5, go to everybody but the database. `next` is looked at
/// where the database says 404, and nothing is where it gives no answer.
fn at(domain: &str, address: &EmailAddress, known: &Known, next: Look) -> Look {
    let text = address.to_string();
    let digest = format!("{:x}", Md5::digest(text.to_ascii_lowercase()));
    let query = format!("emailaddress={}&emailmd5={digest}", utf8_percent_encode(&text, ENCODED));
    let urls = [
        format!("https://autoconfig.{domain}/mail/config-v1.1.xml?{query}"),
        format!("http://autoconfig.{domain}/mail/config-v1.1.xml?{query}"),
        format!("https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml?{query}"),
        format!("http://{domain}/.well-known/autoconfig/mail/config-v1.1.xml?{query}"),
    ];
    let files = urls.iter().map(|url| get(url, address, known, Look::nothing));
    let database = get(&place::database(domain), address, known, move |reason| match reason.as_str() {
        NOT_FOUND => next.clone(),
        _ => Look::stop(reason),
    });
    let silent = Look::stop("the database gives no answer, so the search ends");
    Look::InTurn(files.chain([database, silent]).collect())
}

/// Any document that `GLib` takes ends the search, if it has servers or not.
fn get(
    url: &str,
    address: &EmailAddress,
    known: &Known,
    failed: impl Fn(String) -> Look + Send + Sync + 'static,
) -> Look {
    let (address, known) = (address.clone(), known.clone());
    place::get_with(url, Redirects::Followed, move |answer: &WebAnswer, _| {
        if !answer.is_success() {
            return failed(format!("status {}", answer.status));
        }
        match markup::read(&answer.body, &address) {
            Ok(servers) => Look::end(known.with(&servers)),
            Err(reason) => failed(reason),
        }
    })
}
