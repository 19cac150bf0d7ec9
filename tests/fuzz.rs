//! The fuzz targets of `fuzz/`, which only nightly builds: every reader has one, and each has its seeds.

mod rehearsal;
mod seeds;

use std::collections::BTreeSet;
use std::fs;

use libtest_mimic::Trial;
use mailsetup::format::FORMATS;

use crate::support::{promise, repository, tree};

/// The most bytes of a seed: a fuzzer changes small ones faster.
const MOST_BYTES: usize = 8 * 1024;

pub fn trials() -> Vec<Trial> {
    let own = vec![
        promise("fuzz::every_target_is_in_the_table", every_target_is_in_the_table),
        promise("fuzz::every_target_is_explained", every_target_is_explained),
        promise("fuzz::every_target_has_small_seeds", every_target_has_small_seeds),
        promise("fuzz::every_format_that_reads_has_a_target", every_format_that_reads_has_a_target),
        promise("fuzz::every_seed_of_our_own_files_is_there", seeds::are_there),
    ];
    [own, rehearsal::trials()].into_iter().flatten().collect()
}

/// The names in `fuzz/Cargo.toml`.
fn targets() -> BTreeSet<String> {
    let text = fs::read_to_string(repository("fuzz/Cargo.toml")).expect("fuzz/Cargo.toml");
    let manifest: toml::Table = text.parse().expect("TOML");
    let rows = manifest["bin"].as_array().expect("a table of targets");
    rows.iter().map(|row| row["name"].as_str().expect("a name").to_owned()).collect()
}

fn every_target_is_in_the_table() {
    let files = tree(&repository("fuzz/targets"));
    let files: BTreeSet<String> = files.keys().map(|file| file.trim_end_matches(".rs").to_owned()).collect();
    assert_eq!(files, targets());
    let words = tree(&repository("fuzz/dictionaries"));
    let words: BTreeSet<String> =
        words.keys().map(|file| file.trim_end_matches(".dict").to_owned()).collect();
    assert_eq!(words, targets());
}

/// By a row of the table in `fuzz/README.md`; nothing else is explained there.
fn every_target_is_explained() {
    let text = fs::read_to_string(repository("fuzz/README.md")).expect("fuzz/README.md");
    let rows = text.lines().filter_map(|line| line.strip_prefix("| `")?.split_once(" | "));
    let names = rows.flat_map(|(names, _)| names.split(", ").map(|name| name.trim_matches('`').to_owned()));
    assert_eq!(names.collect::<BTreeSet<_>>(), targets());
}

fn every_target_has_small_seeds() {
    let corpus = tree(&repository("fuzz/corpus"));
    for target in targets() {
        let folder = format!("{target}/");
        let seeds: Vec<_> = corpus.iter().filter(|(file, _)| file.starts_with(&folder)).collect();
        assert!(!seeds.is_empty(), "{target} has no seed");
        for (file, bytes) in seeds {
            assert!(bytes.len() <= MOST_BYTES, "{file}: {} bytes, {MOST_BYTES} are the most", bytes.len());
        }
    }
}

/// Both profiles are read by the same reader.
fn every_format_that_reads_has_a_target() {
    let targets = targets();
    for format in FORMATS.iter().filter(|format| format.read.is_some()) {
        let name = format.name.split('-').next().unwrap_or_default();
        assert!(targets.contains(name), "nothing tries what {} reads", format.name);
    }
}
