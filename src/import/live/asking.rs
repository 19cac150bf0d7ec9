//! Asking a web address or a domain for its settings.

use super::fetch::{Fetched, fetch};
use super::files::{self, Found};
use super::live_error::LiveError;
use super::{guesses, proof, services};
use crate::client::Internet;
use crate::import::{Hint, Imported, read};
use crate::mail::{Date, Domain, DomainPattern, EmailAddress, WebUrl};
use crate::net::{NoNames, WebRequest};
use crate::verify::Way;

/// Whom to ask, and on which day.
#[derive(Debug, Clone, Copy)]
pub struct Asking<'a> {
    pub internet: &'a Internet,
    pub way: &'a Way,
    pub today: Date,
}

impl Asking<'_> {
    /// The file at a web address. Its servers are not asked: it is the file that was wanted.
    ///
    /// # Errors
    /// [`LiveError`].
    pub async fn url(&self, url: &WebUrl, hint: Hint) -> Result<Imported, LiveError> {
        let Fetched { url: last, answer } = fetch(WebRequest::get(url.clone()), self.internet)
            .await
            .map_err(|error| LiveError::Web(url.clone(), error))?;
        if answer.is_redirect() && answer.location.is_some() {
            return Err(LiveError::Redirects(url.clone()));
        }
        if !answer.is_success() {
            return Err(LiveError::Status(last, answer.status));
        }
        let public = without_person(&last);
        let hint = Hint { title: public.to_string(), url: Some(public), ..hint };
        let imported = read(&answer.body, &hint).and_then(|imported| imported.complete(&hint));
        imported.map_err(|error| LiveError::Import(last, error))
    }

    /// Whatever there is for an address: files, then records, then the usual names; each server is asked which TLS
    /// mode it speaks.
    ///
    /// # Errors
    /// [`LiveError`].
    pub async fn domain(&self, address: &EmailAddress) -> Result<Imported, LiveError> {
        let (files, services) = tokio::join!(
            files::ask(address, self.today, self.internet),
            services::ask(address, self.today, self.internet)
        );
        let Found { imported, passed_over, untold } = files;
        let told = match (imported, services) {
            (Some(mut imported), Some(services)) => {
                imported.add_records(services);
                Some(imported)
            }
            (imported, services) => imported.or(services),
        };
        let found = match told {
            Some(mut found) => {
                proof::prove(&mut found, self).await;
                Some(found)
            }
            None => guesses::proven(address.domain(), self).await,
        };
        let Some(mut found) = found else {
            let untold = match untold {
                Some(reason) => Some(reason),
                None => self.no_names().await,
            };
            return Err(nothing(address.domain(), &passed_over, untold));
        };
        found.notes.extend(passed_over);
        add_domain(&mut found, address.domain());
        Ok(found.complete(&Hint { address: Some(address.clone()), ..Hint::file("", self.today) })?)
    }
}

impl Asking<'_> {
    /// Why it says nothing that no name was found; nothing if it does.
    async fn no_names(&self) -> Option<String> {
        let resolver = &self.way.resolver;
        resolver.knows_no_names().await.map(|why| match why {
            NoNames::Denied => {
                "the name server denies every name, so there is no network behind it".to_owned()
            }
            NoNames::Untold => {
                "the name server tells of no name, so there is no network behind it".to_owned()
            }
        })
    }
}

/// The web address without its query, where that names a person: the provider file is everybody's.
fn without_person(url: &WebUrl) -> WebUrl {
    let names_person = |query: &str| query.contains('@') || query.to_ascii_lowercase().contains("%40");
    let bare = url.as_str().split('?').next().filter(|_| url.query().is_some_and(names_person));
    bare.and_then(|bare| bare.parse().ok()).unwrap_or_else(|| url.clone())
}

fn nothing(domain: &Domain, passed_over: &[String], untold: Option<String>) -> LiveError {
    let domain = domain.clone();
    let details = passed_over.iter().fold(String::new(), |details, one| details + "; " + one);
    match untold {
        Some(reason) => LiveError::Untold { domain, reason, details },
        None => LiveError::Nothing { domain, details },
    }
}

/// A hoster's file names the hoster's own domains; the one that was asked for is what the user wants settings for.
fn add_domain(found: &mut Imported, domain: &Domain) {
    let domains = &mut found.draft.domains;
    let asked = DomainPattern::Exact(domain.clone());
    if domains.is_empty() || domains.iter().any(|one| one.covers(&asked)) {
        return;
    }
    domains.insert(0, asked);
    found.notes.push(format!("the file does not name {}, which it is for: added", domain.unicode()));
}
