//! New Outlook and Outlook on phones: they ask `AutoDetect`, a service of Microsoft's, which asks the domain.

use serde::Deserialize;

use super::document::{self, Said};
use super::request;
use crate::client::Client;
use crate::client::look::{Fetch, Look, Redirects};
use crate::client::place;
use crate::mail::{EmailAddress, WebUrl};
use crate::net::{WebAnswer, WebRequest};

pub(in crate::client) const ROW: Client = Client {
    name: "outlook",
    title: "New Outlook, Outlook for phones",
    rules: "reports on AutoDetect of 2021 and 2022; what it does with an answer is not published",
    note: "AutoDetect asks from Microsoft's network, remembers the answer for long, and is often reported to \
           pass over IMAP. The manual set-up must be at hand.",
    look,
};

const PATH: &str = "/autodiscover/autodiscover.xml";

/// What is true of every account that comes about so.
const WARNING: &str = "AutoDetect may pass it over, and the mail goes through Microsoft's network";

/// Autodiscover version 2 first, then version 1, without a password.
fn look(address: &EmailAddress) -> Look {
    let domain = address.domain();
    let asked = format!(
        "https://autodiscover.{domain}/autodiscover/autodiscover.json?Email={}&Protocol=AutodiscoverV1&RedirectCount=1",
        place::encoded(&address.to_string())
    );
    Look::InTurn(vec![
        place::get(&asked, Redirects::FollowedToHttps, address, sent_on),
        post(&format!("https://autodiscover.{domain}{PATH}"), address),
        post(&format!("https://{domain}{PATH}"), address),
    ])
}

fn post(url: &str, address: &EmailAddress) -> Look {
    match url.parse::<WebUrl>() {
        Ok(url) => {
            let request = WebRequest::post(url, request::autodiscover_request(address));
            Fetch::look(request, Redirects::PostedAgain, address, read)
        }
        Err(error) => Look::nothing(format!("{url}: {error}")),
    }
}

/// What version 2 answers.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Place {
    url: String,
}

fn sent_on(answer: &WebAnswer, address: &EmailAddress) -> Look {
    if answer.status != 200 {
        return Look::nothing(format!("status {}", answer.status));
    }
    match serde_json::from_slice::<Place>(&answer.body) {
        Ok(place) if place.url.starts_with("https://") => post(&place.url, address),
        Ok(_) => Look::nothing("`Url` is not https"),
        Err(error) => Look::nothing(format!("no Autodiscover version 2: {error}")),
    }
}

fn read(answer: &WebAnswer, address: &EmailAddress) -> Look {
    if answer.status != 200 {
        return Look::nothing(format!("status {}", answer.status));
    }
    match document::read(&answer.body, address) {
        Ok(Said::Settings(mut account)) => {
            account.warnings.push(WARNING.to_owned());
            Look::Account(account)
        }
        Ok(Said::RedirectAddress(_) | Said::RedirectUrl(_)) => {
            Look::nothing("sent elsewhere, which AutoDetect is not known to follow")
        }
        Err(refusal) => Look::Nothing(refusal),
    }
}
