//! The entries of a list on their way into the tables: where each raw text of it ends.

use std::collections::HashMap;
use std::path::Path;

use super::Customers;
use super::error::{CustomersError, shown};
use super::name_table::NotAdded;
use super::problems::{Problems, quoted};
use crate::mail::DomainPattern;
use crate::provider::catalogue::Catalogue;
use crate::provider::nearest::nearest;

/// The most entries of a list: as many as all domains below `.de`.
const MAX_ENTRIES: usize = 16_000_000;

/// Takes the entries of one list, and collects what is wrong with them.
#[derive(Debug)]
pub(super) struct Intake<'c> {
    catalogue: &'c Catalogue,
    customers: Customers,
    /// The place of each provider that was named so far in the list of them.
    places: HashMap<&'c str, u16>,
    problems: Problems,
    entries: usize,
    most: usize,
}

impl<'c> Intake<'c> {
    pub(super) fn new(path: &Path, catalogue: &'c Catalogue) -> Self {
        let (customers, places, problems) = (Customers::default(), HashMap::new(), Problems::of(shown(path)));
        Self { catalogue, customers, places, problems, entries: 0, most: MAX_ENTRIES }
    }

    /// Takes an entry as it stands in a line.
    pub(super) fn take(&mut self, line: usize, domain: &str, provider: &str) {
        let pattern = self.pattern(line, domain);
        self.give(line, pattern, provider);
    }

    /// The domain or wildcard of an entry; what is none is a problem of the line.
    pub(super) fn pattern(&mut self, line: usize, domain: &str) -> Option<DomainPattern> {
        match domain.parse() {
            Ok(pattern) => Some(pattern),
            Err(error) => {
                self.problem(line, || format!("domain {}: {error}", quoted(domain)));
                None
            }
        }
    }

    /// Gives a domain its provider; without a domain, only the provider is looked at.
    pub(super) fn give(&mut self, line: usize, pattern: Option<DomainPattern>, provider: &str) {
        let place = self.place(provider);
        if place.is_none() {
            self.problems.add(line, || no_provider(self.catalogue, provider));
        }
        if let (Some(pattern), Some(place)) = (pattern, place) {
            self.add(line, &pattern, place);
        }
    }

    pub(super) fn problem(&mut self, line: usize, message: impl FnOnce() -> String) {
        self.problems.add(line, message);
    }

    /// Whether the list has more entries than it may: no more of it is read.
    pub(super) const fn is_full(&self) -> bool {
        self.entries > self.most
    }

    pub(super) fn finish(self) -> Result<Customers, CustomersError> {
        self.problems.into_result().map(|()| self.customers)
    }

    fn add(&mut self, line: usize, pattern: &DomainPattern, place: u16) {
        self.entries += 1;
        let (table, name) = match pattern {
            DomainPattern::Exact(name) => (&mut self.customers.exact, name),
            DomainPattern::Below(name) => (&mut self.customers.below, name),
        };
        let added = match self.entries > self.most {
            true => Err(NotAdded::Full),
            false => table.add(name.as_str(), place),
        };
        match added {
            Ok(()) => {}
            Err(NotAdded::Taken(other)) => self.problems.add(line, || {
                let (domain, other) =
                    (quoted(&pattern.to_string()), &self.customers.providers[usize::from(other)]);
                format!("domain {domain}: expected one provider, found \"{other}\" above already")
            }),
            Err(NotAdded::Full) => {
                // However it came about, the next one would not fit either.
                self.entries = self.most + 1;
                let most = self.most;
                self.problems
                    .add(line, || format!("more than {most} entries: the most that a list may have"));
            }
        }
    }

    /// The place of a provider in the list of those that serve somebody; a new one gets the next.
    fn place(&mut self, id: &str) -> Option<u16> {
        if let Some(&place) = self.places.get(id) {
            return Some(place);
        }
        let id = self.catalogue.by_id(&id.parse().ok()?)?.id();
        let place = u16::try_from(self.customers.providers.len()).ok()?;
        self.customers.providers.push(id.clone());
        self.places.insert(id.as_str(), place);
        Some(place)
    }
}

fn no_provider(catalogue: &Catalogue, found: &str) -> String {
    let known: Vec<&str> = catalogue.providers().iter().map(|provider| provider.id().as_str()).collect();
    let meant = nearest(found, &known).map(|id| format!(" (did you mean \"{id}\"?)")).unwrap_or_default();
    format!("provider: expected one that is loaded, found {}{meant}", quoted(found))
}
