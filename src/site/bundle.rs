//! Everything for one provider, in memory: what is written to disk, and what could not be said.

use std::borrow::Cow;

use super::matrix::{Forecast, of_website};
use super::owner;
use super::refused::Refused;
use super::website::Website;
use crate::format::{FORMATS, Format};
use crate::provider::{Provider, ProviderId};
use crate::signature::{Identity, SignError};

/// The folder of a bundle that goes to a web server as it is.
pub const DOCUMENT_ROOT: &str = "www";

/// One rendered file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artefact {
    /// Where it lies below the root, without a leading slash.
    pub path: String,
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

/// The files for a provider, in the order of the tables, and the formats that refused.
#[derive(Debug, Clone)]
pub struct Bundle {
    pub id: ProviderId,
    pub artefacts: Vec<Artefact>,
    pub refused: Vec<Refused>,
    /// What mail programs will make of it; nothing for a bundle of some formats, of which nobody knows the rest.
    pub forecasts: Vec<Forecast>,
}

impl Artefact {
    pub(super) fn new<'a>(path: impl Into<Cow<'a, str>>, media_type: &'static str, bytes: Vec<u8>) -> Self {
        Self { path: path.into().into_owned(), media_type, bytes }
    }
}

impl Bundle {
    /// Every format for everybody but those that are only for who asks, and what the owner of the domain needs to host
    /// them.
    #[must_use]
    pub fn build(provider: &Provider) -> Self {
        Self::hosted(Website::usual(provider))
    }

    /// The same with every format: all that a live server answers with.
    #[must_use]
    pub fn whole(provider: &Provider) -> Self {
        Self::hosted(Website::whole(provider))
    }

    fn hosted(website: Website<'_>) -> Self {
        let forecasts = of_website(&website);
        Self { forecasts: forecasts.clone(), ..Self::new(owner::files(&website, &forecasts), website) }
    }

    /// Some formats for everybody; the pages that lead to them come with them.
    #[must_use]
    pub fn only(provider: &Provider, wanted: &[&'static Format]) -> Self {
        let website = Website::only(provider, wanted);
        Self::new(owner::overview(&website, &[], &[]), website)
    }

    /// Signs what can be signed.
    ///
    /// # Errors
    /// [`SignError`].
    pub fn sign(&mut self, identity: &Identity) -> Result<(), SignError> {
        let paths = FORMATS.iter().filter(|format| format.is_signable).flat_map(|format| format.paths);
        let signable: Vec<String> = paths.map(|path| format!("{DOCUMENT_ROOT}{path}")).collect();
        for artefact in self.artefacts.iter_mut().filter(|artefact| signable.contains(&artefact.path)) {
            artefact.bytes = identity.sign(&artefact.bytes)?;
        }
        Ok(())
    }

    fn new(mut artefacts: Vec<Artefact>, website: Website<'_>) -> Self {
        for page in website.pages {
            artefacts.extend(page.paths().map(|path| {
                Artefact::new(format!("{DOCUMENT_ROOT}{path}"), page.format.media_type, page.bytes.clone())
            }));
        }
        Self { id: website.provider.id().clone(), artefacts, refused: website.refused, forecasts: Vec::new() }
    }
}
