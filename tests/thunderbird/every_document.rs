//! Every document of `tests/clients/documents`, given to Thunderbird itself: the row of the table of clients
//! says the same of each.

use std::path::Path;
use std::str::FromStr as _;

use futures_util::FutureExt as _;
use libtest_mimic::{Completion, Trial};
use mailsetup::client::{Account, Refusal, by_name, search};
use mailsetup::mail::{EmailAddress, Host, Protocol};
use serde::Deserialize;
use serde_json::{Value, json};

use super::client::{NoAnswer, answers, needs_thunderbird};
use crate::clients::script::Script;
use crate::support::{assert_as_in, blesses, cases, promise_with, repository, run};

/// What the scripts type for the name of the user, which the row cannot know.
const REAL_NAME: &str = "Fred Test";

pub fn trials() -> Vec<Trial> {
    vec![promise_with("thunderbird::reads_every_document_as_its_row_says", reads_every_document)]
}

fn reads_every_document() -> Result<(), Completion> {
    needs_thunderbird()?;
    let documents = documents();
    let tasks: Vec<Value> = documents.iter().map(Document::to_task).collect();
    let answers = answers(&tasks).map_err(|none: NoAnswer| none.to_completion())?;
    let lines = documents.iter().zip(&answers).map(|(document, answer)| document.line(answer));
    let lines: Vec<String> = lines.collect();
    hold_against_table(&lines);
    let problems: Vec<&str> =
        lines.iter().map(String::as_str).filter(|line| !line.ends_with(AGREES)).collect();
    assert!(problems.is_empty(), "the row says something else:\n{}", problems.join("\n"));
    Ok(())
}

const AGREES: &str = " | the row agrees";

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
        // Octet for octet, whatever they are.
        let octets: String = self.bytes.iter().copied().map(char::from).collect();
        json!({
            "format": format,
            "address": ann().to_string(),
            "path": path,
            "media_type": "text/xml; charset=utf-8",
            "encoding": "latin-1",
            "document": octets,
        })
    }

    fn line(&self, answer: &Value) -> String {
        let said = Said::of(answer);
        let row = by_name("thunderbird").expect("the row of Thunderbird");
        let script = Script::with_document(&self.bytes);
        let journey = search((row.look)(&ann()), &script).now_or_never().expect("an answer at once");
        let judged = match said.agrees_with(&journey.outcome) {
            true => AGREES.to_owned(),
            false => format!(" | THE ROW: {}", told(&journey.outcome)),
        };
        format!("{}: {}{judged}", self.name, said.text())
    }
}

/// What Thunderbird itself says.
enum Said {
    Account(String),
    /// An account that the table has no words for, and what is beyond them.
    Beyond {
        account: String,
        what: String,
    },
    Refusal(String),
}

#[derive(Deserialize)]
struct Answer {
    incoming: Option<Server>,
    outgoing: Option<Server>,
    refused: Option<String>,
}

#[derive(Deserialize)]
struct Server {
    protocol: String,
    host: String,
    port: Option<f64>,
    tls: Value,
    auth: Value,
    username: Option<String>,
}

impl Said {
    fn of(answer: &Value) -> Self {
        let answer: Answer = serde_json::from_value(answer.clone()).expect("an answer");
        let Some(incoming) = answer.incoming else {
            return Self::Refusal(answer.refused.unwrap_or_default());
        };
        let servers = || std::iter::once(&incoming).chain(&answer.outgoing);
        let account = servers().map(Server::line).collect::<Vec<_>>().join("; ");
        match servers().find_map(Server::beyond) {
            Some(what) => Self::Beyond { account, what },
            None => Self::Account(account),
        }
    }

    fn agrees_with(&self, outcome: &Result<Account, Refusal>) -> bool {
        match (self, outcome) {
            (Self::Account(account), Ok(_)) => *account == told(outcome),
            (Self::Beyond { what, .. }, Err(refusal)) => {
                refusal.to_string().contains(&format!("takes {what}"))
            }
            (Self::Refusal(_), Err(refusal)) => !refusal.to_string().starts_with("takes "),
            _ => false,
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Account(account) => account.clone(),
            Self::Beyond { account, what } => format!("{account} (beyond the table: {what})"),
            Self::Refusal(reason) => format!("refused: {reason}"),
        }
    }
}

fn told(outcome: &Result<Account, Refusal>) -> String {
    match outcome {
        Ok(account) => {
            let servers: Vec<String> = account.servers().map(ToString::to_string).collect();
            servers.join("; ").replace("%REALNAME%", REAL_NAME)
        }
        Err(refusal) => format!("refused: {refusal}"),
    }
}

impl Server {
    /// In the words of the table.
    fn line(&self) -> String {
        let word = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let auth = word(&self.auth);
        let username = match &self.username {
            Some(name) if auth != "none" => name,
            _ => "asks for the user name",
        };
        format!("{} {}:{} {}, {auth}, {username}", self.protocol, self.host(), self.port(), word(&self.tls))
    }

    /// Names are compared as the DNS does.
    fn host(&self) -> String {
        self.host.strip_suffix('.').unwrap_or(&self.host).to_lowercase()
    }

    /// Where none is given, it is the usual one once the account is there (`getDefaultServerPort`).
    fn port(&self) -> f64 {
        let usual = match (self.protocol.as_str(), self.tls.as_str()) {
            ("imap", Some("implicit")) => 993.0,
            ("imap", _) => 143.0,
            ("pop3", Some("implicit")) => 995.0,
            _ => 110.0,
        };
        self.port.unwrap_or(usual)
    }

    fn beyond(&self) -> Option<String> {
        if Protocol::from_str(&self.protocol).is_err() {
            return Some(format!("the `{}` server", self.protocol));
        }
        if Host::from_str(&self.host()).is_err() {
            return Some(format!("`{}` for a host name", self.host));
        }
        let is_port = (1.0..=65535.0).contains(&self.port());
        (!is_port).then(|| format!("`{}` for a port", self.port()))
    }
}
