//! All providers together: who serves a domain.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::directory;
use super::id::ProviderId;
use super::load::Loaded;
use super::load_error::LoadError;
use super::problem::Problem;
use super::provider::Provider;
use crate::mail::{Domain, DomainPattern};

/// The providers, found by id or by domain in constant time however many there are.
#[derive(Debug, Default)]
pub struct Catalogue {
    providers: Vec<Provider>,
    by_id: HashMap<ProviderId, usize>,
    by_exact: HashMap<Domain, usize>,
    /// By the domain below which every name is served.
    by_below: HashMap<Domain, usize>,
    by_mx_domain: HashMap<Domain, usize>,
    files: HashMap<ProviderId, PathBuf>,
}

/// Nobody is known to serve the domain.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("no provider is known for {0}")]
pub struct UnknownProvider(pub Domain);

impl Catalogue {
    /// The built-in providers, those of the folders, and those of the files; a later file replaces an
    /// earlier one of its id.
    ///
    /// # Errors
    /// Everything that is wrong with any file, and domains that two files claim.
    pub fn load(folders: &[PathBuf], files: &[PathBuf]) -> Result<Self, Vec<LoadError>> {
        Self::new(directory::load_all(folders, files)?)
    }

    /// The catalogue of these providers; of two that claim a domain, the later one is at fault.
    ///
    /// # Errors
    /// Domains that two providers claim. A name below another provider's wildcard is none: the exact
    /// name comes first.
    pub fn new(loaded: Vec<Loaded>) -> Result<Self, Vec<LoadError>> {
        let errors = twice_claimed(&loaded);
        if !errors.is_empty() {
            return Err(errors);
        }
        let mut catalogue = Self::default();
        let mut providers = Vec::new();
        for Loaded { provider, path, .. } in loaded {
            catalogue.files.extend(path.map(|path| (provider.id().clone(), path)));
            providers.push(provider);
        }
        providers.sort_by(|one: &Provider, other| one.id().cmp(other.id()));
        for provider in providers {
            catalogue.add(provider);
        }
        Ok(catalogue)
    }

    fn add(&mut self, provider: Provider) {
        let at = self.providers.len();
        self.by_id.insert(provider.id().clone(), at);
        for pattern in &provider.domains {
            match pattern {
                DomainPattern::Exact(domain) => self.by_exact.insert(domain.clone(), at),
                DomainPattern::Below(domain) => self.by_below.insert(domain.clone(), at),
            };
        }
        for domain in &provider.mx_domains {
            self.by_mx_domain.entry(domain.clone()).or_insert(at);
        }
        self.providers.push(provider);
    }

    /// All providers, in the order of their ids.
    #[must_use]
    pub fn providers(&self) -> &[Provider] {
        &self.providers
    }

    /// The provider of that id.
    #[must_use]
    pub fn by_id(&self, id: &ProviderId) -> Option<&Provider> {
        self.by_id.get(id).map(|&at| &self.providers[at])
    }

    /// The file of a provider; nothing for one that is built in.
    #[must_use]
    pub fn file_of(&self, id: &ProviderId) -> Option<&Path> {
        self.files.get(id).map(PathBuf::as_path)
    }

    /// The provider that serves a domain: by exact name, then by the nearest wildcard, then as the
    /// domain of an MX host (for whoever knows the MX record and asks with it).
    ///
    /// # Errors
    /// [`UnknownProvider`] if nobody is known to.
    pub fn find(&self, domain: &Domain) -> Result<&Provider, UnknownProvider> {
        self.position_of(domain).map(|at| &self.providers[at]).ok_or_else(|| UnknownProvider(domain.clone()))
    }

    /// The same without those that `ids` does not name.
    #[must_use]
    pub fn only(self, ids: &[ProviderId]) -> Self {
        let mut catalogue = Self { files: self.files, ..Self::default() };
        let is_named = |provider: &Provider| ids.contains(provider.id());
        self.providers.into_iter().filter(is_named).for_each(|provider| catalogue.add(provider));
        catalogue
    }

    /// The place of a provider in [`Catalogue::providers`].
    #[must_use]
    pub fn position(&self, id: &ProviderId) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The place of the provider that serves a domain.
    #[must_use]
    pub fn position_of(&self, domain: &Domain) -> Option<usize> {
        self.position_of_exact(domain).or_else(|| self.find_below(domain)).or_else(|| self.find_mx(domain))
    }

    /// Whether a provider names this very pattern.
    #[must_use]
    pub fn has(&self, pattern: &DomainPattern) -> bool {
        match pattern {
            DomainPattern::Exact(domain) => self.by_exact.contains_key(domain),
            DomainPattern::Below(domain) => self.by_below.contains_key(domain),
        }
    }

    /// Whether this is the domain of MX hosts of a provider.
    #[must_use]
    pub fn is_mx_domain(&self, domain: &Domain) -> bool {
        self.by_mx_domain.contains_key(domain)
    }

    /// The place of the provider that names a domain exactly.
    #[must_use]
    pub fn position_of_exact(&self, domain: &Domain) -> Option<usize> {
        self.by_exact.get(domain).copied()
    }

    fn find_below(&self, domain: &Domain) -> Option<usize> {
        domain.ancestors().find_map(|name| self.by_below.get(&name).copied())
    }

    fn find_mx(&self, domain: &Domain) -> Option<usize> {
        let names = std::iter::once(domain.clone()).chain(domain.ancestors());
        names.into_iter().find_map(|name| self.by_mx_domain.get(&name).copied())
    }
}

/// An error for each file that claims a domain which a file before it claims.
fn twice_claimed(loaded: &[Loaded]) -> Vec<LoadError> {
    let mut claimed: HashMap<&DomainPattern, &Loaded> = HashMap::new();
    let mut errors = Vec::new();
    for file in loaded {
        let problems: Vec<Problem> = file
            .domains
            .iter()
            .filter_map(|domain| {
                let other = claimed.insert(&domain.value, file)?;
                let message = format!("domains: {} is claimed by {} already", domain.value, other.file);
                Some(Problem::new(domain.span.clone(), message))
            })
            .collect();
        if !problems.is_empty() {
            let (file, text) = (file.file.clone(), file.text.clone());
            errors.push(LoadError::Problems { file, text, problems });
        }
    }
    errors
}
