//! `--web URL|none`.

use std::str::FromStr;

use thiserror::Error;

use crate::mail::{WebUrl, WebUrlError};

/// Where the set-up pages are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum WebArgument {
    At(WebUrl),
    Nowhere,
}

/// Why a text says nothing of where they are.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub(super) enum WebArgumentError {
    #[error(transparent)]
    NoUrl(#[from] WebUrlError),
    #[error("expected a folder of the web, without `?` and `#`: the names of files are put behind it")]
    NoFolder,
}

impl FromStr for WebArgument {
    type Err = WebArgumentError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "none" => Ok(Self::Nowhere),
            url if url.contains(['?', '#']) => Err(WebArgumentError::NoFolder),
            url => Ok(Self::At(url.parse()?)),
        }
    }
}
