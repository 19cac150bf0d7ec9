//! What to do when a rule speaks, and what people notice of it.

use super::catalogue::trouble;
use super::rule::Rule;
use super::trouble::{Likelihood, Seen, Trouble};
use super::{check_rules, connection_rules, conversation_rules, diagnose_rules};

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
    [check_rules::RULES, connection_rules::RULES, conversation_rules::RULES, diagnose_rules::RULES]
        .into_iter()
        .flatten()
}
