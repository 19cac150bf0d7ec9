//! The files that mail programs look for, each at its place.

use futures_util::future::join_all;

use super::fetch::{Fetched, fetch};
use super::live_error::is_untold;
use crate::client::{DnsQuestion, Internet, autodiscover_request, domains_of_exchanger};
use crate::import::gather::tells_person;
use crate::import::{Hint, Imported, read};
use crate::mail::{Date, Domain, DomainPattern, EmailAddress, WebUrl};
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

/// Behind the mail exchanger of a domain that has no file of its own: at the hoster who takes its mail, as Thunderbird
/// looks there (`fetchConfigForMX`).
const BEHIND_EXCHANGER: &[Place] = &[
    get("exchanger", "https://autoconfig.DOMAIN/mail/config-v1.1.xml?emailaddress=ADDRESS"),
    get("exchanger-ispdb", "https://live.thunderbird.net/autoconfig/v1.1/DOMAIN"),
];

const fn get(key: &'static str, url: &'static str) -> Place {
    Place { key, how: How::Get, url }
}

const fn post(key: &'static str, url: &'static str) -> Place {
    Place { key, how: How::Post, url }
}

/// What static web hosts say where there is no such file, or nothing to post to.
const NOT_THERE: &[u16] = &[404, 405, 410];

/// Asks everywhere at once; behind the mail exchanger only where there is nothing else.
pub(super) async fn ask(address: &EmailAddress, today: Date, internet: &Internet) -> Found {
    let asked = Asked { address, today, internet };
    let mut found = Found::default();
    asked.at(PLACES, address.domain(), &mut found).await;
    for domain in asked.behind_exchanger(&found).await {
        asked.at(BEHIND_EXCHANGER, &domain, &mut found).await;
        if let Some(imported) = &mut found.imported {
            let own = DomainPattern::Exact(address.domain().clone());
            let others = imported.draft.domains.iter().filter(|one| **one != own).map(ToString::to_string);
            let whose = others.collect::<Vec<_>>().join(", ");
            let left_out = match whose.as_str() {
                "" => String::new(),
                whose => format!("; the domains that it names are left out: {whose}"),
            };
            imported
                .notes
                .push(format!("it is of {domain}, which takes the mail of {}{left_out}", address.domain()));
            imported.draft.domains = vec![own];
            break;
        }
    }
    found
}

/// What is asked for, and where.
struct Asked<'a> {
    address: &'a EmailAddress,
    today: Date,
    internet: &'a Internet,
}

impl Asked<'_> {
    async fn at(&self, places: &[Place], domain: &Domain, found: &mut Found) {
        let spots = places.iter().map(|place| Spot { place, domain, address: self.address });
        let asked = spots.filter_map(|spot| Some((spot, spot.request()?)));
        let answers = asked.map(async |(spot, request)| (spot, fetch(request, self.internet).await));
        for (spot, answer) in join_all(answers).await {
            match answer {
                Ok(fetched) => found.answer(spot, fetched, self.today),
                Err(error) => found.no_answer(spot, &error),
            }
        }
    }

    /// The domains of the mail exchanger, if they are somebody else's.
    async fn behind_exchanger(&self, found: &Found) -> Vec<Domain> {
        if found.imported.is_some() {
            return Vec::new();
        }
        let answer = self.internet.records(&DnsQuestion::Mx(self.address.domain().clone())).await;
        let domains = domains_of_exchanger(&answer);
        domains.into_iter().filter(|domain| domain != self.address.domain()).collect()
    }
}

/// A place at a domain.
#[derive(Clone, Copy)]
struct Spot<'s> {
    place: &'s Place,
    domain: &'s Domain,
    address: &'s EmailAddress,
}

impl Spot<'_> {
    fn request(self) -> Option<WebRequest> {
        let address = self.address;
        let encoded =
            percent_encoding::utf8_percent_encode(&address.to_string(), percent_encoding::NON_ALPHANUMERIC)
                .to_string();
        let url = self.url().replace("ADDRESS", &encoded).parse().ok()?;
        Some(match self.place.how {
            How::Post => WebRequest::post(url, autodiscover_request(address)),
            How::Get => WebRequest::get(url),
        })
    }

    fn url(self) -> String {
        self.place.url.replace("DOMAIN", self.domain.as_str())
    }

    /// Whether nobody on the way can change what comes.
    fn is_safe(self, last: &WebUrl) -> bool {
        self.place.url.starts_with("https:") && last.is_https()
    }
}

impl Found {
    fn answer(&mut self, spot: Spot<'_>, fetched: Fetched, today: Date) {
        let Fetched { url, answer } = fetched;
        let address = spot.address;
        let of_all = of_everybody(&url, address);
        let shown = of_all.as_ref().map_or_else(|| spot.url(), ToString::to_string);
        if !answer.is_success() {
            if !NOT_THERE.contains(&answer.status) {
                self.passed_over.push(format!("{shown}: status {}", answer.status));
            }
            return;
        }
        let is_safe = spot.is_safe(&url);
        let hint = Hint { url: of_all, address: Some(address.clone()), ..Hint::file("", today) };
        match read(&answer.body, &hint) {
            Ok(imported) if imported.names_no_server() => {
                self.passed_over.push(format!("{shown}: it names no server that could be kept"));
            }
            Ok(imported) => self.add(spot.place, imported, &hint, is_safe),
            Err(error) => self.passed_over.push(format!("{shown}: {error}")),
        }
    }

    fn no_answer(&mut self, spot: Spot<'_>, error: &WebError) {
        if is_untold(error) && self.untold.is_none() {
            let url = spot.url();
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
