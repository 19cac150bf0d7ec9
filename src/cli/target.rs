//! What a command is about: a provider, a domain or an address.

use std::str::FromStr;

use crate::mail::{DnsNameError, Domain, EmailAddress, EmailAddressError};
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
        let is_path = text.contains(['/', '\\']) && !text.contains("://");
        if text.contains('@') {
            let address: Result<EmailAddress, EmailAddressError> = text.parse();
            return address.map(Self::Address).map_err(|error| error.to_string());
        }
        if text.contains('.') && !is_path {
            let domain: Result<Domain, DnsNameError> = text.parse();
            return domain.map(Self::Domain).map_err(|error| error.to_string());
        }
        let expected = "expected an address, a domain, or the id of a provider";
        text.parse().map(Self::Provider).map_err(|_| expected.to_owned())
    }
}
