//! A network that is a text: what each server and the DNS say.

use std::collections::HashMap;
use std::path::Path;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use mailsetup::client::{DnsAnswer, DnsQuestion, Network};
use mailsetup::mail::EmailAddress;
use mailsetup::net::{DialError, MxRecord, NameError, SrvRecord, WebAnswer, WebError, WebRequest};

/// Who answers, by what is asked: `GET https://...`, `MX post.example`. Nobody else is there.
#[derive(Debug, Default)]
pub struct Script {
    web: HashMap<String, Result<WebAnswer, WebError>>,
    dns: HashMap<String, Vec<String>>,
    /// Found at the first place where files of its kind are looked for, whatever the query says.
    document: Option<Vec<u8>>,
    /// Whose document it is.
    domain: String,
}

/// A client, an address, and the network that it looks through. A line a statement:
///
/// ```text
/// # a remark
/// client thunderbird
/// address ann@post.example
/// GET https://autoconfig.post.example/mail/config-v1.1.xml -> 200 text/xml good.xml
/// GET https://post.example/ -> 302 https://www.post.example/
/// GET https://other.example/ -> refused
/// MX post.example -> 10 mx.hoster.example
/// ```
///
/// A file is one of `tests/clients/documents`; `-` is an empty body, `-` as a type is none. DNS lines may
/// stand there several times.
#[derive(Debug)]
pub struct Case {
    pub client: String,
    pub address: EmailAddress,
    pub script: Script,
}

impl Script {
    pub fn empty() -> Self {
        Self::default()
    }

    /// A document of post.example.
    pub fn with_document(document: &[u8]) -> Self {
        Self::with_document_of(document, "post.example")
    }

    pub fn with_document_of(document: &[u8], domain: &str) -> Self {
        Self { document: Some(document.to_vec()), domain: domain.to_owned(), ..Self::default() }
    }

    /// Which kind of document it is, as far as it can be told by everybody.
    pub fn is_autodiscover(document: &[u8]) -> bool {
        document.windows(12).any(|part| part == b"Autodiscover")
    }

    fn document_for(&self, request: &WebRequest) -> Option<WebAnswer> {
        let document = self.document.as_ref()?;
        let is_autodiscover = Self::is_autodiscover(document);
        let at = |label: &str| request.url.host() == format!("{label}.{}", self.domain);
        let path = request.url.path();
        let is_there = match is_autodiscover {
            true => at("autodiscover") && path.eq_ignore_ascii_case("/autodiscover/autodiscover.xml"),
            false => at("autoconfig") && path == "/mail/config-v1.1.xml",
        };
        let is_there = is_there && request.url.is_https();
        is_there.then(|| answer(200, Some("text/xml; charset=utf-8"), document.clone()))
    }

    fn records(&self, kind: &str, name: &str) -> &[String] {
        self.dns.get(&format!("{kind} {name}")).map_or(&[], Vec::as_slice)
    }
}

impl Network for Script {
    fn fetch<'n>(&'n self, request: &'n WebRequest) -> BoxFuture<'n, Result<WebAnswer, WebError>> {
        let known = self.web.get(&format!("{} {}", request.method(), request.url)).cloned();
        let known = known.or_else(|| self.document_for(request).map(Ok));
        async move { known.unwrap_or(Err(WebError::Name(NameError::NotFound))) }.boxed()
    }

    fn look_up<'n>(&'n self, question: &'n DnsQuestion) -> BoxFuture<'n, DnsAnswer> {
        let answer = match question {
            DnsQuestion::Mx(domain) => {
                DnsAnswer::Mx(Ok(self.records("MX", domain.as_str()).iter().map(|text| mx(text)).collect()))
            }
            DnsQuestion::Srv(services, domain) => {
                let of = |service: &&str| {
                    let mut records: Vec<SrvRecord> = self
                        .records("SRV", &format!("{service}.{domain}"))
                        .iter()
                        .map(|text| srv(text))
                        .collect();
                    records.sort();
                    Ok(records)
                };
                DnsAnswer::Srv(services.iter().map(of).collect())
            }
            DnsQuestion::Txt(label, domain) => {
                DnsAnswer::Txt(Ok(self.records("TXT", &format!("{label}.{domain}")).to_vec()))
            }
        };
        async move { answer }.boxed()
    }
}

impl Case {
    pub fn read(file: &Path) -> Self {
        Self::of(&std::fs::read_to_string(file).expect("a case"))
    }

    pub fn of(text: &str) -> Self {
        let mut case = Self { client: String::new(), address: super::ann(), script: Script::empty() };
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            case.statement(line);
        }
        case
    }

    fn statement(&mut self, line: &str) {
        if let Some(client) = line.strip_prefix("client ") {
            client.clone_into(&mut self.client);
        } else if let Some(address) = line.strip_prefix("address ") {
            self.address = address.parse().expect("an address");
        } else if let Some((asked, said)) = line.split_once(" -> ") {
            match asked.split_once(' ') {
                Some(("GET" | "POST", _)) => {
                    self.script.web.insert(asked.to_owned(), web_answer(said));
                }
                _ => self.script.dns.entry(asked.to_owned()).or_default().push(said.to_owned()),
            }
        } else {
            panic!("not understood: {line}");
        }
    }
}

fn web_answer(said: &str) -> Result<WebAnswer, WebError> {
    let words: Vec<&str> = said.split(' ').collect();
    match words.as_slice() {
        ["refused"] => Err(WebError::Dial(DialError::Refused)),
        [status @ ("301" | "302" | "303" | "307" | "308"), location] => {
            let status = status.parse().expect("a status");
            Ok(WebAnswer { location: Some((*location).to_owned()), ..answer(status, None, Vec::new()) })
        }
        [status, media_type, file] => {
            let media_type = (*media_type != "-").then_some(*media_type);
            let body = match *file {
                "-" => Vec::new(),
                file => {
                    let folder = crate::support::repository("tests/clients/documents");
                    std::fs::read(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
                }
            };
            Ok(answer(status.parse().expect("a status"), media_type, body))
        }
        _ => panic!("not understood: {said}"),
    }
}

fn answer(status: u16, media_type: Option<&str>, body: Vec<u8>) -> WebAnswer {
    WebAnswer { status, content_type: media_type.map(str::to_owned), location: None, body }
}

/// `10 mx.hoster.example`
fn mx(text: &str) -> MxRecord {
    let (preference, host) = text.split_once(' ').expect("a preference and a host");
    MxRecord { preference: preference.parse().expect("a number"), host: host.parse().expect("a host") }
}

/// `0 1 993 in.post.example`, or `0 0 0 .`
fn srv(text: &str) -> SrvRecord {
    let words: Vec<&str> = text.split(' ').collect();
    let [priority, weight, port, target] = words.as_slice() else { panic!("not understood: {text}") };
    let port: i64 = port.parse().expect("a port");
    SrvRecord {
        priority: priority.parse().expect("a number"),
        weight: weight.parse().expect("a number"),
        target: (*target != ".").then(|| (target.parse().expect("a host"), port.try_into().expect("a port"))),
    }
}
