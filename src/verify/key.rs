//! How somebody got in, so that he gets in again.

use super::dialogue::Dialogue;
use super::offer::Mechanism;

/// How somebody gets in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Key {
    pub(super) username: String,
    pub(super) method: Method,
}

/// The command or the mechanism.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Method {
    Command,
    Sasl(Mechanism),
}

impl Method {
    pub(super) fn name<D: Dialogue>(&self) -> String {
        match self {
            Self::Command => D::PASSWORD_COMMAND.to_owned(),
            Self::Sasl(mechanism) => mechanism.to_string(),
        }
    }
}
