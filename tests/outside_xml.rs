//! Every document that a program reads, in the judgement of `xmllint`.

use std::fs;
use std::path::Path;

use libtest_mimic::{Completion, Trial};
use mailsetup::format::{FORMATS, Format, PoxError, error_document, mobilesync_refusal};
use tempfile::TempDir;

use crate::support::{Bundles, addressees, mailsetup, needs, promise_with, run, variety};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("outside_xml::every_file_of_a_bundle_is_well_formed", files_of_bundles),
        promise_with("outside_xml::no_provider_and_no_person_breaks_a_document", documents),
        promise_with("outside_xml::what_show_prints_is_well_formed", what_show_prints),
        promise_with("outside_xml::refusals_are_well_formed", refusals),
    ]
}

fn files_of_bundles() -> Result<(), Completion> {
    needs("xmllint", "libxml2-utils")?;
    let bundles = Bundles::generate(&[]);
    for ending in ["xml", "mobileconfig"] {
        let files = bundles.files(ending);
        let names: Vec<&str> = files.iter().filter_map(|file| file.to_str()).collect();
        assert_well_formed(bundles.path(), &names);
    }
    Ok(())
}

fn documents() -> Result<(), Completion> {
    needs("xmllint", "libxml2-utils")?;
    let folder = TempDir::new().expect("a temporary folder");
    let mut names = Vec::new();
    for provider in variety().providers() {
        for (number, addressee) in addressees(provider).iter().enumerate() {
            for format in FORMATS.iter().filter(|format| is_xml(format)) {
                if let Ok(bytes) = format.render(provider, addressee) {
                    let name = format!("{}-{number}-{}", provider.id(), format.name);
                    write(folder.path(), &name, &bytes);
                    names.push(name);
                }
            }
        }
    }
    assert!(names.len() > 100, "only {} documents", names.len());
    assert_well_formed(folder.path(), &names.iter().map(String::as_str).collect::<Vec<_>>());
    Ok(())
}

/// The way out through the command line: standard output takes the bytes as they are.
fn what_show_prints() -> Result<(), Completion> {
    needs("xmllint", "libxml2-utils")?;
    let folder = TempDir::new().expect("a temporary folder");
    let mut names = Vec::new();
    for (number, address) in ["o'brien&sons@example.com", "a{b}`c|d@rr.com"].iter().enumerate() {
        for format in ["thunderbird", "outlook", "apple", "k9s", "thunderbird-qr"] {
            let outcome = mailsetup(folder.path(), &["show", address, "--format", format]);
            assert_eq!(outcome.code, Some(0), "show {address} --format {format}: {}", outcome.err);
            let name = format!("{number}-{format}");
            write(folder.path(), &name, &outcome.out);
            names.push(name);
        }
    }
    assert_well_formed(folder.path(), &names.iter().map(String::as_str).collect::<Vec<_>>());
    Ok(())
}

fn refusals() -> Result<(), Completion> {
    needs("xmllint", "libxml2-utils")?;
    let folder = TempDir::new().expect("a temporary folder");
    let documents = [
        ("600", error_document(PoxError::InvalidRequest, "12:34:56.7890123")),
        ("601", error_document(PoxError::ProviderNotAvailable, "\"<&>")),
        ("mobilesync", mobilesync_refusal()),
    ];
    for (name, bytes) in &documents {
        write(folder.path(), name, bytes);
    }
    assert_well_formed(folder.path(), &documents.each_ref().map(|(name, _)| *name));
    Ok(())
}

fn is_xml(format: &Format) -> bool {
    let endings = [".mobileconfig", ".k9s", ".svg"];
    format.media_type.starts_with("text/xml")
        || endings.iter().any(|ending| format.paths[0].ends_with(ending))
}

fn write(folder: &Path, name: &str, bytes: &[u8]) {
    fs::write(folder.join(name), bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
}

fn assert_well_formed(folder: &Path, names: &[&str]) {
    let output = run("xmllint", &[&["--noout", "--nonet"], names].concat(), folder);
    let said = String::from_utf8_lossy(&output.stderr);
    // It says a word about what it does not like, too, where it does not fail for it.
    assert!(output.status.success() && said.is_empty(), "{said}");
}
