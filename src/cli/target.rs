//! What a command is about: a provider, a domain or an address.

use std::str::FromStr;

use crate::mail::{Domain, EmailAddress};
use crate::provider::ProviderId;

/// An argument that names a provider in one of three ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    Provider(ProviderId),
    Domain(Domain),
    Address(EmailAddress),
}

impl FromStr for Target {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.contains('@') {
            return text
                .parse()
                .map(Self::Address)
                .map_err(|error: crate::mail::EmailAddressError| error.to_string());
        }
        if text.contains('.') {
            return text
                .parse()
                .map(Self::Domain)
                .map_err(|error: crate::mail::DnsNameError| error.to_string());
        }
        let expected = "expected an address, a domain, or the id of a provider";
        text.parse().map(Self::Provider).map_err(|_| expected.to_owned())
    }
}
