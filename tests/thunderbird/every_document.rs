//! Every document of `tests/clients/documents`, given to Thunderbird itself: the row of the table of clients
//! says the same of each.

use std::path::Path;

use futures_util::FutureExt as _;
use libtest_mimic::{Completion, Trial};
use mailsetup::client::{by_name, search};
use mailsetup::mail::EmailAddress;
use serde_json::{Value, json};

use super::client::{NoAnswer, answers, needs_thunderbird};
use super::said::{Said, told};
use crate::clients::script::{Case, Script};
use crate::support::{assert_as_in, blesses, cases, promise_with, repository, run};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("thunderbird::reads_every_document_as_its_row_says", reads_every_document),
        promise_with("thunderbird::goes_on_as_its_row_says", goes_on),
    ]
}

fn reads_every_document() -> Result<(), Completion> {
    needs_thunderbird()?;
    let documents = documents();
    let tasks: Vec<Value> = documents.iter().map(Document::to_task).collect();
    let answers = answers(&tasks).map_err(|none: NoAnswer| none.to_completion())?;
    let lines = documents.iter().zip(&answers).map(|(document, answer)| document.line(answer));
    let lines: Vec<String> = lines.collect();
    hold_against_table(&lines);
    let is_known = |line: &&str| line.ends_with(AGREES) || line.ends_with(SAYS_SO);
    let problems: Vec<&str> = lines.iter().map(String::as_str).filter(|line| !is_known(line)).collect();
    assert!(problems.is_empty(), "the row says something else:\n{}", problems.join("\n"));
    Ok(())
}

const AGREES: &str = " | the row agrees";
/// Thunderbird makes an account of something that is no mail server on the internet; the row says of what.
const SAYS_SO: &str = " | the row says so";

/// The table is of one version; another one is compared all the same, as it is here.
fn hold_against_table(lines: &[String]) {
    let file = repository("tests/clients/thunderbird-agrees.txt");
    let versions = versions();
    let written = std::fs::read_to_string(&file).unwrap_or_default();
    if blesses() || written.lines().next() == Some(&versions) {
        assert_as_in(&file, &format!("{versions}\n{}\n", lines.join("\n")));
    }
}

fn versions() -> String {
    let output = run("thunderbird", &["--version"], Path::new("/"));
    let installed = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let row = by_name("thunderbird").expect("the row of Thunderbird");
    format!("here: {installed}; rules: {}", row.rules)
}

struct Document {
    name: String,
    bytes: Vec<u8>,
}

fn documents() -> Vec<Document> {
    let read = |file: std::path::PathBuf| Document {
        name: file.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        bytes: std::fs::read(&file).expect("a document"),
    };
    cases("clients/documents", "xml").into_iter().map(read).collect()
}

fn ann() -> EmailAddress {
    "ann@post.example".parse().expect("an address")
}

impl Document {
    /// Where Thunderbird looks for its kind, with the media type that the script gives it.
    fn to_task(&self) -> Value {
        let (format, path) = match Script::is_autodiscover(&self.bytes) {
            true => ("outlook", "/autodiscover/autodiscover.xml"),
            false => ("thunderbird", "/mail/config-v1.1.xml"),
        };
        json!({
            "format": format,
            "address": ann().to_string(),
            "path": path,
            "media_type": "text/xml; charset=utf-8",
            "encoding": "latin-1",
            "document": octets(&self.bytes),
        })
    }

    fn line(&self, answer: &Value) -> String {
        let said = Said::of(answer);
        format!("{}: {}", self.name, judged(&said, &Script::with_document(&self.bytes)))
    }
}

/// What both say.
fn judged(said: &Said, script: &Script) -> String {
    let row = by_name("thunderbird").expect("the row of Thunderbird");
    let journey = search((row.look)(&ann()), script).now_or_never().expect("an answer at once");
    // A user name may be of several lines.
    let text = said.text().replace('\n', "\\n");
    match said.agrees_with(&journey.outcome) {
        true if said.is_beyond() => format!("{text}{SAYS_SO}"),
        true => format!("{text}{AGREES}"),
        false => format!("{text} | THE ROW: {}", told(&journey.outcome)),
    }
}

/// What may be at the first place, while there is a good file at the second one.
const FIRST: &[(u16, &str, &str)] = &[
    (200, "text/xml", "good.xml"),
    (200, "text/xml;charset=utf-8", "good.xml"),
    (200, "application/xml", "good.xml"),
    (201, "text/xml", "good.xml"),
    (404, "text/xml", "good.xml"),
    (204, "-", "-"),
    (200, "-", "good.xml"),
    (200, "text/plain", "good.xml"),
    (200, "text/html", "page.html"),
    (200, "text/xml", "page.html"),
    (200, "Text/XML", "good.xml"),
    (200, "text/rdf", "good.xml"),
    (200, "text/xml2", "good.xml"),
    (200, "application/xml+x", "good.xml"),
    (200, "application/json", "good.xml"),
    (200, "text/xml", "-"),
    (200, "text/xml", "tb-end-missing.xml"),
    (200, "text/xml", "tb-no-domain.xml"),
    (200, "text/xml", "tb-latin-1.xml"),
    (200, "text/xml;charset=utf-8", "tb-latin-1.xml"),
    (200, "text/xml;charset=iso-8859-1", "tb-latin-1.xml"),
];

const PLACES: [&str; 2] = ["/mail/config-v1.1.xml", "/.well-known/autoconfig/mail/config-v1.1.xml"];

/// Which answers end the search among the provider's own places, and which do not.
fn goes_on() -> Result<(), Completion> {
    needs_thunderbird()?;
    let second = json!({
        "path": PLACES[1],
        "media_type": "text/xml",
        "document": octets(&read("tb-starttls.xml")),
    });
    let task = |(status, media_type, file): &(u16, &str, &str)| {
        json!({
            "format": "thunderbird",
            "address": ann().to_string(),
            "path": PLACES[0],
            "status": status,
            "media_type": if *media_type == "-" { "" } else { media_type },
            "encoding": "latin-1",
            "document": octets(&read(file)),
            "others": [second],
        })
    };
    let tasks: Vec<Value> = FIRST.iter().map(task).collect();
    let answers = answers(&tasks).map_err(|none: NoAnswer| none.to_completion())?;
    let lines = FIRST.iter().zip(&answers).map(|((status, media_type, file), answer)| {
        let query = "emailaddress=ann%40post.example";
        let case = Case::of(&format!(
            "GET http://autoconfig.post.example{}?{query} -> {status} {media_type} {file}\n\
             GET http://post.example{}?{query} -> 200 text/xml tb-starttls.xml",
            PLACES[0], PLACES[1]
        ));
        format!("{status} {media_type} {file}: {}", judged(&Said::of(answer), &case.script))
    });
    let problems: Vec<String> = lines.filter(|line| !line.ends_with(AGREES)).collect();
    assert!(problems.is_empty(), "the row says something else:\n{}", problems.join("\n"));
    Ok(())
}

fn read(file: &str) -> Vec<u8> {
    let folder = repository("tests/clients/documents");
    if file == "-" { Vec::new() } else { std::fs::read(folder.join(file)).expect("a document") }
}

/// Octet for octet, whatever they are.
fn octets(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}
