//! The list of customers' domains: millions of names, each with its provider, found in constant time.
//!
//! A list is lines (`kunde.example hoster`), TOML (`"kunde.example" = "hoster"`) or a JSON object of the
//! same, as the file's ending says. `*.kunde.example` stands for every name below `kunde.example`.

mod error;
mod intake;
mod json_member;
mod json_object;
mod lines;
mod list_file;
mod name_table;
mod plain_line;
mod problems;
mod toml_line;

use std::path::Path;

pub use error::CustomersError;
use intake::Intake;
use name_table::NameTable;

use super::catalogue::Catalogue;
use super::id::ProviderId;
use crate::mail::{Domain, DomainPattern};

/// Which provider serves a customer's domain: a list of up to millions of names, found in constant time.
#[derive(Debug, Default)]
pub struct Customers {
    /// Those that serve somebody; the tables hold their places in this list.
    providers: Vec<ProviderId>,
    exact: NameTable,
    /// The names below which every name is served.
    below: NameTable,
}

impl Customers {
    /// Reads a list; `.toml` and `.json` are what they say, any other file is lines of a domain and a provider.
    ///
    /// # Errors
    /// A file that cannot be read or is too large, or the first things that are wrong in it: a domain that is
    /// none, a provider that the catalogue does not have, a domain of two providers.
    pub fn load(path: &Path, catalogue: &Catalogue) -> Result<Self, CustomersError> {
        let mut file = list_file::open(path)?;
        let mut intake = Intake::new(path, catalogue);
        let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
        let read = match ending.to_str() {
            Some("toml") => lines::read(&mut file, &mut intake, toml_line::take),
            Some("json") => json_object::read(&mut file, &mut intake),
            _ => lines::read(&mut file, &mut intake, plain_line::take),
        };
        read.map_err(|error| CustomersError::unreadable(path, &error))?;
        list_file::check_whole(&file, path)?;
        intake.finish()
    }

    /// The provider of a domain: by its exact name, else by the nearest wildcard above it.
    #[must_use]
    pub fn find(&self, domain: &Domain) -> Option<&ProviderId> {
        let below = || domain.ancestor_names().find_map(|name| self.below.find(name));
        let place = self.exact.find(domain.as_str()).or_else(below)?;
        self.providers.get(usize::from(place))
    }

    /// Whether the list has this very entry.
    #[must_use]
    pub fn has(&self, pattern: &DomainPattern) -> bool {
        match pattern {
            DomainPattern::Exact(domain) => self.exact.find(domain.as_str()),
            DomainPattern::Below(domain) => self.below.find(domain.as_str()),
        }
        .is_some()
    }

    /// How many domains and wildcards are in the list.
    #[must_use]
    pub fn len(&self) -> usize {
        self.exact.len() + self.below.len()
    }

    /// Whether the list names nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
