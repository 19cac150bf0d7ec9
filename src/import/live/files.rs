//! The files that mail programs look for, each at its place.

use futures_util::future::join_all;

use super::fetch::{Fetched, fetch};
use super::live_error::is_untold;
use crate::client::{Internet, autodiscover_request};
use crate::import::gather::tells_person;
use crate::import::{Hint, Imported, read};
use crate::mail::{Date, EmailAddress, WebUrl};
use crate::net::{WebError, WebRequest};
use crate::provider::SourceName;

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The first that can be read, with what the others add.
    pub imported: Option<Imported>,
    /// What was there and could not be used, a line each.
    pub passed_over: Vec<String>,
    /// Why it is not known what is at one of the places.
    pub untold: Option<String>,
}

/// Where a file may be.
struct Place {
    /// The key of the source that it becomes.
    key: &'static str,
    how: How,
    url: &'static str,
}

#[derive(Debug, Clone, Copy)]
enum How {
    Get,
    /// As Outlook asks for Autodiscover.
    Post,
}

/// The places, the fullest first: what the owner has published, then what he has published where anybody on the way can
/// change it, then what others have collected. The help of the command names all of them.
const PLACES: &[Place] = &[
    get("autoconfig", "https://autoconfig.DOMAIN/mail/config-v1.1.xml?emailaddress=ADDRESS"),
    get("well-known", "https://DOMAIN/.well-known/autoconfig/mail/config-v1.1.xml"),
    post("autodiscover", "https://autodiscover.DOMAIN/autodiscover/autodiscover.xml"),
    post("autodiscover-root", "https://DOMAIN/autodiscover/autodiscover.xml"),
    get("pacc", "https://ua-auto-config.DOMAIN/.well-known/user-agent-configuration.json"),
    get("autoconfig-http", "http://autoconfig.DOMAIN/mail/config-v1.1.xml"),
    // Thunderbird's database (pref `mailnews.auto_config_url`).
    get("ispdb", "https://live.thunderbird.net/autoconfig/v1.1/DOMAIN"),
];

const fn get(key: &'static str, url: &'static str) -> Place {
    Place { key, how: How::Get, url }
}

const fn post(key: &'static str, url: &'static str) -> Place {
    Place { key, how: How::Post, url }
}

/// What static web hosts say where there is no such file, or nothing to post to.
const NOT_THERE: &[u16] = &[404, 405, 410];

/// Asks everywhere at once.
pub(super) async fn ask(address: &EmailAddress, today: Date, internet: &Internet) -> Found {
    let asked = PLACES.iter().filter_map(|place| Some((place, place.request(address)?)));
    let answers = asked.map(async |(place, request)| (place, fetch(request, internet).await));
    let mut found = Found::default();
    for (place, answer) in join_all(answers).await {
        match answer {
            Ok(fetched) => found.answer(place, fetched, address, today),
            Err(error) => found.no_answer(place, &error, address),
        }
    }
    found
}

impl Place {
    fn request(&self, address: &EmailAddress) -> Option<WebRequest> {
        let encoded =
            percent_encoding::utf8_percent_encode(&address.to_string(), percent_encoding::NON_ALPHANUMERIC)
                .to_string();
        let url = self.url(address).replace("ADDRESS", &encoded).parse().ok()?;
        Some(match self.how {
            How::Post => WebRequest::post(url, autodiscover_request(address)),
            How::Get => WebRequest::get(url),
        })
    }

    fn url(&self, address: &EmailAddress) -> String {
        self.url.replace("DOMAIN", address.domain().as_str())
    }

    /// Whether nobody on the way can change what comes.
    fn is_safe(&self, last: &WebUrl) -> bool {
        self.url.starts_with("https:") && last.is_https()
    }
}

impl Found {
    fn answer(&mut self, place: &Place, fetched: Fetched, address: &EmailAddress, today: Date) {
        let Fetched { url, answer } = fetched;
        let of_all = of_everybody(&url, address);
        let shown = of_all.as_ref().map_or_else(|| place.url(address), ToString::to_string);
        if !answer.is_success() {
            if !NOT_THERE.contains(&answer.status) {
                self.passed_over.push(format!("{shown}: status {}", answer.status));
            }
            return;
        }
        let is_safe = place.is_safe(&url);
        let hint = Hint { url: of_all, address: Some(address.clone()), ..Hint::file("", today) };
        match read(&answer.body, &hint) {
            Ok(imported) if imported.names_no_server() => {
                self.passed_over.push(format!("{shown}: it names no server that could be kept"));
            }
            Ok(imported) => self.add(place, imported, &hint, is_safe),
            Err(error) => self.passed_over.push(format!("{shown}: {error}")),
        }
    }

    fn no_answer(&mut self, place: &Place, error: &WebError, address: &EmailAddress) {
        if is_untold(error) && self.untold.is_none() {
            let url = place.url(address);
            let url = url.split('?').next().unwrap_or_default();
            self.untold = Some(format!("{url}: {error}"));
        }
    }

    fn add(&mut self, place: &Place, imported: Imported, hint: &Hint, is_safe: bool) {
        let Ok(key) = place.key.parse::<SourceName>() else { return };
        let imported = imported.with_source(&key, hint);
        match &mut self.imported {
            Some(first) if is_safe => first.add(imported),
            Some(first) => first.add_servers(imported),
            None => {
                let mut imported = imported;
                if !is_safe {
                    let note = "it came without TLS, and whoever is on the way can change it";
                    imported.notes.push(format!("{}: {note}", place.key));
                }
                self.imported = Some(imported);
            }
        }
    }
}

/// The web address without the mail address that was asked for: the provider file is everybody's.
fn of_everybody(url: &WebUrl, address: &EmailAddress) -> Option<WebUrl> {
    let bare = url.as_str().split(['?', '#']).next().unwrap_or_default();
    [url.as_str(), bare].into_iter().find(|text| !tells_person(text, address))?.parse().ok()
}
