//! The zip of a bundle, in the judgement of `unzip` and of Python.

use std::fs;
use std::path::Path;
use std::process::Output;

use libtest_mimic::{Completion, Trial};
use tempfile::TempDir;

use crate::support::{Bundles, needs, promise, promise_with, run, tree};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("archive::a_zip_is_the_same_bytes_whenever_it_is_made", same_bytes),
        promise_with("archive::a_zip_holds_what_its_folder_holds", same_files),
        promise_with("archive::python_reads_a_zip_too", python_reads_it),
        promise_with("archive::names_stay_below_the_folder_of_the_provider", names_stay_below),
    ]
}

fn same_bytes() {
    let [first, second] = [zips(), zips()];
    assert!(tree(first.path()) == tree(second.path()), "two runs of `generate --zip` differ");
}

fn same_files() -> Result<(), Completion> {
    needs("unzip", "unzip")?;
    let bundles = zips();
    for zip in bundles.files("zip") {
        says_yes(&run("unzip", &["-tq", path(&zip)], bundles.path()));
        let unpacked = TempDir::new().expect("a temporary folder");
        says_yes(&run("unzip", &["-q", path(&zip)], unpacked.path()));
        let stem = zip.file_stem().unwrap_or_default().to_str().unwrap_or_default();
        assert_eq!(
            fs::read_dir(unpacked.path()).unwrap().count(),
            1,
            "{stem}: one folder, and nothing beside it"
        );
        let same = tree(&unpacked.path().join(stem)) == tree(&bundles.of(stem));
        assert!(same, "{stem}: what comes out of the zip is not what the folder holds");
    }
    Ok(())
}

fn python_reads_it() -> Result<(), Completion> {
    needs("python3", "python3")?;
    let bundles = zips();
    for zip in bundles.files("zip") {
        says_yes(&run("python3", &["-I", "-m", "zipfile", "-t", path(&zip)], bundles.path()));
    }
    Ok(())
}

fn names_stay_below() -> Result<(), Completion> {
    needs("unzip", "unzip")?;
    let bundles = zips();
    for zip in bundles.files("zip") {
        let listing = run("unzip", &["-Z1", path(&zip)], bundles.path());
        says_yes(&listing);
        let stem = zip.file_stem().unwrap_or_default().to_str().unwrap_or_default();
        for name in String::from_utf8_lossy(&listing.stdout).lines() {
            let is_below = name.strip_prefix(stem).is_some_and(|below| below.starts_with('/'));
            assert!(is_below && !name.contains("..") && !name.contains('\\'), "{stem}.zip: {name}");
        }
    }
    Ok(())
}

fn zips() -> Bundles {
    Bundles::generate(&["--zip", "spectrum", "example", "idn", "pop3-only"])
}

fn path(file: &Path) -> &str {
    file.to_str().unwrap_or_default()
}

fn says_yes(output: &Output) {
    let said = [output.stdout.as_slice(), &output.stderr].concat();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&said));
}
