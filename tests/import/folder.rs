//! `import --all`: a folder of files, as it is out there.

use std::fs;
use std::path::Path;

use libtest_mimic::Trial;
use tempfile::TempDir;

use crate::support::{Outcome, mailsetup, promise, repository};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("import::folder::a_domain_belongs_to_the_first_file", first_file_has_it),
        promise("import::folder::a_built_in_provider_keeps_its_domains", built_in_keeps_it),
        promise("import::folder::what_lay_there_before_is_told_where_it_disagrees", lay_there_before),
        promise("import::folder::files_are_known_by_what_they_say", known_by_what_they_say),
        promise("import::folder::what_is_left_alone_is_named", left_alone),
        promise("import::folder::a_folder_without_settings_says_so", nothing),
    ]
}

/// A folder `in` with these files.
fn with_files(files: &[(&str, String)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("in")).unwrap();
    for (name, text) in files {
        fs::write(folder.path().join("in").join(name), text).unwrap();
    }
    folder
}

fn import(folder: &TempDir) -> Outcome {
    mailsetup(folder.path(), &["import", "--all", "in", "--out", "out"])
}

/// An autoconfig file for these domains.
fn file_for(domains: &[&str]) -> String {
    let usual = fs::read_to_string(repository("tests/import/good/host-of-one-domain.xml")).unwrap();
    let all = format!("<domain>{}</domain>", domains.join("</domain><domain>"));
    let (before, rest) = usual.split_once("<domain>").unwrap();
    let (_, after) = rest.rsplit_once("</domain>").unwrap();
    format!("{before}{all}{after}").replace("%EMAILDOMAIN%", "post.example")
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Every command reads the whole folder: two files of one domain would stop them all.
fn is_loaded(folder: &TempDir) {
    let list = mailsetup(folder.path(), &["--providers", "out", "list"]);
    assert_eq!(list.code, Some(0), "{}", list.err);
}

fn first_file_has_it() {
    let folder = with_files(&[
        ("a.xml", file_for(&["a.example", "b.example"])),
        ("b.xml", file_for(&["b.example", "c.example"])),
        ("c.xml", file_for(&["a.example", "c.example"])),
    ]);
    let outcome = import(&folder);
    let summary = "out: 2 provider files, 1 could not be imported\n";
    assert_eq!((outcome.code, outcome.text().as_str()), (Some(1), summary), "{}", outcome.err);
    assert!(outcome.err.contains("b.xml: not kept: domain: b.example: a.xml has it\n"), "{}", outcome.err);
    let error =
        "error: in/c.xml: no domain is left for it; a.example: a.xml has it; c.example: b.xml has it\n";
    assert!(outcome.err.ends_with(error), "{}", outcome.err);
    assert_eq!(names_in(&folder.path().join("out")), ["a-example.toml", "c-example.toml"]);
    is_loaded(&folder);
}

fn built_in_keeps_it() {
    let folder = with_files(&[("a.xml", file_for(&["rr.com", "a.example"]))]);
    let outcome = import(&folder);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    let told = "a.xml: not kept: domain: rr.com: the built-in provider spectrum has it\n";
    assert!(outcome.err.contains(told), "{}", outcome.err);
    assert_eq!(names_in(&folder.path().join("out")), ["a-example.toml"]);
    is_loaded(&folder);
}

fn lay_there_before() {
    let folder = with_files(&[("a.xml", file_for(&["a.example", "b.example"]))]);
    assert_eq!(import(&folder).code, Some(0));
    fs::write(folder.path().join("in/a.xml"), file_for(&["b.example", "c.example"])).unwrap();
    let outcome = import(&folder);
    assert_eq!(outcome.code, Some(1), "{}", outcome.err);
    assert!(outcome.err.contains("error: out: no command can load this folder:\n"), "{}", outcome.err);
    assert!(outcome.err.contains("domains: b.example is claimed by "), "{}", outcome.err);
}

/// The ISPDB itself has files named after the domain, `post.example`.
fn known_by_what_they_say() {
    let pacc = fs::read_to_string(repository("tests/import/good/post.example.json")).unwrap();
    let folder = with_files(&[
        ("a.example", file_for(&["a.example"])),
        ("other.example", pacc),
        ("broken.example", "<clientConfig><emailProvider>".to_owned()),
    ]);
    let outcome = import(&folder);
    let summary = "out: 2 provider files, 1 could not be imported\n";
    assert_eq!((outcome.code, outcome.text().as_str()), (Some(1), summary), "{}", outcome.err);
    assert!(outcome.err.contains("error: in/broken.example: Mozilla autoconfig: "), "{}", outcome.err);
    assert_eq!(names_in(&folder.path().join("out")), ["a-example.toml", "other-example.toml"]);
}

fn left_alone() {
    let folder = with_files(&[
        ("a.xml", file_for(&["a.example"])),
        ("page.xml", "<!DOCTYPE html><html></html>".to_owned()),
        ("README.txt", "Read me.\n".to_owned()),
        ("LICENSE", "Do what you like.\n".to_owned()),
        ("setup.cfg", "[section]\nkey = 1\n".to_owned()),
        (".hidden.xml", file_for(&["b.example"])),
        ("picture.svg", "<svg/>".to_owned()),
    ]);
    fs::create_dir(folder.path().join("in/more")).unwrap();
    let outcome = import(&folder);
    let summary = "out: 1 provider file, 1 could not be imported; 5 other files left alone: in/.hidden.xml, \
                   in/LICENSE, in/README.txt, in/picture.svg, in/setup.cfg; 1 folder left alone: in/more\n";
    assert_eq!((outcome.code, outcome.text().as_str()), (Some(1), summary), "{}", outcome.err);
    assert!(outcome.err.contains("error: in/page.xml: an HTML page"), "{}", outcome.err);
}

fn nothing() {
    let folder = with_files(&[("LICENSE", "Do what you like.\n".to_owned())]);
    let outcome = import(&folder);
    let error = "error: in: no file of settings: expected *.xml and their like; 1 other file left alone: in/LICENSE\n";
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(1), error), "{}", outcome.text());
}
