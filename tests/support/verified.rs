//! `mailsetup verify` against servers of the test's own.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::binary::{Outcome, command, outcome};

/// A provider file in a folder of its own, and how `verify` is to be called for it.
#[derive(Debug)]
pub struct Verified {
    folder: TempDir,
    arguments: Vec<String>,
}

/// One `[[server]]` of it.
#[derive(Debug, Clone)]
pub struct Asked {
    pub protocol: String,
    pub host: String,
    pub port: u16,
    pub tls: String,
    pub auth: Vec<String>,
    pub username: String,
    pub is_candidate: bool,
}

impl Asked {
    /// A server that wants the address and the password.
    pub fn new(protocol: &str, host: &str, port: u16, tls: &str) -> Self {
        Self {
            protocol: protocol.to_owned(),
            host: host.to_owned(),
            port,
            tls: tls.to_owned(),
            auth: vec!["password".to_owned()],
            username: "%EMAILADDRESS%".to_owned(),
            is_candidate: false,
        }
    }

    fn block(&self) -> String {
        let kind = if self.is_candidate { "candidate" } else { "server" };
        let Self { protocol, host, port, tls, auth, username, .. } = self;
        format!(
            "\n[[{kind}]]\nprotocol = \"{protocol}\"\nhost = \"{host}\"\nport = {port}\ntls = \"{tls}\"\n\
             auth = {auth:?}\nusername = \"{username}\"\n"
        )
    }
}

impl Verified {
    /// A provider of example.test with these servers, its names answered by `dns`, trusting `authority`.
    pub fn new(servers: &[Asked], dns: &str, authority: &Path) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let mut text = "name = \"Test\"\nshort-name = \"Test\"\ndomains = [\"example.test\"]\n".to_owned();
        for server in servers {
            text.push_str(&server.block());
        }
        let has = |protocols: &[&str]| {
            servers.iter().any(|one| !one.is_candidate && protocols.contains(&one.protocol.as_str()))
        };
        // A provider has a way in and a way out; `--only` leaves those out that no test asks.
        let of_nobody =
            |protocol, port| Asked::new(protocol, "nobody.example.test", port, "implicit").block();
        if !has(&["imap", "pop3"]) {
            text.push_str(&of_nobody("imap", 993));
        }
        if !has(&["smtp"]) {
            text.push_str(&of_nobody("smtp", 465));
        }
        std::fs::write(folder.path().join("test.toml"), text).expect("a folder of our own");
        let authority = authority.display().to_string();
        let arguments = ["--providers", ".", "verify", "test", "--dns", dns, "--ca", &authority];
        let mut arguments: Vec<String> = arguments.iter().map(ToString::to_string).collect();
        let mut hosts: Vec<&str> = servers.iter().map(|server| server.host.as_str()).collect();
        hosts.sort_unstable();
        hosts.dedup();
        arguments.extend(hosts.iter().flat_map(|host| ["--only".to_owned(), (*host).to_owned()]));
        Self { folder, arguments }
    }

    /// The provider file.
    pub fn file(&self) -> PathBuf {
        self.folder.path().join("test.toml")
    }

    /// The call, with more arguments.
    pub fn command(&self, more: &[&str]) -> Command {
        let mut command = command(self.folder.path());
        command.env_remove("MAILSETUP_PASSWORD").args(&self.arguments).args(more);
        command
    }

    pub fn run(&self, more: &[&str]) -> Outcome {
        outcome(&mut self.command(more))
    }

    /// The findings, a line each: `fail certificate-name: it is for …`; ports and days are left out.
    pub fn findings(&self, more: &[&str]) -> (Outcome, String) {
        let outcome = self.run(&[&["--json"], more].concat());
        let text = findings(&outcome);
        (outcome, text)
    }
}

/// What a JSON report says, a line per finding.
pub fn findings(outcome: &Outcome) -> String {
    let document: serde_json::Value = serde_json::from_slice(&outcome.out)
        .unwrap_or_else(|error| panic!("{error}\n{}\n{}", outcome.text(), outcome.err));
    let mut text = String::new();
    for finding in document["findings"].as_array().expect("findings") {
        let word = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
        let _ = writeln!(text, "{} {}: {}", word("verdict"), word("rule"), constant(&word("evidence")));
        let details = finding["details"].as_array().into_iter().flatten().filter_map(|one| one.as_str());
        // What each mail program shows is the business of the catalogue and its tests.
        for detail in details.filter(|detail| !detail.starts_with("mail programs show")) {
            let _ = writeln!(text, "    {}", constant(detail));
        }
    }
    text
}

/// A text without what differs from run to run: ports, days.
fn constant(text: &str) -> String {
    let mut result = String::new();
    let mut number = String::new();
    for c in text.chars().chain(std::iter::once('\0')) {
        if c.is_ascii_digit() || (c == '-' && number.len() >= 4) {
            number.push(c);
            continue;
        }
        let is_day = number.len() == 10 && number.matches('-').count() == 2;
        let is_port =
            number.len() == 5 && !number.contains('-') && (result.ends_with(':') || result.ends_with("= "));
        result.push_str(if is_day {
            "DAY"
        } else if is_port {
            "PORT"
        } else {
            &number
        });
        number.clear();
        result.push(c);
    }
    result.trim_end_matches('\0').to_owned()
}

/// How long a run took and how much memory it had at its peak, in KiB.
#[derive(Debug)]
pub struct Measured {
    pub outcome: Outcome,
    pub time: Duration,
    pub peak: u64,
}

/// Runs a command and watches its memory (Linux: `VmHWM`, which only grows).
pub fn measured(mut command: Command) -> Measured {
    let start = Instant::now();
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program");
    let status = format!("/proc/{}/status", child.id());
    let ended = std::thread::spawn(move || output(child));
    let mut peak = 0;
    while !ended.is_finished() {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let size = line.and_then(|line| line.trim().strip_suffix(" kB")).and_then(|size| size.parse().ok());
        peak = peak.max(size.unwrap_or(0));
        std::thread::sleep(Duration::from_millis(5));
    }
    let outcome = ended.join().expect("the program's end");
    Measured { outcome, time: start.elapsed(), peak }
}

fn output(child: Child) -> Outcome {
    let output = child.wait_with_output().expect("the program's output");
    Outcome {
        code: output.status.code(),
        out: output.stdout,
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}
