//! The name or address by which a device reaches this computer.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

use anyhow::anyhow;

use crate::mail::{DnsNameError, Host};

/// A host name or an IP address.
#[derive(Debug, Clone)]
pub(super) enum PlaceName {
    /// In ASCII; of one label too, as networks at home have them.
    Name(String),
    Address(IpAddr),
}

impl PlaceName {
    pub(super) fn in_link(&self) -> String {
        match self {
            Self::Name(name) => name.clone(),
            Self::Address(IpAddr::V4(address)) => address.to_string(),
            Self::Address(IpAddr::V6(address)) => format!("[{address}]"),
        }
    }

    /// Every address, of the kind that the name is of.
    pub(super) const fn listen(&self) -> IpAddr {
        match self {
            Self::Name(_) | Self::Address(IpAddr::V4(_)) => IpAddr::V4(Ipv4Addr::UNSPECIFIED),
            Self::Address(IpAddr::V6(_)) => IpAddr::V6(Ipv6Addr::UNSPECIFIED),
        }
    }
}

impl FromStr for PlaceName {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Ok(address) = text.parse() {
            return Ok(Self::Address(address));
        }
        let name = match text.parse::<Host>() {
            Err(DnsNameError::OneLabel) => single(text),
            read => read.map(|host| host.to_string()),
        };
        name.map(Self::Name).map_err(|error| anyhow!("expected a host name or an IP address: {error}"))
    }
}

/// A name of one label: `desk`. What browsers read as an IP address is none.
fn single(text: &str) -> Result<String, DnsNameError> {
    let digits = text.strip_prefix("0x").unwrap_or(text);
    if digits.bytes().all(|b| b.is_ascii_hexdigit()) && (digits.len() < text.len() || is_number(digits)) {
        return Err(DnsNameError::NumericTop);
    }
    let below: Host = format!("{text}{BELOW}").parse()?;
    Ok(below.as_str().trim_end_matches(BELOW).to_owned())
}

/// A domain to read a single name in (RFC 8375).
const BELOW: &str = ".home.arpa";

fn is_number(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_in_the_link() {
        for (text, expected) in [
            ("desk.post.example", Some("desk.post.example")),
            ("desk", Some("desk")),
            ("localhost", Some("localhost")),
            ("Desk.local", Some("desk.local")),
            ("b\u{fc}ro", Some("xn--bro-hoa")),
            ("cafe", Some("cafe")),
            ("192.0.2.1", Some("192.0.2.1")),
            ("2001:db8::1", Some("[2001:db8::1]")),
            ("", None),
            ("desk/x", None),
            ("desk:80", None),
            ("de sk", None),
            ("-desk", None),
            ("desk.", None),
            ("12345", None),
            ("0x7f", None),
        ] {
            let found = text.parse::<PlaceName>().ok().map(|name| name.in_link());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }
}
