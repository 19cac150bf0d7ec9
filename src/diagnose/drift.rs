//! What is out there, held against the provider file: the bytes first, and then what they mean.

use super::meaning::{Methods, differences, meaning};
use super::place::Kind;
use super::state::Document;
use crate::format::{Addressee, ReadError, by_name};
use crate::mail::EmailAddress;
use crate::net::shown;
use crate::provider::Provider;

/// How a document relates to the one that the provider file makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Drift {
    /// The same bytes.
    None,
    /// Other bytes, which mean the same.
    Bytes,
    /// Other settings; a line for each difference.
    Meaning(Vec<String>),
    /// What is there is nothing that a provider file could make: why.
    Unreadable(String),
    /// The provider file makes no such document, or what is there are no settings.
    Unknown,
}

/// Compares.
pub(super) fn drift(kind: Kind, document: &Document, provider: &Provider, address: &EmailAddress) -> Drift {
    let Some(format) = by_name(kind.format()) else { return Drift::Unknown };
    // A hoster's customers get files that name their own domain.
    let whose = [provider.clone(), provider.serving(address.domain())];
    let for_whom = [Addressee::Anyone, Addressee::one(address.clone())];
    let expected: Vec<Vec<u8>> = whose
        .iter()
        .flat_map(|provider| for_whom.iter().filter_map(|whom| format.render(provider, whom).ok()))
        .collect();
    if expected.contains(&document.bytes) {
        return Drift::None;
    }
    // The last one is for this very address, and says most.
    let meant = expected.last().and_then(|bytes| format.read.and_then(|read| read(bytes).ok()));
    let Some(meant) = meant else { return Drift::Unknown };
    match &document.settings {
        Ok(found) => {
            let names = ("out there", "in the provider file");
            let lines = differences(
                &meaning(found, address, Methods::Told),
                &meaning(&meant, address, Methods::Told),
                names,
            );
            if lines.is_empty() { Drift::Bytes } else { Drift::Meaning(lines) }
        }
        // What is said instead of settings is told by what programs make of it.
        Err(ReadError::Expected(_)) => Drift::Unknown,
        Err(error) => Drift::Unreadable(shown(error.to_string().as_bytes())),
    }
}
