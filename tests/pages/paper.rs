//! What is on the sheet when it comes out of a printer.

use std::path::Path;

use libtest_mimic::Completion;
use mailsetup::format::{Addressee, servers};
use mailsetup::language::Words;
use mailsetup::provider::Provider;
use tempfile::TempDir;

use super::browser::script;
use crate::support::{needs, run, variety};

const PAPERS: &[&str] = &["A4", "Letter"];

/// # Errors
/// The test is to be ignored.
pub fn needed() -> Result<(), Completion> {
    needs("pdftotext", "poppler-utils")
}

pub fn provider(id: &str) -> Provider {
    let id = id.parse().expect("an id");
    variety().by_id(&id).expect("a provider of that id").clone()
}

/// What somebody who holds the paper can read and type.
pub fn values(words: &'static Words, id: &str) -> Vec<String> {
    let provider = provider(id);
    let mut values = Vec::new();
    for server in servers(words, &provider, &Addressee::Anyone).expect("servers") {
        values.push(server.host().to_owned());
        values.push(format!("{} {}", words.say("values-port"), server.port()));
        values.push(format!("{} {}", words.say("values-security"), server.security()));
        values.push(format!("{} {}", words.say("values-username"), server.username));
    }
    let links = &provider.links;
    let urls = [&provider.webmail, &links.login, &links.password, &links.status, &links.support];
    values.extend(urls.into_iter().flatten().map(ToString::to_string));
    let services = [&provider.calendar, &provider.contacts].into_iter().flatten();
    values.extend(services.map(|service| service.url.to_string()));
    values
}

/// Prints a page on every paper; each time it must be one sheet, with all of these values on it.
pub fn assert_one_page(page: &Path, values: &[String]) {
    for paper in PAPERS {
        let folder = TempDir::new().expect("a temporary folder");
        let arguments = [page.to_str().unwrap_or_default(), paper, "sheet.pdf"];
        let report = script("print.mjs", &arguments, folder.path());
        assert_eq!(report["pages"], 1, "{}: pages on {paper}", page.display());
        let text = run("pdftotext", &["-raw", "sheet.pdf", "-"], folder.path());
        let text = without_blanks(&String::from_utf8_lossy(&text.stdout));
        let missing: Vec<&String> =
            values.iter().filter(|value| !text.contains(&without_blanks(value))).collect();
        assert!(missing.is_empty(), "{} on {paper}: not to be read: {missing:#?}\n{text}", page.display());
    }
}

/// A long value goes on in the next line of its field.
fn without_blanks(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
