//! Measures in the text form of Prometheus (exposition format 0.0.4).

use std::fmt::Write as _;

/// One value with its labels.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    pub name: &'static str,
    pub help: &'static str,
    pub labels: Vec<(&'static str, String)>,
    pub value: f64,
}

/// The text of the measures; those of one name must stand together, as the form demands. It allows no two
/// of one name and the same labels (the textfile collector throws the whole file away): the smallest value
/// stands for all.
#[must_use]
pub fn to_prometheus(measures: &[Measure]) -> String {
    let mut text = String::new();
    for family in measures.chunk_by(|one, next| one.name == next.name) {
        let Measure { name, help, .. } = &family[0];
        let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} gauge");
        for (labels, value) in distinct(family) {
            let _ = writeln!(text, "{name}{labels} {value}");
        }
    }
    text
}

/// The labels as text, each once, in the order in which they come.
fn distinct(family: &[Measure]) -> Vec<(String, f64)> {
    let mut series: Vec<(String, f64)> = Vec::new();
    for Measure { labels, value, .. } in family {
        let labels: Vec<String> =
            labels.iter().map(|(name, value)| format!("{name}=\"{}\"", escaped(value))).collect();
        let labels = if labels.is_empty() { String::new() } else { format!("{{{}}}", labels.join(",")) };
        match series.iter_mut().find(|(known, _)| *known == labels) {
            Some((_, smallest)) => *smallest = smallest.min(*value),
            None => series.push((labels, *value)),
        }
    }
    series
}

fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
}
