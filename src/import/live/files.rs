//! The files that mail programs look for, each at its place.

use futures_util::future::join_all;

use crate::client::{Fetched, Internet, autodiscover_request, fetch_all};
use crate::import::{Hint, Imported, read};
use crate::mail::{Date, EmailAddress, WebUrl};
use crate::net::WebRequest;
use crate::provider::SourceName;

/// What was found.
pub(super) struct Found {
    /// The first that can be read, with what the others add.
    pub imported: Option<Imported>,
    /// What was there and could not be used, a line each.
    pub passed_over: Vec<String>,
}

/// Where files are, the fullest first: what the owner has published, then what others have collected.
const PLACES: &[&str] = &[
    "https://autoconfig.DOMAIN/mail/config-v1.1.xml?emailaddress=ADDRESS",
    "https://DOMAIN/.well-known/autoconfig/mail/config-v1.1.xml",
    "http://autoconfig.DOMAIN/mail/config-v1.1.xml",
    POSTED_TO_HOST,
    POSTED_TO_ROOT,
    "https://ua-auto-config.DOMAIN/.well-known/user-agent-configuration.json",
    // Thunderbird's database (pref `mailnews.auto_config_url`).
    "https://live.thunderbird.net/autoconfig/v1.1/DOMAIN",
];

const POSTED_TO_HOST: &str = "https://autodiscover.DOMAIN/autodiscover/autodiscover.xml";
const POSTED_TO_ROOT: &str = "https://DOMAIN/autodiscover/autodiscover.xml";

/// Asks everywhere at once.
pub(super) async fn ask(address: &EmailAddress, today: Date, internet: &Internet) -> Found {
    let requests = PLACES.iter().filter_map(|place| request(place, address));
    let answers = join_all(requests.map(|request| fetch_all(request, internet))).await;
    let mut found = Found { imported: None, passed_over: Vec::new() };
    for Fetched { url, answer } in answers.into_iter().flatten().filter(|one| one.answer.is_success()) {
        let hint = Hint {
            url: Some(url.clone()),
            address: Some(address.clone()),
            ..Hint::file(url.as_str(), today)
        };
        match read(&answer.body, &hint) {
            Ok(imported) => found.add(imported, &hint),
            Err(error) => found.passed_over.push(format!("{url}: {error}")),
        }
    }
    found
}

fn request(place: &str, address: &EmailAddress) -> Option<WebRequest> {
    let domain = address.domain();
    let filled = place.replace("DOMAIN", domain.as_str()).replace("ADDRESS", &encoded(address));
    let url: WebUrl = filled.parse().ok()?;
    Some(match place {
        POSTED_TO_HOST | POSTED_TO_ROOT => WebRequest::post(url, autodiscover_request(address)),
        _ => WebRequest::get(url),
    })
}

fn encoded(address: &EmailAddress) -> String {
    percent_encoding::utf8_percent_encode(&address.to_string(), percent_encoding::NON_ALPHANUMERIC)
        .to_string()
}

impl Found {
    /// The first file is the one that counts; a server that only a later one names becomes a candidate, for the two
    /// contradict each other.
    fn add(&mut self, imported: Imported, hint: &Hint) {
        let number = self.imported.as_ref().map_or(1, |first| first.draft.sources.len() + 1);
        let key = if number == 1 { "import".to_owned() } else { format!("import-{number}") };
        let Ok(key) = key.parse::<SourceName>() else { return };
        let imported = imported.with_source(&key, hint);
        let Some(first) = &mut self.imported else {
            self.imported = Some(imported);
            return;
        };
        let mut is_news = false;
        for published in imported.draft.servers.into_iter().chain(imported.draft.candidates) {
            let mut known = first.draft.servers.iter_mut().chain(&mut first.draft.candidates);
            match known.find(|one| one.server == published.server) {
                Some(known) => known.sources.push(key.clone()),
                None => first.draft.candidates.push(published),
            }
            is_news = true;
        }
        if is_news {
            first.draft.sources.extend(imported.draft.sources);
        }
        first.draft.oauth2 = first.draft.oauth2.take().or(imported.draft.oauth2);
        first.draft.jmap = first.draft.jmap.take().or(imported.draft.jmap);
        first.draft.calendar = first.draft.calendar.take().or(imported.draft.calendar);
        first.draft.contacts = first.draft.contacts.take().or(imported.draft.contacts);
        first.not_kept.extend(imported.not_kept);
        first.notes.extend(imported.notes);
    }
}
