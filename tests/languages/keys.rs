//! The keys that are said: as they are, or made of data.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::support::repository;

/// Where keys are made of data: what they begin with, and the files whose names make the rest.
const MADE: &[(&str, &str)] = &[
    ("trouble-", "src/advice/catalogue"),
    ("symptom-", "src/format/troubleshooting/symptom.rs"),
    ("step-", "src/format/troubleshooting/step.rs"),
    ("place-", "src/format/troubleshooting/step.rs"),
    ("program-", "src/format/troubleshooting/device.rs"),
    ("guide-", "src/format/guide"),
];

/// Every `say("KEY")` in source files and templates, with the file that says it first.
pub fn said() -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    for folder in ["src", "templates"] {
        for (file, text) in files(&repository(folder)) {
            for rest in code(&text).split(".say(").skip(1) {
                let key = rest.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next());
                // Others have something to say as well, in words.
                if let Some(key) = key.filter(|key| is_name(key)) {
                    said.entry(key.to_owned()).or_insert_with(|| file.clone());
                }
            }
        }
    }
    said
}

/// Every name that stands in quotes in source files and templates: a key may come from a table.
pub fn written() -> BTreeSet<String> {
    let texts = ["src", "templates"].into_iter().flat_map(|folder| files(&repository(folder)));
    texts.flat_map(|(_, text)| literals(&code(&text))).collect()
}

/// The keys that data makes: each name of the room after what its keys begin with.
pub fn made() -> BTreeSet<String> {
    let of = |(begin, path): &(&str, &str)| {
        let names: Vec<String> =
            files(&repository(path)).into_iter().flat_map(|(_, text)| literals(&text)).collect();
        names.into_iter().map(|name| format!("{begin}{name}")).collect::<Vec<_>>()
    };
    MADE.iter().flat_map(of).collect()
}

/// What begins the attributes of guides; a step has its name alone.
const OF_GUIDES: &[&str] = &["", "field-", "trap-", "cure-", "word-"];

/// The names of attributes that source files ask for, the devices of `place-NAME`, and all that the guides name.
pub fn attributes() -> BTreeSet<String> {
    let mut names: BTreeSet<String> = BTreeSet::new();
    for (_, text) in files(&repository("src")) {
        for call in [".attribute(\"", ".numbered(\""] {
            names.extend(
                text.split(call).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned),
            );
        }
    }
    for (_, text) in files(&repository("src/format/troubleshooting/device.rs")) {
        names.extend(literals(&text));
    }
    for name in files(&repository("src/format/guide")).iter().flat_map(|(_, text)| literals(text)) {
        names.extend(OF_GUIDES.iter().map(|begin| format!("{begin}{name}")));
    }
    names
}

/// Without tests and comments.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The names in double quotes.
fn literals(text: &str) -> Vec<String> {
    text.split('"').filter(|text| is_name(text)).map(str::to_owned).collect()
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// The files below a path, or the one there, with their texts.
fn files(path: &Path) -> Vec<(String, String)> {
    if path.is_file() {
        return vec![(path.display().to_string(), fs::read_to_string(path).expect("a text"))];
    }
    let entries = fs::read_dir(path).expect("a folder").flatten();
    entries.flat_map(|entry| files(&entry.path())).collect()
}
