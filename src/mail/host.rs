//! The name of a machine that answers.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use super::dns_name::{self, DnsNameError};
use super::text_form::text_form;

/// A host name in lower-case A-labels (RFC 952, RFC 1123, RFC 5890).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Host(String);

impl Host {
    /// The A-label form, as it goes into every file and onto the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The U-label form, as people write it.
    #[must_use]
    pub fn unicode(&self) -> Cow<'_, str> {
        dns_name::to_unicode(&self.0)
    }
}

impl FromStr for Host {
    type Err = DnsNameError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        dns_name::parse(text).map(Self)
    }
}

impl fmt::Display for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

text_form!(Host, "Host name of a server, such as imap.post.example; no address, no URL, no port.", {
    "minLength": 3,
    "maxLength": 1012,
    "pattern": r"^[^\s/:@_.*]+(\.[^\s/:@_.*]+)+$",
});
