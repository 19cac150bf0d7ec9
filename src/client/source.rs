//! What an account was made of.

use super::search::{Asked, Journey};

/// Where an account is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A document on the web.
    File,
    /// Records of the DNS.
    Records,
    /// The program itself, which has settings of its own for this domain: nobody can tell it others.
    BuiltIn,
}

impl Journey {
    /// What the account was made of, if there is one.
    #[must_use]
    pub fn source(&self) -> Option<Source> {
        self.outcome.as_ref().ok()?;
        let step = self.steps.iter().find(|step| step.is_source);
        Some(match step.map(|step| &step.asked) {
            Some(Asked::Web { .. }) => Source::File,
            Some(Asked::Dns { .. }) => Source::Records,
            None => Source::BuiltIn,
        })
    }
}
