//! Which provider a customer's domain finds in a list, and in which words a list is refused.

mod cases;
mod files;
mod model;

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use libtest_mimic::Trial;
use mailsetup::mail::Domain;
use mailsetup::provider::{Catalogue, Customers, CustomersError, ProviderId, load_text};
use tempfile::TempDir;

use crate::support::minimal;

pub fn trials() -> Vec<Trial> {
    [cases::trials(), files::trials(), model::trials()].into_iter().flatten().collect()
}

/// The providers that the lists name.
const PROVIDERS: [&str; 2] = ["hoster", "post-office"];

fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| {
        let provider = |id: &str| {
            let text = minimal().replace("post.example", &format!("{id}.example"));
            load_text(&format!("{id}.toml"), text).unwrap()
        };
        Catalogue::new(PROVIDERS.into_iter().map(provider).collect()).unwrap()
    })
}

fn load(path: &Path) -> Result<Customers, CustomersError> {
    Customers::load(path, catalogue())
}

/// A list in a folder of its own, read by its name.
fn load_bytes(name: &str, bytes: impl AsRef<[u8]>) -> Result<Customers, CustomersError> {
    let folder = with_file(name, bytes);
    load(&folder.path().join(name))
}

fn with_file(name: &str, bytes: impl AsRef<[u8]>) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), bytes).unwrap();
    folder
}

/// The provider that a domain finds.
fn found<'c>(customers: &'c Customers, domain: &str) -> Option<&'c str> {
    let domain: Domain = domain.parse().unwrap_or_else(|error| panic!("{domain}: {error}"));
    customers.find(&domain).map(ProviderId::as_str)
}
