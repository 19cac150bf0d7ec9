//! A program that knows PACC (draft-ietf-mailmaint-pacc-02), as pimconf reads it.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::Client;
use super::account::{Account, AccountServer, SignIn};
use super::look::{Dns, DnsAnswer, DnsQuestion, Fetch, Look, Redirects, Refusal};
use crate::mail::{EmailAddress, Host, Protocol, TlsMode};
use crate::net::WebRequest;

pub(super) const ROW: Client = Client {
    name: "pacc",
    title: "A program that knows PACC",
    rules: "draft-ietf-mailmaint-pacc-02 (February 2026) as pimconf 0.3.3 reads it",
    note: "",
    look,
};

/// The file, then the record with its digest.
fn look(address: &EmailAddress) -> Look {
    let url =
        format!("https://ua-auto-config.{}/.well-known/user-agent-configuration.json", address.domain());
    let Ok(url) = url.parse() else { return Look::nothing(format!("{url} is no web address")) };
    let owner = address.clone();
    Fetch::with(WebRequest::get(url), Redirects::Ignored, move |answer| match answer.is_success() {
        true => proven(answer.body.clone(), owner.clone()),
        false => Look::nothing(format!("status {}", answer.status)),
    })
}

fn proven(body: Vec<u8>, address: EmailAddress) -> Look {
    let domain = address.domain().clone();
    Dns::look(DnsQuestion::Txt("_ua-auto-config", domain), move |answer| match answer {
        DnsAnswer::Txt(Ok(records)) => {
            let digests: Vec<Vec<u8>> = records.iter().filter_map(|text| digest(text)).collect();
            Look::end(read(&body, &digests, &address))
        }
        DnsAnswer::Txt(Err(error)) => Look::nothing(error.to_string()),
        DnsAnswer::Mx(_) | DnsAnswer::Srv(_) => Look::nothing("an answer to another question"),
    })
}

/// `v=UAAC1; a=sha256; d=BASE64`: names and the first two values in any letter case.
fn digest(record: &str) -> Option<Vec<u8>> {
    let tags: BTreeMap<String, &str> = record
        .split(';')
        .filter_map(|tag| tag.split_once('='))
        .map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim()))
        .collect();
    let is = |name: &str, value: &str| tags.get(name).is_some_and(|found| found.eq_ignore_ascii_case(value));
    let is_known = is("v", "UAAC1") && is("a", "sha256");
    BASE64_STANDARD.decode(tags.get("d").filter(|_| is_known)?).ok()
}

#[derive(Deserialize)]
struct Document {
    protocols: Protocols,
    /// Optional in the draft; pimconf wants it.
    authentication: Methods,
    /// The name in it must be there; nothing else is asked of it.
    #[serde(rename = "info")]
    _info: Info,
}

#[derive(Deserialize)]
struct Info {
    #[serde(rename = "provider")]
    _provider: Named,
}

#[derive(Deserialize)]
struct Named {
    #[serde(rename = "name")]
    _name: String,
}

#[derive(Deserialize)]
struct Protocols {
    imap: Option<AtHost>,
    pop3: Option<AtHost>,
    smtp: Option<AtHost>,
}

#[derive(Deserialize)]
struct AtHost {
    host: String,
}

#[derive(Deserialize)]
struct Methods {
    #[serde(default)]
    password: bool,
    #[serde(rename = "oauth-public")]
    oauth_public: Option<Issued>,
}

/// Who issues the tokens must be named.
#[derive(Deserialize)]
struct Issued {
    #[serde(rename = "issuer")]
    _issuer: String,
}

fn read(body: &[u8], digests: &[Vec<u8>], address: &EmailAddress) -> Result<Account, Refusal> {
    if digests.is_empty() {
        return Err(Refusal::new("no record with a digest proves the file, so it is not taken"));
    }
    if !digests.iter().any(|digest| digest.as_slice() == Sha256::digest(body).as_slice()) {
        return Err(Refusal::new("no record has the digest of this file, so it is not taken"));
    }
    let document: Document =
        serde_json::from_slice(body).map_err(|error| Refusal::new(format!("no PACC document: {error}")))?;
    account(document, address)
}

fn account(document: Document, address: &EmailAddress) -> Result<Account, Refusal> {
    let Document { protocols, authentication, _info: _ } = document;
    let sign_in = match (authentication.password, authentication.oauth_public) {
        (true, _) => SignIn::Password,
        (false, Some(_)) => SignIn::Oauth2,
        (false, None) => return Err(Refusal::new("no way to sign in is offered")),
    };
    let server = |protocol: Protocol, at: AtHost| {
        let host: Host = at.host.parse().map_err(|error| Refusal::new(format!("`{}`: {error}", at.host)))?;
        Ok(AccountServer {
            protocol,
            host,
            port: TlsMode::Implicit.usual_port(protocol),
            tls: vec![TlsMode::Implicit],
            sign_in,
            usernames: vec![address.to_string()],
        })
    };
    let imap = protocols.imap.map(|at| server(Protocol::Imap, at));
    let incoming = imap.or_else(|| protocols.pop3.map(|at| server(Protocol::Pop3, at)));
    Ok(Account {
        incoming: incoming.ok_or_else(|| Refusal::new("neither `imap` nor `pop3` is there"))??,
        outgoing: protocols.smtp.map(|at| server(Protocol::Smtp, at)).transpose()?,
        warnings: Vec::new(),
    })
}
