//! How long a list of a million customers' domains takes: to read, and to find a name in.
//!
//! `cargo bench --bench customers`. Compare the rows of one run, not the times of two machines.

#![allow(clippy::unwrap_used, reason = "a benchmark of a broken build has nothing to measure")]

use std::fmt::Write;
use std::fs;

use divan::Bencher;
use mailsetup::mail::Domain;
use mailsetup::provider::{Catalogue, Customers};
use tempfile::TempDir;

const MANY: usize = 1_000_000;
/// The lists: its ending says how a list is written.
const WRITINGS: [&str; 3] = ["list.txt", "list.toml", "list.json"];

fn main() {
    divan::main();
}

#[divan::bench(args = WRITINGS, sample_count = 5, sample_size = 1)]
fn a_million_are_read(bencher: Bencher, name: &str) {
    let (catalogue, folder) = (Catalogue::load(&[], &[]).unwrap(), with_list(name));
    bencher.bench(|| Customers::load(&folder.path().join(name), &catalogue).unwrap());
}

#[divan::bench(args = ["kunde-777777.example", "nobody.example", "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.example"])]
fn one_of_a_million_is_found(bencher: Bencher, name: &str) {
    let (catalogue, folder) = (Catalogue::load(&[], &[]).unwrap(), with_list("list.txt"));
    let customers = Customers::load(&folder.path().join("list.txt"), &catalogue).unwrap();
    let domain: Domain = name.parse().unwrap();
    bencher.bench(|| customers.find(divan::black_box(&domain)));
}

/// A folder with a list, of which each tenth entry is a wildcard.
fn with_list(name: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut text = String::new();
    for number in 0..MANY {
        let domain = format!("{}kunde-{number}.example", if number % 10 == 0 { "*." } else { "" });
        match name {
            "list.toml" => writeln!(text, "\"{domain}\" = \"spectrum\""),
            "list.json" => {
                writeln!(text, "{}\"{domain}\": \"spectrum\"", if number == 0 { '{' } else { ',' })
            }
            _ => writeln!(text, "{domain} spectrum"),
        }
        .unwrap();
    }
    text.push_str(if name == "list.json" { "}" } else { "" });
    fs::write(folder.path().join(name), text).unwrap();
    folder
}
