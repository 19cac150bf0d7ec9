//! Rules: each rule of `verify` has advice, and what it leads to is there.

use std::collections::BTreeSet;

use libtest_mimic::Trial;
use mailsetup::advice::{advice, advised_rules, felt_rules, trouble, trouble_of};
use mailsetup::diagnose;
use mailsetup::site::check::rule_names;

use crate::support::{promise, rows};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("advice::rules::every_rule_of_verify_has_advice", every_rule_of_verify_has_advice),
        promise("advice::rules::a_rule_leads_to_its_trouble", a_rule_leads_to_its_trouble),
        promise("advice::rules::advice_is_for_a_rule_that_exists", advice_is_for_a_rule_that_exists),
        promise("advice::rules::texts_are_plain_and_short", texts_are_plain_and_short),
    ]
}

/// `rules.txt`: rung, rule, and the trouble that users have of it, `-` for none.
fn every_rule_of_verify_has_advice() {
    for row in rows("advice/rules.txt") {
        assert!(!advice(row.word(1)).is_empty(), "{}", row.word(1));
        let found = trouble_of(row.word(1)).map_or("-", |trouble| trouble.name);
        assert_eq!(found, row.expected, "{}", row.word(1));
    }
}

fn a_rule_leads_to_its_trouble() {
    for (rule, name) in felt_rules() {
        assert!(trouble(name).is_some(), "{rule}: no trouble is called {name}");
        assert_eq!(trouble_of(rule).map(|trouble| trouble.name), Some(name));
    }
    assert!(trouble_of("no-such-rule").is_none() && advice("no-such-rule").is_empty());
}

fn advice_is_for_a_rule_that_exists() {
    let verify: Vec<String> = rows("advice/rules.txt").iter().map(|row| row.word(1).to_owned()).collect();
    let mut names = BTreeSet::new();
    for rule in advised_rules() {
        assert!(names.insert(rule), "{rule} has advice twice");
        let is_known = verify.iter().any(|name| name == rule)
            || rule_names().chain(diagnose::rule_names()).any(|name| name == rule);
        assert!(is_known, "{rule}: no check has this rule");
    }
    for rule in diagnose::rule_names() {
        assert!(names.contains(rule), "{rule} has no advice");
    }
}

fn texts_are_plain_and_short() {
    for rule in advised_rules() {
        let text = advice(rule);
        assert!(text.chars().all(|c| c.is_ascii_graphic() || c == ' '), "{rule}: {text}");
        assert!(text.len() <= 300 && text.ends_with('.') && !text.contains("  "), "{rule}: {text}");
    }
}
