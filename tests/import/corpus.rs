//! The ISPDB of Thunderbird, where it lies beside the repository: files as they are out there.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::{Completion, Trial};
use mailsetup::import::{Imported, provider_id};

use super::import;
use crate::support::{mailsetup, promise_with, repository};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("import::corpus::each_file_is_imported", each_file_is_imported),
        promise_with("import::corpus::a_second_reader_finds_the_same_servers", same_servers),
        promise_with("import::corpus::the_command_imports_the_folder", the_command_imports_the_folder),
        promise_with("import::corpus::what_was_written_can_be_loaded", what_was_written_can_be_loaded),
    ]
}

/// The number of files at the commit that was copied.
const FILES: usize = 163;

fn folder() -> Result<PathBuf, Completion> {
    let folder = repository("../shared/corpora/ispdb");
    match folder.is_dir() {
        true => Ok(folder),
        false => Err(Completion::ignored_with("the ISPDB does not lie in ../shared/corpora/ispdb")),
    }
}

fn files() -> Result<Vec<PathBuf>, Completion> {
    let entries = fs::read_dir(folder()?).expect("a folder");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "xml"));
    files.sort();
    assert_eq!(files.len(), FILES);
    Ok(files)
}

fn imported(file: &Path) -> Imported {
    import(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn each_file_is_imported() -> Result<(), Completion> {
    for file in files()? {
        let imported = imported(&file);
        let id = provider_id(&imported.draft).expect("an id");
        imported.draft.load(&id).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
    Ok(())
}

/// By the simplest reading that there is: each section that has a host and a type of ours.
fn same_servers() -> Result<(), Completion> {
    for file in files()? {
        let imported = imported(&file);
        let draft = &imported.draft;
        let read: BTreeSet<String> = draft
            .servers
            .iter()
            .chain(&draft.candidates)
            .map(|one| {
                let s = &one.server;
                format!("{} {}:{} {} {}", s.protocol, s.host, s.port, s.tls, s.username)
            })
            .collect();
        let text = fs::read_to_string(&file).unwrap();
        assert_eq!(read, simply_read(&text), "{}", file.display());
        let mut domains_of_file = simply_domains(&text);
        if has_published_host_of_each_domain(&text) {
            domains_of_file.truncate(1);
        }
        assert_eq!(domains(&imported), domains_of_file, "{}", file.display());
        let plain = draft.servers.iter().filter(|one| one.server.tls.as_str() == "none").count();
        assert_eq!(plain, 0, "{}: published without TLS", file.display());
    }
    Ok(())
}

fn simply_read(text: &str) -> BTreeSet<String> {
    let document = roxmltree::Document::parse(text).expect("XML");
    let domain = simply_domains(text).into_iter().next().expect("a domain");
    let sections = document.descendants().filter(|node| node.tag_name().name().ends_with("Server"));
    let ours = sections
        .filter(|node| ["imap", "pop3", "smtp"].contains(&node.attribute("type").unwrap_or_default()));
    let mut incoming = None;
    ours.map(|node| {
        let text = |name: &str| {
            let child = node.children().find(|child| child.has_tag_name(name));
            child.and_then(|child| child.text()).map(|text| text.trim().to_owned())
        };
        let tls = match text("socketType").as_deref() {
            Some("SSL") => "implicit",
            Some("STARTTLS") => "starttls",
            _ => "none",
        };
        // Two files name none for sending; it is that of the incoming server.
        let username = text("username").or_else(|| incoming.clone()).expect("a username");
        incoming.get_or_insert_with(|| username.clone());
        let host = text("hostname").expect("a host").replace("%EMAILDOMAIN%", &domain).to_lowercase();
        let port = text("port").expect("a port");
        format!("{} {host}:{port} {tls} {username}", node.attribute("type").unwrap_or_default())
    })
    .collect()
}

/// A host that is made of the domain of the address, in a section that has TLS.
fn has_published_host_of_each_domain(text: &str) -> bool {
    let sections = text.split("Server>");
    sections.into_iter().any(|section| {
        section.contains("%EMAILDOMAIN%</hostname>") && !section.contains("<socketType>plain</socketType>")
    })
}

/// In their order; a file names some of them twice.
fn simply_domains(text: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(text).expect("XML");
    let mut domains = Vec::new();
    for node in document.descendants().filter(|node| node.has_tag_name("domain")) {
        let domain = node.text().expect("a domain").trim().to_lowercase();
        if !domains.contains(&domain) {
            domains.push(domain);
        }
    }
    domains
}

fn domains(imported: &Imported) -> Vec<String> {
    imported.draft.domains.iter().map(ToString::to_string).collect()
}

/// Files whose domains are all those of the built-in provider: charter.net.xml and rr.com.xml.
const BUILT_IN: usize = 2;

fn the_command_imports_the_folder() -> Result<(), Completion> {
    let source = folder()?.display().to_string();
    let target = tempfile::tempdir().expect("a temporary folder");
    let arguments = ["import", "--all", &source, "--out", "."];
    let outcome = mailsetup(target.path(), &arguments);
    let summary = format!(
        ".: {} provider files, {BUILT_IN} could not be imported; 1 other file left alone: {source}/LICENSE\n",
        FILES - BUILT_IN
    );
    assert_eq!((outcome.code, outcome.text()), (Some(1), summary), "{}", outcome.err);
    assert_eq!(fs::read_dir(target.path()).expect("a folder").count(), FILES - BUILT_IN);
    let told = |line: &str| line.contains(".xml: note: ") || line.contains(".xml: not kept: ");
    let (told, errors): (Vec<&str>, Vec<&str>) = outcome.err.lines().partition(|line| told(line));
    let is_taken = |line: &&str| line.contains(": no domain is left for it; ");
    assert_eq!(errors.iter().filter(|line| is_taken(line)).count(), BUILT_IN, "{}", outcome.err);
    assert_eq!(errors.len(), BUILT_IN, "{}", outcome.err);
    assert!(told.len() < MOST_LINES, "{} lines for {FILES} files:\n{}", told.len(), outcome.err);
    // Nothing is replaced that is there.
    let again = mailsetup(target.path(), &arguments);
    assert_eq!(again.code, Some(1));
    assert_eq!(again.err.matches("is there already; --force replaces it").count(), FILES - BUILT_IN);
    Ok(())
}

/// What is told of all files is to be read.
const MOST_LINES: usize = 250;

fn what_was_written_can_be_loaded() -> Result<(), Completion> {
    let source = folder()?.display().to_string();
    let target = tempfile::tempdir().expect("a temporary folder");
    let import = mailsetup(target.path(), &["import", "--all", &source, "--out", "out"]);
    assert!(import.text().starts_with("out: "), "{}", import.err);
    let check = mailsetup(target.path(), &["--providers", "out", "check", "--json"]);
    let document: serde_json::Value = serde_json::from_slice(&check.out).expect("a report");
    let findings = document["findings"].as_array().expect("findings");
    let refused: Vec<_> = findings.iter().filter(|one| one["rule"] == "provider-file").collect();
    assert!(refused.is_empty(), "{refused:?}");
    let list = mailsetup(target.path(), &["--providers", "out", "list"]);
    assert_eq!(list.code, Some(0), "{}", list.err);
    Ok(())
}
