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

/// Why a provider has no place.
fn no_provider(catalogue: &Catalogue, found: &str) -> String {
    if found.parse().is_ok_and(|id| catalogue.by_id(&id).is_some()) {
        return format!(
            "provider {}: expected at most {} in one list",
            quoted(found),
            usize::from(u16::MAX) + 1
        );
    }
    let known: Vec<&str> = catalogue.providers().iter().map(|provider| provider.id().as_str()).collect();
    let meant = nearest(found, &known).map(|id| format!(" (did you mean \"{id}\"?)")).unwrap_or_default();
    format!("provider: expected one that is loaded, found {}{meant}", quoted(found))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::Intake;
    use crate::provider::catalogue::Catalogue;
    use crate::provider::customers::error::CustomersError;
    use crate::provider::customers::{Customers, json_object, lines, plain_line, toml_line};

    /// Reads a list that may have three entries.
    fn load(name: &str, text: &str) -> Result<Customers, CustomersError> {
        let catalogue = Catalogue::load(&[], &[]).unwrap();
        let mut intake = Intake { most: 3, ..Intake::new(Path::new(name), &catalogue) };
        match name {
            "list.toml" => lines::read(&mut text.as_bytes(), &mut intake, toml_line::take),
            "list.json" => json_object::read(&mut text.as_bytes(), &mut intake),
            _ => lines::read(&mut text.as_bytes(), &mut intake, plain_line::take),
        }
        .unwrap();
        intake.finish()
    }

    /// A list of so many entries, an entry a line.
    fn text(name: &str, count: usize) -> String {
        let line = |at: usize| match name {
            "list.toml" => format!("\"a{at}.example\" = \"spectrum\""),
            "list.json" => format!("{}\"a{at}.example\": \"spectrum\"", if at == 0 { "{" } else { "," }),
            _ => format!("a{at}.example spectrum"),
        };
        let end = if name == "list.json" { "}" } else { "" };
        (0..count).map(line).collect::<Vec<_>>().join("\n") + end
    }

    #[test]
    fn a_list_that_is_too_long_is_read_no_further() {
        for name in ["list.txt", "list.toml", "list.json"] {
            assert_eq!(load(name, &text(name, 3)).unwrap().len(), 3, "{name}");
            for count in [4, 5, 40] {
                let broken = text(name, count) + "\nno entry at all";
                let message = load(name, &broken).unwrap_err().to_string();
                let told = format!("{name}:4: more than 3 entries: the most that a list may have");
                assert_eq!(message, told, "{count}");
            }
        }
    }

    #[test]
    fn a_list_has_as_many_providers_as_it_has_numbers() {
        let catalogue = Catalogue::load(&[], &[]).unwrap();
        let mut intake = Intake::new(Path::new("list.txt"), &catalogue);
        intake.customers.providers = vec!["other".parse().unwrap(); 65_536];
        intake.take(1, "a.example", "spectrum");
        let message = intake.finish().unwrap_err().to_string();
        assert_eq!(message, "list.txt:1: provider \"spectrum\": expected at most 65536 in one list");
    }
}
