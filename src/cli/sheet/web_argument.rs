//! `--web URL|none`.

use std::str::FromStr;

use crate::mail::{WebUrl, WebUrlError};

/// Where the set-up pages are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum WebArgument {
    At(WebUrl),
    Nowhere,
}

impl FromStr for WebArgument {
    type Err = WebUrlError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "none" => Ok(Self::Nowhere),
            url => url.parse().map(Self::At),
        }
    }
}
