//! Records of the DNS that name services.

use crate::mail::{Host, Port};

/// Who takes mail for a domain (RFC 5321 section 5.1).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct MxRecord {
    /// The lowest is asked first.
    pub preference: u16,
    pub host: Host,
}

/// Where a service is offered (RFC 2782).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SrvRecord {
    /// The lowest is asked first.
    pub priority: u16,
    pub weight: u16,
    /// Nothing for the target `.`: the service is deliberately not offered.
    pub target: Option<(Host, Port)>,
}
