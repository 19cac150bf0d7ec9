//! Where a name leads, or why it leads nowhere.

use std::collections::BTreeSet;
use std::fmt;
use std::net::IpAddr;

use hickory_resolver::proto::rr::RData;
use thiserror::Error;

use super::server_text::shown;
use crate::mail::Host;

/// So many addresses of one name are asked, half of each kind where there are enough of both.
const MOST_ADDRESSES: usize = 8;

/// Which addresses are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Family {
    #[default]
    Both,
    V4,
    V6,
}

impl fmt::Display for Family {
    /// What is looked for.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Both => "address",
            Self::V4 => "IPv4 address",
            Self::V6 => "IPv6 address",
        })
    }
}

/// Where a name leads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Resolution {
    /// The names that stand between (CNAME), in their order.
    pub aliases: Vec<String>,
    /// The addresses to ask, IPv4 first.
    pub addresses: Vec<IpAddr>,
    /// Addresses that are none of a server, such as 0.0.0.0.
    pub useless: Vec<IpAddr>,
    /// How many more there are.
    pub more: usize,
    /// The kind of address of which the name server did not tell, and why.
    pub untold: Option<(Family, String)>,
}

/// Why a name leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NameError {
    #[error("there is no such name")]
    NotFound,
    #[error("the name has no {0}")]
    NoAddress(Family),
    #[error("the name is an alias (CNAME) of {}, which has no address", .0.join(" -> "))]
    Dangling(Vec<String>),
    #[error("the name leads in a circle or through too many others (CNAME): {}", .0.join(" -> "))]
    Loop(Vec<String>),
    /// The name server answered that it cannot tell.
    #[error("the name server cannot tell ({0})")]
    Refused(String),
    /// No name server answered: there may be no network.
    #[error("{resolver} does not answer ({reason})")]
    Unanswered { resolver: String, reason: String },
}

impl NameError {
    /// Whether only one kind of address was looked for: there may be one of the other kind.
    #[must_use]
    pub const fn is_of_one_family(&self) -> bool {
        matches!(self, Self::NoAddress(Family::V4 | Family::V6))
    }

    /// Whether the DNS says that the name leads nowhere, whoever asks.
    #[must_use]
    pub const fn is_certain(&self) -> bool {
        match self {
            Self::NotFound | Self::NoAddress(Family::Both) | Self::Dangling(_) | Self::Loop(_) => true,
            Self::NoAddress(Family::V4 | Family::V6) | Self::Refused(_) | Self::Unanswered { .. } => false,
        }
    }
}

/// What one question brought.
#[derive(Debug, Default)]
pub(super) struct Answer {
    pub(super) aliases: Vec<String>,
    pub(super) addresses: Vec<IpAddr>,
}

impl Answer {
    pub(super) fn of<'r>(records: impl Iterator<Item = &'r RData>) -> Self {
        let mut answer = Self::default();
        for record in records {
            match record {
                RData::A(address) => answer.addresses.push(IpAddr::V4(address.0)),
                RData::AAAA(address) => answer.addresses.push(IpAddr::V6(address.0)),
                RData::CNAME(name) => {
                    let name = name.to_string();
                    answer.aliases.push(shown(name.trim_end_matches('.').as_bytes()));
                }
                _ => {}
            }
        }
        answer
    }
}

impl Resolution {
    pub(super) fn of(v4: Answer, v6: Answer, untold: Option<(Family, String)>) -> Self {
        let aliases = if v4.aliases.is_empty() { v6.aliases } else { v4.aliases };
        let all = v4.addresses.into_iter().chain(v6.addresses);
        let (mut useful, useless): (Vec<_>, Vec<_>) = all.partition(is_of_a_machine);
        let mut seen = BTreeSet::new();
        useful.retain(|address| seen.insert(*address));
        let (v4, v6): (Vec<_>, Vec<_>) = useful.into_iter().partition(IpAddr::is_ipv4);
        let count = v4.len() + v6.len();
        let of_v6 = v6.len().min((MOST_ADDRESSES / 2).max(MOST_ADDRESSES.saturating_sub(v4.len())));
        let of_v4 = v4.len().min(MOST_ADDRESSES - of_v6);
        let addresses: Vec<_> = v4.into_iter().take(of_v4).chain(v6.into_iter().take(of_v6)).collect();
        Self { aliases, more: count - addresses.len(), addresses, useless, untold }
    }
}

/// Whether an address can be one of a server at all (RFC 6890): a name that is blocked or parked often
/// leads to 0.0.0.0.
fn is_of_a_machine(address: &IpAddr) -> bool {
    let is_broadcast = matches!(address, IpAddr::V4(address) if address.is_broadcast());
    !(address.is_unspecified() || address.is_multicast() || is_broadcast)
}

pub(super) fn leads_in_a_circle(host: &Host, aliases: &[String]) -> bool {
    let mut seen = BTreeSet::from([host.as_str().to_ascii_lowercase()]);
    !aliases.iter().all(|alias| seen.insert(alias.to_ascii_lowercase()))
}
