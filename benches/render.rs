//! How long rendering takes: one bundle, a thousand providers, and reading their files.
//!
//! `cargo bench`. Compare the rows of one run, not the times of two machines.

#![allow(clippy::unwrap_used, reason = "a benchmark of a broken build has nothing to measure")]

use divan::Bencher;
use mailsetup::provider::{Catalogue, Loaded, Provider, load_text};
use mailsetup::site::{Bundle, to_zip};

fn main() {
    divan::main();
}

#[divan::bench]
fn one_bundle(bencher: Bencher) {
    let spectrum = spectrum();
    bencher.bench(|| Bundle::build(&spectrum));
}

#[divan::bench]
fn one_zip(bencher: Bencher) {
    let bundle = Bundle::build(&spectrum());
    bencher.bench(|| to_zip(&bundle).unwrap());
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn a_thousand_bundles(bencher: Bencher) {
    let catalogue = Catalogue::new(a_thousand_files().into_iter().map(read).collect()).unwrap();
    bencher.bench(|| catalogue.providers().iter().map(Bundle::build).collect::<Vec<_>>());
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn a_thousand_provider_files(bencher: Bencher) {
    bencher
        .with_inputs(a_thousand_files)
        .bench_values(|files| files.into_iter().map(read).collect::<Vec<_>>());
}

fn spectrum() -> Provider {
    Catalogue::load(&[], &[]).unwrap().by_id(&"spectrum".parse().unwrap()).unwrap().clone()
}

/// Files like that of Spectrum, each with domains of its own.
fn a_thousand_files() -> Vec<(String, String)> {
    let text = spectrum().to_toml().unwrap();
    let file = |number: u32| {
        let (name, ending) = (format!("provider-{number}.toml"), format!(".provider-{number}.example"));
        // Domains and hosts alike: the text has no other dot after these letters.
        (
            name,
            text.replace(".net", &format!(".net{ending}"))
                .replace("rr.com", &format!("rr.com{ending}"))
                .replace("roadrunner.com", &format!("roadrunner.com{ending}"))
                .replace("twc.com", &format!("twc.com{ending}")),
        )
    };
    (0..1000).map(file).collect()
}

fn read((file, text): (String, String)) -> Loaded {
    load_text(&file, text).unwrap()
}
