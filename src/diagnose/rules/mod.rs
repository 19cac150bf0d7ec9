//! The rules, the weightiest first: names, places, what the documents say, servers, programs.

mod meaning;
pub(super) mod names;
mod places;
mod programs;
mod services;
mod sisters;

use super::causes::Cause;
use super::survey::Survey;

/// What a rule makes of a survey.
pub(super) type Rule = fn(&Survey<'_>) -> Vec<Cause>;

/// Rules that stand together.
pub(super) enum Group {
    Rules(&'static [Rule]),
    /// The ladders of the servers.
    Servers,
    /// Those of servers that nobody has published.
    MadeUpServers,
    /// Asked only where nothing before explains what is wrong.
    WhereUnexplained(&'static [Rule]),
}

pub(super) static RULES: &[Group] = &[
    Group::Rules(&[names::untold, names::no_such_domain, names::nothing_published, names::records_only]),
    Group::Rules(&[sisters::plain_only, places::trouble]),
    Group::Rules(&[
        meaning::plain_section,
        meaning::encryption_tls,
        meaning::drift,
        meaning::unreadable,
        meaning::paths_differ,
    ]),
    Group::Servers,
    Group::Rules(&[sisters::post_refused, sisters::letter_case, places::downgrade]),
    Group::Rules(&[services::targets, services::denied, services::others]),
    Group::Rules(&[services::digest]),
    Group::WhereUnexplained(&[programs::wrong, programs::refuses]),
    Group::Rules(&[
        places::half_dead,
        places::certificates,
        places::slow,
        meaning::documents_differ,
        meaning::other_bytes,
    ]),
    Group::MadeUpServers,
];

/// The names of all rules but those of the ladder and of certificates, for the tests of the advice texts.
pub fn rule_names() -> impl Iterator<Item = &'static str> {
    [names::NAMES, places::NAMES, meaning::NAMES, sisters::NAMES, services::NAMES, programs::NAMES]
        .into_iter()
        .flatten()
        .copied()
}
