//! A rule of a check, and what to do when it speaks.

use super::trouble::Seen;

/// A rule with its advice.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule {
    pub(super) name: &'static str,
    /// What to do.
    pub(super) text: &'static str,
    /// The name of the trouble that users have when it speaks, if they notice.
    pub(super) trouble: Option<&'static str>,
    /// What programs show when it speaks, where that is less than all that the trouble may show.
    pub(super) shown: &'static [Seen],
}

impl Rule {
    /// A rule that users do not notice.
    pub(super) const fn new(name: &'static str, text: &'static str) -> Self {
        Self { name, text, trouble: None, shown: &[] }
    }

    /// A rule that users notice as this trouble.
    pub(super) const fn felt_as(self, trouble: &'static str) -> Self {
        Self { trouble: Some(trouble), ..self }
    }

    /// A rule that tells more exactly than its trouble what programs show.
    pub(super) const fn shown_as(self, shown: &'static [Seen]) -> Self {
        Self { shown, ..self }
    }
}
