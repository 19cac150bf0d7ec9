//! `curl`: many requests, one process.

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;

use libtest_mimic::Completion;
use serde_json::{Deserializer, Value};
use tempfile::TempDir;

use super::island::Island;
use super::outside::needs;
use super::web::{Answer, Redirects, Request};

/// How long an answer may take, on a machine that has much else to do.
const SECONDS: u32 = 30;

/// Somebody who asks web servers.
#[derive(Debug)]
pub struct Curl<'a> {
    place: Place<'a>,
}

/// Where the servers are.
#[derive(Debug)]
enum Place<'a> {
    /// Where their names say, on an island; this authority is trusted.
    Island { island: &'a Island, authority: &'a Path },
    /// There is one for all names, at this address, and it speaks plainly even where `https` is asked for.
    Plain(SocketAddr),
}

impl<'a> Curl<'a> {
    /// On an island.
    ///
    /// # Errors
    /// There is no `curl`: the test is to be ignored.
    pub fn on(island: &'a Island, authority: &'a Path) -> Result<Self, Completion> {
        needs("curl", "curl")?;
        Ok(Self { place: Place::Island { island, authority } })
    }

    /// Of one server that is behind a proxy in the world.
    ///
    /// # Errors
    /// As [`Curl::on`].
    pub fn behind_a_proxy(server: SocketAddr) -> Result<Self, Completion> {
        needs("curl", "curl")?;
        Ok(Self { place: Place::Plain(server) })
    }

    /// The answers, in the order of the requests.
    pub fn ask(&self, requests: &[Request]) -> Vec<Answer> {
        let folder = TempDir::new().expect("a temporary folder");
        let file = folder.path().join("requests");
        std::fs::write(&file, self.configuration(requests, folder.path())).expect("a file");
        let words = self.command(&["curl", "--disable", "--config", &file.display().to_string()]);
        let output = Command::new(&words[0]).args(&words[1..]).output().expect("curl");
        let said = Deserializer::from_slice(&output.stdout).into_iter::<Value>();
        let said: Vec<Value> = said.map(|one| one.expect("JSON")).collect();
        let problem = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(said.len(), requests.len(), "curl: {problem}");
        said.iter()
            .enumerate()
            .map(|(number, said)| answer(&Files::new(folder.path(), number), said))
            .collect()
    }

    fn command(&self, words: &[&str]) -> Vec<String> {
        match self.place {
            Place::Island { island, .. } => island.command(words),
            Place::Plain(_) => words.iter().map(ToString::to_string).collect(),
        }
    }

    /// The options of all requests; nothing of one is left for the next.
    fn configuration(&self, requests: &[Request], folder: &Path) -> String {
        let mut text = String::new();
        for (number, request) in requests.iter().enumerate() {
            if number > 0 {
                text.push_str("next\n");
            }
            let files = Files::new(folder, number);
            text.push_str(&self.options_of_place());
            text.push_str(&options(request, &files, &self.url(request)));
        }
        text
    }

    fn options_of_place(&self) -> String {
        match self.place {
            Place::Island { authority, .. } => option("cacert", &authority.display().to_string()),
            Place::Plain(server) => option("connect-to", &format!("::{server}")),
        }
    }

    fn url(&self, request: &Request) -> String {
        match self.place {
            Place::Island { .. } => request.url.clone(),
            Place::Plain(_) => request.url.replacen("https://", "http://", 1),
        }
    }
}

/// What is written for one request.
struct Files {
    body_sent: PathBuf,
    head: PathBuf,
    body: PathBuf,
}

impl Files {
    fn new(folder: &Path, number: usize) -> Self {
        let file = |kind: &str| folder.join(format!("{number}-{kind}"));
        Self { body_sent: file("sent"), head: file("head"), body: file("body") }
    }
}

fn options(request: &Request, files: &Files, url: &str) -> String {
    let mut text = format!("silent\ngloboff\npath-as-is\nnoproxy = \"*\"\nmax-time = {SECONDS}\n");
    text.push_str(&option("url", url));
    text.push_str(&option("dump-header", &files.head.display().to_string()));
    text.push_str(&option("output", &files.body.display().to_string()));
    text.push_str("write-out = \"%{json}\\n\"\n");
    for header in &request.headers {
        text.push_str(&option("header", header));
    }
    if let Redirects::Followed(most) = request.redirects {
        let _ = writeln!(text, "location\nmax-redirs = {most}");
    }
    if let Some(body) = &request.body {
        std::fs::write(&files.body_sent, body).expect("a file");
        text.push_str(&option("data-binary", &format!("@{}", files.body_sent.display())));
        // Curl 7.88 breaks off where an HTTP/2 server has answered before it read the body, which RFC 9113
        // section 8.1 allows.
        text.push_str("http1.1\n");
    }
    match (request.method, &request.body) {
        ("GET", None) | ("POST", Some(_)) => {}
        ("HEAD", _) => text.push_str("head\n"),
        (method, _) => text.push_str(&option("request", method)),
    }
    text
}

/// In quotation marks a backslash means something (`man curl`, `--config`).
fn option(name: &str, value: &str) -> String {
    format!("{name} = \"{}\"\n", value.replace('\\', "\\\\").replace('"', "\\\""))
}

fn answer(files: &Files, said: &Value) -> Answer {
    let head = std::fs::read(&files.head).unwrap_or_default();
    let number = |name: &str| said[name].as_u64().unwrap_or_default();
    // `curl --head` writes the head where the body would be.
    let has_body = number("size_download") > 0;
    Answer {
        status: u16::try_from(number("http_code")).expect("a status"),
        headers: headers_of_last(&String::from_utf8_lossy(&head)),
        body: if has_body { std::fs::read(&files.body).unwrap_or_default() } else { Vec::new() },
        redirects: u8::try_from(number("num_redirects")).expect("a few"),
        url: said["url_effective"].as_str().unwrap_or_default().to_owned(),
        trouble: said["errormsg"].as_str().map(str::to_owned),
    }
}

/// Of several answers, each with an empty line behind its headers, the last.
fn headers_of_last(heads: &str) -> Vec<(String, String)> {
    let last = heads.trim_end().rsplit("\r\n\r\n").next().unwrap_or_default();
    let header = |line: &str| {
        let (name, value) = line.split_once(':')?;
        Some((name.to_ascii_lowercase(), value.trim().to_owned()))
    };
    last.lines().skip(1).filter_map(header).collect()
}
