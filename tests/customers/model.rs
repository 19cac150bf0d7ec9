//! The table finds what a map of the same names finds, whatever is in the list and however it is written.

use std::collections::BTreeMap;

use libtest_mimic::Trial;
use mailsetup::mail::{Domain, DomainPattern};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{PROVIDERS, found, load_bytes};
use crate::property::holds_for;
use crate::support::promise;

pub fn trials() -> Vec<Trial> {
    vec![
        promise("customers::model::the_table_finds_what_a_map_finds", finds_what_a_map_finds),
        promise("customers::model::no_bytes_break_the_readers", no_bytes_break_the_readers),
    ]
}

/// So few labels that names meet, and lie below each other.
fn name() -> impl Strategy<Value = String> {
    let label = select(vec!["a", "b", "B", "xn--mnchen-3ya", "münchen", "1"]);
    vec(label, 0..5).prop_map(|labels| [&labels[..], &["a", "example"]].concat().join("."))
}

fn entry() -> impl Strategy<Value = (String, &'static str)> {
    let pattern = (any::<bool>(), name()).prop_map(|(is_below, name)| match is_below {
        true => format!("*.{name}"),
        false => name,
    });
    (pattern, select(&PROVIDERS[..]))
}

/// The lists: the ending says how a list is written.
const LISTS: [&str; 3] = ["list.txt", "list.toml", "list.json"];

fn written(list: &str, entries: &[(String, &str)]) -> String {
    let entry = |(name, id): &(String, &str)| match list {
        "list.toml" => format!("{name:?} = {id:?}"),
        "list.json" => format!("{name:?}: {id:?}"),
        _ => format!("{name} {id}"),
    };
    let entries: Vec<String> = entries.iter().map(entry).collect();
    match list {
        "list.json" => format!("{{ {} }}", entries.join(",\n")),
        _ => entries.join("\n"),
    }
}

fn finds_what_a_map_finds() {
    let lists = (vec(entry(), 0..24), vec(name(), 1..24), select(&LISTS[..]));
    holds_for(256, lists, |(mut entries, mut asked, list)| {
        let mut model = BTreeMap::new();
        // A domain has one provider: the one that it is listed with first.
        entries.retain(|(pattern, id)| *model.entry(canonical(pattern)).or_insert(*id) == *id);
        let customers = load_bytes(list, written(list, &entries)).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!((customers.len(), customers.is_empty()), (model.len(), model.is_empty()));
        asked.extend(entries.iter().map(|(pattern, _)| pattern.trim_start_matches("*.").to_owned()));
        for name in asked {
            assert_eq!(found(&customers, &name), found_in(&model, &name), "{name} of {model:?}");
        }
    });
}

fn canonical(pattern: &str) -> String {
    pattern.parse::<DomainPattern>().unwrap().to_string()
}

/// By the exact name, else by the longest name above it that has a wildcard.
fn found_in(model: &BTreeMap<String, &'static str>, name: &str) -> Option<&'static str> {
    let name = name.parse::<Domain>().unwrap().to_string();
    let labels: Vec<&str> = name.split('.').collect();
    let below = (1..labels.len()).map(|first| format!("*.{}", labels[first..].join(".")));
    std::iter::once(name.clone()).chain(below).find_map(|pattern| model.get(&pattern).copied())
}

/// Pieces of lists.
const PIECES: &str = "kunde.example hoster post-office * *. . \" ' = : , { } [ ] # \\ \\u0000 \\ud800 \n \r\n \t null 1 \
    \u{0} \u{FEFF} \u{202E} \u{1b} é xn-- @";

fn no_bytes_break_the_readers() {
    let pieces: Vec<&str> = PIECES.split(' ').chain([" "]).collect();
    let piece = prop_oneof![
        6 => select(pieces).prop_map(|piece| piece.as_bytes().to_vec()),
        1 => vec(any::<u8>(), 0..4),
        1 => (0_usize..2000).prop_map(|length| vec![b'a'; length]),
    ];
    let text = vec(piece, 0..24).prop_map(|pieces| pieces.concat());
    holds_for(512, (text, select(&LISTS[..])), |(text, list)| {
        if let Err(error) = load_bytes(list, text) {
            for line in error.to_string().lines() {
                assert!(line.contains(list) && line.len() < 500, "{line}");
                assert!(!line.chars().any(|c| c.is_control() || c == '\u{202E}'), "{line:?}");
            }
        }
    });
}
