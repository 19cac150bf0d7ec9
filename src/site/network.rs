//! The site as the network that a client asks: what is about to be published, without a packet.

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use percent_encoding::percent_decode_str;

use super::dns::{Data, Record, records};
use super::find::{Found, find};
use super::hosts::{host_labels, web_host};
use super::website::Website;
use crate::client::{DnsAnswer, DnsQuestion, Network};
use crate::format::{Addressee, Method, Query, Question, Reply};
use crate::mail::{Domain, WebUrl};
use crate::net::{NameError, SrvRecord, WebAnswer, WebError, WebRequest};

/// How the files are hosted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hosting {
    /// As files, by a web server with the lines of `server/`: everybody gets the same.
    Files,
    /// By `mailsetup serve` or the functions of `server/`: who says who asks gets his own.
    Live,
}

/// Everything that is published for one domain, as its clients see it.
#[derive(Debug)]
pub(super) struct SiteNetwork<'w> {
    website: &'w Website<'w>,
    domain: &'w Domain,
    hosting: Hosting,
    records: Vec<Record>,
}

impl<'w> SiteNetwork<'w> {
    pub(super) fn new(website: &'w Website<'w>, domain: &'w Domain, hosting: Hosting) -> Self {
        let records = records(website, domain).into_iter().flat_map(|group| group.records).collect();
        Self { website, domain, hosting, records }
    }

    /// The hosts that the DNS records and the web server know.
    fn is_host(&self, host: &str) -> bool {
        let label = host.strip_suffix(self.domain.as_str()).and_then(|rest| rest.strip_suffix('.'));
        host == self.domain.as_str()
            || host == web_host(self.website, self.domain)
            || label.is_some_and(|label| host_labels().contains(label))
    }

    fn answer(&self, request: &WebRequest) -> Result<WebAnswer, WebError> {
        if !self.is_host(request.url.host()) {
            return Err(WebError::Name(NameError::NotFound));
        }
        let path = percent_decode_str(request.url.path()).decode_utf8_lossy();
        let Some(found) = find(&path) else { return Ok(of_reply(&Reply::NOT_FOUND)) };
        let ask = &found.format.ask;
        if !request.url.is_https() && !ask.without_tls {
            return Ok(sent_to_https(&request.url));
        }
        if request.body.is_some() && !ask.by_post {
            return Ok(WebAnswer { status: 405, ..of_reply(&Reply::NOT_FOUND) });
        }
        Ok(match self.hosting {
            Hosting::Files => self.file(found),
            Hosting::Live => self.live(found, request),
        })
    }

    fn file(&self, found: Found<'_>) -> WebAnswer {
        let is_file = found.below.is_empty();
        match self.website.bytes_of(found.format.name).filter(|_| is_file) {
            Some(bytes) => page(found, bytes.to_vec()),
            None => of_reply(&Reply::NOT_FOUND),
        }
    }

    fn live(&self, found: Found<'_>, request: &WebRequest) -> WebAnswer {
        let query = Query::parse(request.url.query().unwrap_or_default());
        let method = if request.body.is_some() { Method::Post } else { Method::Get };
        let body = request.body.as_ref().map_or(&[][..], |body| &body.bytes);
        let question = Question { method, query: &query, below: found.below, body, time: "00:00:00.0000000" };
        let ask = &found.format.ask;
        let provider = self.website.provider;
        let rendered = match (ask.who)(&question) {
            Err(reply) => return of_reply(&reply),
            Ok(Some(address)) => found.format.render(provider, &Addressee::one(address)),
            Ok(None) => match found.format.render(provider, &Addressee::Anyone) {
                Err(reason) if reason.needs_address() => {
                    ask.untold.map_or(Err(reason), |untold| untold(provider))
                }
                rendered => rendered,
            },
        };
        rendered.map_or_else(|_| of_reply(&(ask.unknown)(&question)), |bytes| page(found, bytes))
    }

    fn services(&self, service: &str) -> Vec<SrvRecord> {
        let named = self.records.iter().filter(|record| record.name == service);
        let service = |record: &Record| match &record.data {
            Data::Srv { priority, port, target } => Some(SrvRecord {
                priority: *priority,
                weight: 1,
                target: Some((target.parse().ok()?, *port)),
            }),
            Data::NotOffered => Some(SrvRecord { priority: 0, weight: 0, target: None }),
            Data::Cname(_) | Data::Txt(_) => None,
        };
        named.filter_map(service).collect()
    }

    fn texts(&self, label: &str) -> Vec<String> {
        let named = self.records.iter().filter(|record| record.name == label);
        named
            .filter_map(|record| match &record.data {
                Data::Txt(text) => Some(text.clone()),
                Data::Cname(_) | Data::Srv { .. } | Data::NotOffered => None,
            })
            .collect()
    }
}

impl Network for SiteNetwork<'_> {
    fn fetch<'n>(&'n self, request: &'n WebRequest) -> BoxFuture<'n, Result<WebAnswer, WebError>> {
        async move { self.answer(request) }.boxed()
    }

    /// Who takes the domain's mail is not for a provider file to say.
    fn look_up<'n>(&'n self, question: &'n DnsQuestion) -> BoxFuture<'n, DnsAnswer> {
        let answer = match question {
            DnsQuestion::Mx(_) => DnsAnswer::Mx(Ok(Vec::new())),
            DnsQuestion::Srv(services, _) => {
                DnsAnswer::Srv(services.iter().map(|service| Ok(self.services(service))).collect())
            }
            DnsQuestion::Txt(label, _) => DnsAnswer::Txt(Ok(self.texts(label))),
        };
        async move { answer }.boxed()
    }
}

fn page(found: Found<'_>, bytes: Vec<u8>) -> WebAnswer {
    let content_type = Some(found.format.media_type.to_owned());
    WebAnswer { status: 200, content_type, location: None, body: bytes }
}

fn of_reply(reply: &Reply) -> WebAnswer {
    WebAnswer {
        status: reply.status,
        content_type: Some(reply.media_type.to_owned()),
        location: None,
        body: reply.bytes.to_vec(),
    }
}

fn sent_to_https(url: &WebUrl) -> WebAnswer {
    let location = format!("https://{}", url.short());
    WebAnswer { status: 301, content_type: None, location: Some(location), body: Vec::new() }
}
