//! What to tell a person: one text for each rule that a check can report.

/// A rule of a check and what to do when it speaks.
struct Advice {
    rule: &'static str,
    text: &'static str,
}

/// What to do about a finding of `rule`; empty for a rule that explains itself.
#[must_use]
pub fn advice(rule: &str) -> &'static str {
    ADVICE.iter().find(|advice| advice.rule == rule).map_or("", |advice| advice.text)
}

static ADVICE: &[Advice] = &[];
