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
        assert_eq!(domains(&imported), simply_domains(&text), "{}", file.display());
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

fn the_command_imports_the_folder() -> Result<(), Completion> {
    let source = folder()?.display().to_string();
    let target = tempfile::tempdir().expect("a temporary folder");
    let arguments = ["import", "--all", &source, "--out", "."];
    let outcome = mailsetup(target.path(), &arguments);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert!(outcome.text().starts_with(".: 163 provider files"), "{}", outcome.text());
    assert_eq!(fs::read_dir(target.path()).expect("a folder").count(), FILES);
    let told = |line: &str| line.contains(".xml: note: ") || line.contains(".xml: not kept: ");
    assert!(outcome.err.lines().all(told), "{}", outcome.err);
    // Nothing is replaced that is there.
    let again = mailsetup(target.path(), &arguments);
    assert_eq!(again.code, Some(1));
    assert_eq!(again.err.matches("is there already; --force replaces it").count(), FILES);
    Ok(())
}
