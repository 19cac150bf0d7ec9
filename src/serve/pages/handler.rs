//! A request becomes a page.

use std::error::Error;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use arc_swap::ArcSwap;
use bytes::Bytes;
use http::header::ACCEPT_LANGUAGE;
use http::request::Parts;
use http::{Response, StatusCode};

use super::asked::{Asked, Verb};
use super::control;
use super::hosted::{Hosted, HostedError, Whose};
use super::on_demand::Busy;
use super::reply::{self, Kept, Spoken};
use super::sources::Sources;
use crate::format::{Addressee, Method, Question, Reply};
use crate::language::wished;
use crate::mail::{Domain, EmailAddress};
use crate::serve::answerer::{Answer, Answerer, Client, Told};
use crate::signature::SigningFiles;
use crate::site::{Found, find};

/// Answers with the pages of the providers that it has.
#[derive(Debug)]
pub struct Pages {
    sources: Sources,
    hosted: ArcSwap<Hosted>,
}

impl Pages {
    /// Reads the files.
    ///
    /// # Errors
    /// What is wrong with them.
    pub fn load(sources: Sources) -> Result<Self, HostedError> {
        let hosted = Hosted::load(&sources)?;
        Ok(Self { sources, hosted: ArcSwap::from_pointee(hosted) })
    }
}

impl Answerer for Pages {
    fn answer(&self, head: &Parts, body: &Bytes, client: &Client) -> Answer {
        let hosted = self.hosted.load();
        let asked = Asked::new(head, client);
        let verb = Verb::of(&head.method);
        match find(&asked.path) {
            Some(found) => Page { hosted: &hosted, head, asked: &asked, found, client }.answer(verb, body),
            None => match control::answer(&hosted, &asked, verb) {
                Some((name, reply)) => {
                    let result = if reply.status == 200 { "found" } else { "refused" };
                    Answer { told: Told::new(name, result), response: reply::reply(reply) }
                }
                None => {
                    Answer { told: Told::new("-", "not-found"), response: reply::reply(Reply::NOT_FOUND) }
                }
            },
        }
    }

    fn summary(&self) -> String {
        self.hosted.load().summary()
    }

    fn concerns(&self) -> Vec<String> {
        self.hosted.load().concerns()
    }

    fn files(&self) -> Vec<PathBuf> {
        let Sources { folders, customers, signer, .. } = &self.sources;
        let signing = signer.iter().flat_map(SigningFiles::paths);
        folders.iter().chain(customers).cloned().chain(signing).collect()
    }

    fn reload(&self) -> Result<String, Box<dyn Error + Send + Sync>> {
        let hosted = Hosted::load(&self.sources)?;
        let summary = hosted.summary();
        self.hosted.store(hosted.into());
        Ok(summary)
    }
}

/// A request for a page that there is.
struct Page<'r> {
    hosted: &'r Hosted,
    head: &'r Parts,
    asked: &'r Asked,
    found: Found<'r>,
    client: &'r Client,
}

impl Page<'_> {
    fn answer(&self, verb: Verb, body: &[u8]) -> Answer {
        let ask = &self.found.format.ask;
        let method = match verb {
            Verb::Asks(method) if method == Method::Get || ask.by_post => method,
            Verb::Options => return self.told("options", reply::methods(ask, StatusCode::NO_CONTENT)),
            Verb::Asks(_) | Verb::Other => {
                return self.told("bad-method", reply::methods(ask, StatusCode::METHOD_NOT_ALLOWED));
            }
        };
        let time = time_of_day();
        let question =
            Question { method, query: &self.asked.query, below: self.found.below, body, time: &time };
        match (ask.who)(&question) {
            Ok(address) => self.to(address, &question),
            Err(reply) => self.told("refused", reply::reply(reply)),
        }
    }

    /// The answer to who said who asks.
    fn to(&self, address: Option<EmailAddress>, question: &Question<'_>) -> Answer {
        let Some((domain, whose)) = self.whose(address.as_ref()) else {
            let reply = (self.found.format.ask.unknown)(question);
            return self.told("unknown-domain", reply::reply(reply));
        };
        let (addressee, kept) = match address {
            Some(address) => (Addressee::one(address), Kept::Never),
            None => (Addressee::Anyone, Kept::Shared),
        };
        let spoken = self.spoken();
        let mut answer =
            match self.hosted.page(whose, domain.as_ref(), self.found, spoken.words(), &addressee) {
                Ok(Some(bytes)) => {
                    self.told("found", reply::page(self.found.format.media_type, bytes, kept, spoken))
                }
                Ok(None) => self.told("cannot-say", reply::reply((self.found.format.ask.unknown)(question))),
                Err(Busy(wait)) => self.told("busy", reply::busy(wait)),
            };
        if self.client.is_logged {
            answer.told.domain = domain.map(|domain| domain.to_string());
            answer.told.address = addressee.person().map(|person| person.address.to_string());
        }
        answer
    }

    /// In the language that the path names, else in the one that the browser wishes for.
    fn spoken(&self) -> Spoken {
        match self.found.words {
            _ if self.found.format.languages().is_empty() => Spoken::None,
            Some(words) => Spoken::Named(words),
            None => {
                let wish = self.head.headers.get(ACCEPT_LANGUAGE).and_then(|wish| wish.to_str().ok());
                Spoken::Wished(wished(wish.unwrap_or_default()))
            }
        }
    }

    /// By the domain of the address, else by the host, else by default.
    fn whose(&self, address: Option<&EmailAddress>) -> Option<(Option<Domain>, Whose<'_>)> {
        let by_address = address.and_then(|address| {
            let domain = address.domain();
            self.hosted.of_domain(domain).map(|whose| (Some(domain.clone()), whose))
        });
        let host = self.asked.host.as_ref();
        let by_host =
            || host.and_then(|host| self.hosted.of_host(host)).map(|(domain, whose)| (Some(domain), whose));
        by_address.or_else(by_host).or_else(|| self.hosted.fallback(host).map(|whose| (None, whose)))
    }

    fn told(&self, result: &'static str, response: Response<Bytes>) -> Answer {
        Answer { response, told: Told::new(self.found.format.name, result) }
    }
}

/// `HH:MM:SS.fffffff`, in UTC.
fn time_of_day() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let (seconds, fraction) = (now.as_secs() % 86_400, now.subsec_nanos() / 100);
    format!("{:02}:{:02}:{:02}.{fraction:07}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}
