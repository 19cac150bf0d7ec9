//! Asking a web address or a domain for its settings.

use thiserror::Error;

use super::{files, guesses, proof, services};
use crate::client::{Fetched, Internet, fetch};
use crate::import::{Hint, ImportError, Imported, read};
use crate::mail::{Date, EmailAddress, WebUrl};
use crate::net::WebError;
use crate::provider::Draft;
use crate::verify::Way;

/// Whom to ask, and on which day.
#[derive(Debug, Clone, Copy)]
pub struct Asking<'a> {
    pub internet: &'a Internet,
    pub way: &'a Way,
    pub today: Date,
}

/// Why nothing could be imported.
#[derive(Debug, Error)]
pub enum LiveError {
    #[error("{0}: {1}")]
    Web(WebUrl, WebError),
    #[error("{0}: status {1}")]
    Status(WebUrl, u16),
    #[error("{0}: {1}")]
    Import(WebUrl, ImportError),
    #[error(transparent)]
    Incomplete(#[from] ImportError),
    /// What was asked, and what came.
    #[error("{domain}: no settings are found: no file, no record, no server under the usual names{details}")]
    Nothing { domain: String, details: String },
}

impl Asking<'_> {
    /// The file at a web address. Its servers are not asked: it is the file that was wanted.
    ///
    /// # Errors
    /// [`LiveError`].
    pub async fn url(&self, url: &WebUrl, hint: Hint) -> Result<Imported, LiveError> {
        let Fetched { url: last, answer } =
            fetch(url, self.internet).await.map_err(|error| LiveError::Web(url.clone(), error))?;
        if !answer.is_success() {
            return Err(LiveError::Status(last, answer.status));
        }
        let hint = Hint { title: last.to_string(), url: Some(last.clone()), ..hint };
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
        let files::Found { imported, passed_over } = files;
        let mut found = match (imported, services) {
            (Some(imported), Some(services)) => with_records(imported, services),
            (Some(imported), None) => imported,
            (None, Some(services)) => services,
            (None, None) => guesses::of(address.domain(), self.today),
        };
        let is_guessed = found.draft.sources.is_empty();
        found.notes.extend(passed_over.iter().cloned());
        proof::prove(&mut found, address.domain(), self).await;
        if is_guessed {
            guesses::keep_proven(&mut found);
        }
        if found.draft.servers.is_empty() && found.draft.candidates.is_empty() {
            let details = std::iter::once("")
                .chain(passed_over.iter().map(String::as_str))
                .collect::<Vec<_>>()
                .join("; ");
            return Err(LiveError::Nothing { domain: address.domain().to_string(), details });
        }
        Ok(found.complete(&Hint { address: Some(address.clone()), ..Hint::file("", self.today) })?)
    }
}

/// What the records add to a file: a server that the file does not name is a candidate.
fn with_records(mut imported: Imported, services: Imported) -> Imported {
    let Draft { servers, sources, .. } = services.draft;
    for published in servers {
        let key = |one: &crate::mail::Server| (one.protocol, one.host.clone(), one.port, one.tls);
        let mut known = imported.draft.servers.iter_mut().chain(&mut imported.draft.candidates);
        match known.find(|one| key(&one.server) == key(&published.server)) {
            Some(known) => known.sources.extend(published.sources),
            None => imported.draft.candidates.push(published),
        }
    }
    imported.draft.sources.extend(sources);
    imported
}
