//! A rule of a check, and what to do when it speaks.

use super::catalogue::trouble;
use super::trouble::{Likelihood, Seen, Trouble};
use super::{check_rules, connection_rules, conversation_rules};

/// A rule with its advice.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule {
    name: &'static str,
    /// What to do.
    text: &'static str,
    /// The name of the trouble that users have when it speaks, if they notice.
    trouble: Option<&'static str>,
    /// What programs show when it speaks, where that is less than all that the trouble may show.
    shown: &'static [Seen],
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

/// What to do about a finding of `rule`; empty for a rule that explains itself.
#[must_use]
pub fn advice(rule: &str) -> &'static str {
    find(rule).map_or("", |rule| rule.text)
}

/// What users have of it when `rule` speaks: which message each program shows, and what they can do.
#[must_use]
pub fn trouble_of(rule: &str) -> Option<&'static Trouble> {
    find(rule)?.trouble.and_then(trouble)
}

/// What mail programs show their users when `rule` speaks.
#[must_use]
pub fn seen(rule: &str) -> Vec<&'static Seen> {
    match find(rule).map_or(&[][..], |rule| rule.shown) {
        [] => {
            let seen = trouble_of(rule).map_or(&[][..], |trouble| trouble.seen).iter();
            seen.filter(|seen| seen.likelihood == Likelihood::Usual).collect()
        }
        shown => shown.iter().collect(),
    }
}

/// The rules that users notice, and the names of the troubles; for the tests.
pub fn felt_rules() -> impl Iterator<Item = (&'static str, &'static str)> {
    rules().filter_map(|rule| Some((rule.name, rule.trouble?)))
}

/// The names of all rules that have advice; for the tests.
pub fn advised_rules() -> impl Iterator<Item = &'static str> {
    rules().map(|rule| rule.name)
}

fn find(name: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.name == name)
}

fn rules() -> impl Iterator<Item = &'static Rule> {
    [check_rules::RULES, connection_rules::RULES, conversation_rules::RULES].into_iter().flatten()
}
