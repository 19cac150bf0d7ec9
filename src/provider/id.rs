//! The name of a provider file without its ending.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;
use thiserror::Error;

/// Lower-case letters, digits and hyphens: safe as the name of a file, a folder and an argument.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct ProviderId(String);

/// A text that is no provider id.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("expected a provider id: lower-case letters, digits and hyphens, at most 64")]
pub struct ProviderIdError;

impl ProviderId {
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ProviderId {
    type Err = ProviderIdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let fits = (1..=64).contains(&text.len())
            && !text.starts_with('-')
            && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        fits.then(|| Self(text.to_owned())).ok_or(ProviderIdError)
    }
}

impl fmt::Display for ProviderId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}
