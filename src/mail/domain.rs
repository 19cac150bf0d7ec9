//! What stands right of the `@`.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use super::dns_name::{self, DnsNameError};
use super::text_form::text_form;

/// A mail domain in lower-case A-labels.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Domain(String);

impl Domain {
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

    /// Whether this name lies below `parent`: `nyc.rr.com` below `rr.com`, not `rr.com` itself.
    #[must_use]
    pub fn is_below(&self, parent: &Self) -> bool {
        self.0.strip_suffix(parent.as_str()).is_some_and(|rest| rest.ends_with('.'))
    }

    /// The names above this one, nearest first: `a.b.example` gives `b.example`.
    pub fn ancestors(&self) -> impl Iterator<Item = Self> {
        self.ancestor_names().map(|name| Self(name.to_owned()))
    }

    /// Like [`Self::ancestors`], as the texts that stand in this name already: to look up, not to keep.
    pub fn ancestor_names(&self) -> impl Iterator<Item = &str> {
        let names = self.0.match_indices('.').map(|(at, _)| &self.0[at + 1..]);
        names.filter(|name| name.contains('.'))
    }
}

impl FromStr for Domain {
    type Err = DnsNameError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        dns_name::parse(text).map(Self)
    }
}

impl fmt::Display for Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

text_form!(Domain, "Domain of e-mail addresses, such as post.example.", {
    "minLength": 3,
    "maxLength": 1012,
    "pattern": r"^[^\s/:@_.*]+(\.[^\s/:@_.*]+)+$",
});

/// The domains that a provider serves: one name, or every name below one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DomainPattern {
    /// Just this domain.
    Exact(Domain),
    /// `*.rr.com`: every name below `rr.com`, at any depth, as in DNS (RFC 4592); not `rr.com` itself.
    Below(Domain),
}

impl DomainPattern {
    /// Whether an address in `domain` is served.
    #[must_use]
    pub fn matches(&self, domain: &Domain) -> bool {
        match self {
            Self::Exact(name) => name == domain,
            Self::Below(name) => domain.is_below(name),
        }
    }

    /// Whether each domain that `other` names is named by this pattern too.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        match (self, other) {
            (_, Self::Exact(name)) => self.matches(name),
            (Self::Below(name), Self::Below(below)) => below == name || below.is_below(name),
            (Self::Exact(_), Self::Below(_)) => false,
        }
    }

    /// The pattern as people write it, in U-labels.
    #[must_use]
    pub fn unicode(&self) -> Cow<'_, str> {
        match self {
            Self::Exact(name) => name.unicode(),
            Self::Below(name) => format!("*.{}", name.unicode()).into(),
        }
    }
}

impl FromStr for DomainPattern {
    type Err = DnsNameError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.strip_prefix("*.") {
            Some(parent) => parent.parse().map(Self::Below),
            None => text.parse().map(Self::Exact),
        }
    }
}

impl fmt::Display for DomainPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(name) => name.fmt(f),
            Self::Below(name) => f.pad(&format!("*.{name}")),
        }
    }
}

text_form!(
    DomainPattern,
    "Domain of e-mail addresses, such as post.example, or every name below one, such as *.post.example.",
    {
        "minLength": 3,
        "maxLength": 1014,
        "pattern": r"^(\*\.)?[^\s/:@_.*]+(\.[^\s/:@_.*]+)+$",
    }
);
