//! Whether a name server can be believed that a name is not there: the root is, and every one of them knows it.

use std::fmt;
use std::time::Duration;

use hickory_resolver::proto::rr::RecordType;
use tokio::time::timeout;

use super::resolver::Resolver;

/// Why nothing that the name server says of names counts: there is no network behind it, it seems.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoNames {
    /// It says of every name that there is none, as in a network that first wants somebody to sign in.
    Denied,
    /// It tells of no name.
    Untold,
}

/// So long a name server that has just answered is asked again.
const A_MOMENT: Duration = Duration::from_millis(800);

impl Resolver {
    /// Asks for the root, where names were not found or not told: nothing, if the name server knows it and so can
    /// be believed.
    pub async fn knows_no_names(&self) -> Option<NoNames> {
        match timeout(A_MOMENT, self.lookup(".", RecordType::NS)).await {
            Ok(Ok(_)) => None,
            Ok(Err(error)) if error.is_nx_domain() => Some(NoNames::Denied),
            Ok(Err(error)) if error.is_no_records_found() => None,
            Ok(Err(_)) | Err(_) => Some(NoNames::Untold),
        }
    }
}

impl fmt::Display for NoNames {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no network, it seems: ")?;
        f.write_str(match self {
            Self::Denied => "the name server says of every name that there is none, even of the root",
            Self::Untold => "no name can be looked up",
        })
    }
}
