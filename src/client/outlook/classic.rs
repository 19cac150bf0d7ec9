//! Classic Outlook's own wizard: Outlook up to 2013, and later ones where a registry value brings it back.

use super::document::{self, Said};
use super::request;
use crate::client::Client;
use crate::client::look::{Dns, DnsAnswer, DnsQuestion, Fetch, Look, Redirects};
use crate::mail::{EmailAddress, WebUrl};
use crate::net::{SrvRecord, WebAnswer, WebRequest};

pub(in crate::client) const ROW: Client = Client {
    name: "outlook-classic",
    title: "Outlook, classic wizard",
    rules: "MS-OXDSCLI; Microsoft's \"Outlook 2016 implementation of Autodiscover\"",
    note: "Outlook 2016 and later ask Microsoft's AutoDetect first; by hand, the wizard comes up behind \
           \"Advanced options\" or by the registry value DisableOffice365SimplifiedAccountCreation.",
    look,
};

/// Addresses may lead to others this often.
const MOST_ADDRESSES: usize = 3;

fn look(address: &EmailAddress) -> Look {
    at(address, address, MOST_ADDRESSES)
}

/// "Outlook 2016 implementation of Autodiscover", steps 5, 6, 8 and 9 (the others are Exchange's).
fn at(address: &EmailAddress, first: &EmailAddress, left: usize) -> Look {
    let domain = address.domain();
    let root = format!("https://{domain}{PATH}");
    let host = format!("https://autodiscover.{domain}{PATH}");
    let plain = format!("http://autodiscover.{domain}{PATH}");
    let asker = Asker { address: address.clone(), first: first.clone(), left };
    let (redirected, service) = (asker.clone(), asker.clone());
    Look::InTurn(vec![
        asker.post(&root),
        asker.post(&host),
        match plain.parse() {
            Ok(url) => Fetch::with(WebRequest::get(url), Redirects::Ignored, move |answer| {
                redirected.sent_on(answer)
            }),
            Err(_) => Look::nothing("no URL"),
        },
        Dns::look(DnsQuestion::Srv(&["_autodiscover._tcp"], domain.clone()), move |answer| {
            service.served(answer)
        }),
    ])
}

const PATH: &str = "/autodiscover/autodiscover.xml";

/// Who asks; an answer may send him on as somebody else.
#[derive(Clone)]
struct Asker {
    address: EmailAddress,
    first: EmailAddress,
    left: usize,
}

impl Asker {
    fn post(&self, url: &str) -> Look {
        let Ok(url) = url.parse::<WebUrl>() else { return Look::nothing(format!("{url} is no web address")) };
        let asker = self.clone();
        let request = WebRequest::post(url, request::autodiscover_request(&self.address));
        Fetch::with(request, Redirects::PostedAgain, move |answer| asker.read(answer))
    }

    /// Only 200 counts ("Handling Autodiscover error messages").
    fn read(&self, answer: &WebAnswer) -> Look {
        if answer.status != 200 {
            return Look::nothing(format!("status {}: only 200 counts", answer.status));
        }
        match document::read(&answer.body, &self.first) {
            Ok(Said::Settings(account)) => Look::Account(account),
            Ok(Said::RedirectUrl(url)) => self.post(&url),
            Ok(Said::RedirectAddress(address)) => match address.parse::<EmailAddress>() {
                Ok(address) if self.left > 0 => at(&address, &self.first, self.left - 1),
                Ok(_) => Look::nothing("one address leads to another without an end"),
                Err(error) => Look::nothing(format!("RedirectAddr: {error}")),
            },
            Err(refusal) => Look::Nothing(refusal),
        }
    }

    /// The answer without TLS must send the client to https; it asks its user whether it may go there.
    fn sent_on(&self, answer: &WebAnswer) -> Look {
        let to = answer.location.as_deref().filter(|_| matches!(answer.status, 301 | 302));
        match to {
            Some(url) if url.starts_with("https://") => self.post(url),
            Some(url) => Look::nothing(format!("sent to {url}, which is not https")),
            None => Look::nothing(format!("status {}: a redirect is expected here", answer.status)),
        }
    }

    fn served(&self, answer: &DnsAnswer) -> Look {
        let DnsAnswer::Srv(services) = answer else { return Look::nothing("an answer to another question") };
        let records = services.iter().flatten().flatten();
        let first = records.min_by_key(|record: &&SrvRecord| record.priority);
        match first.and_then(|record| record.target.as_ref()) {
            Some((host, port)) if port.get() == 443 => self.post(&format!("https://{host}{PATH}")),
            Some((host, port)) => self.post(&format!("https://{host}:{port}{PATH}")),
            None => Look::nothing("no such service"),
        }
    }
}
