//! What can be said of a provider without asking anybody: rules over its file and over the formats.

mod clients;
mod files;
mod names;
mod servers;

use crate::advice::advice;
use crate::provider::{Catalogue, Provider};
use crate::report::{Finding, Verdict};

pub use clients::clients;

/// A rule: its name in reports, how bad it is when it speaks, and what it looks for.
struct Rule {
    name: &'static str,
    verdict: Verdict,
    look: fn(&Provider, &Catalogue) -> Vec<Hit>,
}

/// What a rule found: where, and what was seen there.
struct Hit {
    subject: String,
    evidence: String,
}

/// Everything that the rules say of a provider; `catalogue` are those that it is loaded with.
#[must_use]
pub fn check(provider: &Provider, catalogue: &Catalogue) -> Vec<Finding> {
    let rules = names::RULES.iter().chain(servers::RULES).chain(files::RULES);
    rules
        .flat_map(|rule| {
            let hits = (rule.look)(provider, catalogue);
            hits.into_iter().map(|hit| finding(provider, rule, hit)).collect::<Vec<_>>()
        })
        .collect()
}

/// The names of all rules, for the tests of the advice texts.
pub fn rule_names() -> impl Iterator<Item = &'static str> {
    let rules = names::RULES.iter().chain(servers::RULES).chain(files::RULES).map(|rule| rule.name);
    rules.chain(clients::RULES.iter().copied())
}

fn finding(provider: &Provider, rule: &Rule, hit: Hit) -> Finding {
    Finding {
        rule: rule.name,
        subject: format!("{}: {}", provider.id(), hit.subject),
        verdict: rule.verdict,
        evidence: hit.evidence,
        advice: advice(rule.name),
        details: Vec::new(),
        place: None,
    }
}
