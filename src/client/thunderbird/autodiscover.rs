//! Where Thunderbird asks for Autodiscover (`fetchConfigFromExchange`), without a password as yet.

use super::answer::{self, Content};
use super::exchange;
use super::jxon::Value;
use crate::client::look::{Dns, DnsAnswer, DnsQuestion, Fetch, Look, Redirects, Refusal};
use crate::mail::{EmailAddress, WebUrl};
use crate::net::{SrvRecord, WebAnswer, WebBody, WebRequest};

/// A `RedirectAddr` leads on so often.
const MOST_ADDRESSES: usize = 2;
/// As often a redirect of the web server of `http` is followed here; Thunderbird has more patience.
const MOST_HOPS: usize = 4;
/// What is asked without a question to the user, whoever leads there.
const SAFE: &[&str] = &["office365.com", "outlook.com"];

/// Whose settings are asked for, and for whom.
#[derive(Debug, Clone)]
struct Round {
    owner: EmailAddress,
    asked: EmailAddress,
    number: usize,
}

pub(super) fn look(address: &EmailAddress) -> Look {
    Round { owner: address.clone(), asked: address.clone(), number: 0 }.look()
}

impl Round {
    /// All at once; what is fetched first in this order counts, whatever stands in it.
    fn look(&self) -> Look {
        let domain = self.asked.domain();
        let post = |url: String| match url.parse() {
            Ok(url) => self.post(url, Vec::new()),
            Err(error) => Look::nothing(format!("{url}: {error}")),
        };
        let by_http = format!("http://autodiscover.{domain}{PATH}");
        let round = self.clone();
        Look::AtOnce(vec![
            post(format!("https://autodiscover.{domain}{PATH}")),
            post(format!("https://{domain}{PATH}")),
            match by_http.parse() {
                Ok(url) => self.hop(WebRequest::post(url, self.question()), 0),
                Err(error) => Look::nothing(format!("{by_http}: {error}")),
            },
            Dns::look(
                DnsQuestion::Srv(&["_autodiscover._tcp"], domain.clone()),
                move |answer| match answer {
                    DnsAnswer::Srv(found) => round.behind_srv(found.iter().flatten().flatten()),
                    DnsAnswer::Mx(_) | DnsAnswer::Txt(_) => Look::nothing("an answer to another question"),
                },
            ),
        ])
    }

    /// The address stands there as it is, even with an `&`.
    fn question(&self) -> WebBody {
        let request = "http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006";
        let response = "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";
        let text = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><Autodiscover xmlns=\"{request}\"><Request>\
             <EMailAddress>{}</EMailAddress><AcceptableResponseSchema>{response}</AcceptableResponseSchema>\
             </Request></Autodiscover>",
            self.asked
        );
        WebBody { content_type: "text/xml; charset=utf-8", bytes: text.into_bytes() }
    }

    fn post(&self, url: WebUrl, warnings: Vec<String>) -> Look {
        let round = self.clone();
        Fetch::with(WebRequest::post(url, self.question()), Redirects::Followed, move |answer| {
            match answer::content(answer) {
                Ok(content) => round.read(&content, warnings.clone()),
                Err(refusal) => refused(answer, refusal),
            }
        })
    }

    /// By http nothing is asked with a password, so there is more to it: a redirect is followed as a browser
    /// does, which makes a GET of it, and if https refuses that, the question is posted there.
    fn hop(&self, request: WebRequest, hops: usize) -> Look {
        let round = self.clone();
        Fetch::with(request.clone(), Redirects::Ignored, move |answer| {
            if let Some(next) = redirected(&request, answer).filter(|_| hops < MOST_HOPS) {
                return round.hop(next, hops + 1);
            }
            match answer::content(answer) {
                Ok(content) => round.read(&content, Vec::new()),
                Err(_) if request.url.is_https() => round.post_elsewhere(request.url.clone()),
                Err(refusal) => refused(answer, refusal),
            }
        })
    }

    /// The record of the least weight; its priority and its port do not matter.
    fn behind_srv<'r>(&self, records: impl Iterator<Item = &'r SrvRecord>) -> Look {
        let target = records.min_by_key(|record| record.weight).and_then(|record| record.target.as_ref());
        let Some((host, _)) = target else { return Look::nothing("no record to go by") };
        match format!("https://{host}{PATH}").parse() {
            Ok(url) => self.post_elsewhere(url),
            Err(error) => Look::nothing(format!("{host}: {error}")),
        }
    }

    /// Where only the DNS or http has led: its user is asked before another site is.
    fn post_elsewhere(&self, url: WebUrl) -> Look {
        let site = |host: &str| psl::domain_str(host).unwrap_or(host).to_owned();
        let there = site(url.host());
        let is_known = there == site(self.asked.domain().as_str()) || SAFE.contains(&there.as_str());
        let warning = (!is_known).then(|| format!("asks its user whether `{there}` may be asked"));
        self.post(url, warning.into_iter().collect())
    }

    fn read(&self, content: &Content, warnings: Vec<String>) -> Look {
        if let Some(other) = exchange::redirection(content) {
            return self.redirected_to(other);
        }
        exchange::look(content, &self.owner.to_string(), warnings, &self.owner)
    }

    fn redirected_to(&self, other: &Value) -> Look {
        let text = other.to_text();
        let Some(asked) = address(&text) else {
            return Look::stop(format!("leads to `{}`, which is no address", super::sanitizer::shown(&text)));
        };
        if self.number == MOST_ADDRESSES {
            return Look::stop("one address leads to another too often");
        }
        let next = Self { owner: self.owner.clone(), asked, number: self.number + 1 };
        // What is found there, or nothing: the other places of this round are not looked at any more.
        Look::InTurn(vec![next.look(), Look::stop("finds nothing where it is led to")])
    }
}

/// Where nobody answers and somebody wants a password, the search ends with a question for it
/// (`AuthenticationRequiredError` in `email.mjs`).
fn refused(answer: &WebAnswer, refusal: Refusal) -> Look {
    Look::Nothing(match answer.status {
        401 => Refusal::for_user(
            "status 401 at Autodiscover: asks its user for the password, and guesses nothing",
        ),
        _ => refusal,
    })
}

/// In lower case, as every host of the web knows it.
const PATH: &str = "/autodiscover/autodiscover.xml";

/// `InputSanitizer.emailAddress`: in lower case, with a top-level domain of letters.
fn address(text: &str) -> Option<EmailAddress> {
    let (local_part, domain) = text.split_once('@')?;
    let is_local = |c: char| c.is_ascii_alphanumeric() || "-%+_.*".contains(c);
    let (_, top) = domain.rsplit_once('.')?;
    let is_top = !top.is_empty() && top.chars().all(|c| c.is_ascii_alphabetic());
    let is_one = !local_part.is_empty() && local_part.chars().all(is_local) && is_top;
    is_one.then(|| text.to_ascii_lowercase().parse().ok()).flatten()
}

/// The next request of a browser: a POST stays one behind 307 and 308 only.
fn redirected(request: &WebRequest, answer: &WebAnswer) -> Option<WebRequest> {
    let location = answer.location.as_deref().filter(|_| answer.is_redirect())?;
    let url = request.url.join(location)?;
    let body = request.body.clone().filter(|_| matches!(answer.status, 307 | 308));
    Some(WebRequest { url, body, accept: request.accept })
}
