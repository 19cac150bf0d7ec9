//! A server that answers lines by their beginnings, connection after connection, for what is said behind the
//! greeting.
//!
//! ```text
//! imap implicit password             the published settings
//! # what it is about
//! ---
//! TLS                                from here on inside TLS: at once, or behind a good answer to STARTTLS
//! S: * OK ready                      the greeting
//! CAPABILITY: * CAPABILITY IMAP4rev1 the answer to a line that begins so; more lines are more of the answer
//! CAPABILITY: TAG OK done            TAG is the tag of IMAP, LINE what was said, DECODED its last word decoded,
//!                                    NONCE that of SCRAM in it; BASE64(NONCE) is encoded
//! LITERAL: + go                      the answer to a line that a literal of IMAP follows
//! SEARCH BEHIND SELECT: * SEARCH 1   the answer to a line, where another was said before on this connection
//! *: TAG NO                          the answer to every other line
//! BYE: (close)                       the server ends the connection; (nothing) lets it say nothing
//! ---
//! pass resolve: 127.0.0.1            what the report says
//! ```

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};
use tokio_rustls::TlsAcceptor;

use super::authority::Issued;
use super::listeners::free_port;
use super::scripted::{Wire, acceptor, line, send};

/// The server as a text file says it.
#[derive(Debug, Clone)]
pub struct Answers {
    head: String,
    pub protocol: String,
    pub tls: String,
    pub auth: Vec<String>,
    greeting: String,
    begins_with_tls: bool,
    /// The beginning of a line, and what is said then: before TLS, and inside.
    in_clear: Vec<(String, String)>,
    inside: Vec<(String, String)>,
}

/// A running one; it ends with the test.
#[derive(Debug)]
pub struct Answering {
    address: SocketAddr,
    runtime: Option<Runtime>,
    heard: Arc<Mutex<Vec<Heard>>>,
}

/// A line that a client said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    pub connection: usize,
    pub in_tls: bool,
    pub line: String,
}

impl Heard {
    /// A line of SASL, decoded.
    pub fn decoded(&self) -> Option<String> {
        String::from_utf8(BASE64_STANDARD.decode(&self.line).ok()?).ok()
    }
}

impl Answers {
    pub fn read(file: &Path) -> Self {
        let text =
            std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        Self::parse(&text)
    }

    pub fn parse(text: &str) -> Self {
        let mut parts = text.splitn(3, "---\n");
        let (settings, script) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let mut words = settings.lines().next().unwrap_or_default().split_whitespace().map(str::to_owned);
        let mut word = || words.next().expect("PROTOCOL TLS AUTH");
        let (protocol, tls, auth) = (word(), word(), word());
        let mut answers = Self {
            head: format!("{settings}---\n{script}---\n"),
            protocol,
            tls,
            auth: auth.split(',').map(str::to_owned).collect(),
            greeting: String::new(),
            begins_with_tls: script.starts_with("TLS\n"),
            in_clear: Vec::new(),
            inside: Vec::new(),
        };
        let mut in_tls = false;
        for line in script.lines() {
            match line.split_once(": ") {
                None if line == "TLS" => in_tls = true,
                None => panic!("{line:?} is no answer"),
                Some(("S", greeting)) => answers.greeting = format!("{greeting}\r\n"),
                Some((beginning, answer)) => {
                    let table = if in_tls { &mut answers.inside } else { &mut answers.in_clear };
                    table.push((beginning.to_owned(), answer.to_owned()));
                }
            }
        }
        answers
    }

    /// The file with another third part.
    pub fn with(&self, seen: &str) -> String {
        format!("{}{seen}", self.head)
    }

    /// What is said to a line; a command of IMAP may be of many lines, and the tag stands in the first.
    fn answer(&self, in_tls: bool, line: &str, tag: &mut String, said: &mut Vec<String>) -> String {
        let table = if in_tls { &self.inside } else { &self.in_clear };
        let (new_tag, command) = match (self.protocol.as_str(), line.split_once(' ')) {
            ("imap", Some((tag, command))) => (Some(tag), command),
            _ => (None, line),
        };
        if let Some(new) = new_tag {
            new.clone_into(tag);
        }
        let fits = |beginning: &str| match beginning {
            "LITERAL" => line.ends_with('}'),
            beginning => match beginning.split_once(" BEHIND ") {
                Some((beginning, before)) => {
                    command.starts_with(beginning) && said.iter().any(|one| one.starts_with(before))
                }
                None => command.starts_with(beginning),
            },
        };
        let known = table.iter().find(|(beginning, _)| fits(beginning));
        let key = known.map_or("*", |(beginning, _)| beginning.as_str());
        let last = BASE64_STANDARD.decode(line.rsplit(' ').next().unwrap_or_default());
        let decoded = String::from_utf8_lossy(&last.unwrap_or_default()).replace('\0', " ");
        let nonce = decoded.split(',').find_map(|part| part.strip_prefix("r=")).unwrap_or_default();
        let filled = |text: &String| {
            let text = text.replace("TAG", tag).replace("LINE", line).replace("DECODED", &decoded);
            encoded(&text.replace("NONCE", nonce)) + "\r\n"
        };
        let answer = table.iter().filter(|(beginning, _)| beginning == key).map(|(_, text)| filled(text));
        let answer = answer.collect();
        said.push(command.to_owned());
        answer
    }
}

/// A text with what stands in `BASE64(…)` encoded.
fn encoded(text: &str) -> String {
    let parts = text.split_once("BASE64(").and_then(|(before, rest)| Some((before, rest.strip_suffix(')')?)));
    parts
        .map_or_else(|| text.to_owned(), |(before, inner)| before.to_owned() + &BASE64_STANDARD.encode(inner))
}

impl Answering {
    /// Answers on a free port of 127.0.0.1.
    pub fn start(answers: &Answers, certificate: &Issued) -> Self {
        Self::start_changing(answers, certificate, certificate)
    }

    /// The same, with another certificate once TLS has begun with the first.
    pub fn start_changing(answers: &Answers, first: &Issued, then: &Issued) -> Self {
        let address = Ipv4Addr::LOCALHOST;
        Self::start_at(SocketAddr::from((address, free_port(address))), answers, [first, then])
    }

    /// Another server on the same port of another address.
    pub fn beside(&self, address: IpAddr, answers: &Answers, certificate: &Issued) -> Self {
        Self::at(SocketAddr::new(address, self.port()), answers, certificate)
    }

    /// At a port that nobody has.
    pub fn at(address: SocketAddr, answers: &Answers, certificate: &Issued) -> Self {
        Self::start_at(address, answers, [certificate; 2])
    }

    fn start_at(address: SocketAddr, answers: &Answers, certificates: [&Issued; 2]) -> Self {
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a thread");
        let listener = runtime.block_on(TcpListener::bind(address)).expect("a free port");
        let heard = Arc::default();
        let server = Arc::new(Server {
            answers: answers.clone(),
            acceptors: certificates.map(acceptor),
            secured: AtomicUsize::new(0),
            heard: Arc::clone(&heard),
        });
        runtime.spawn(async move {
            for connection in 0.. {
                let Ok((stream, _)) = listener.accept().await else { return };
                let server = Arc::clone(&server);
                tokio::spawn(async move { server.talk(connection, stream).await });
            }
        });
        Self { address, runtime: Some(runtime), heard }
    }

    pub const fn port(&self) -> u16 {
        self.address.port()
    }

    /// All that clients said so far.
    pub fn heard(&self) -> Vec<Heard> {
        self.heard.lock().expect("notes").clone()
    }
}

impl Drop for Answering {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// What all connections share.
struct Server {
    answers: Answers,
    acceptors: [TlsAcceptor; 2],
    /// How many connections have TLS.
    secured: AtomicUsize,
    heard: Arc<Mutex<Vec<Heard>>>,
}

impl Server {
    async fn talk(&self, connection: usize, stream: TcpStream) -> Option<()> {
        let mut wire: Box<dyn Wire> = Box::new(stream);
        let (mut in_tls, mut tag) = (self.answers.begins_with_tls, String::new());
        let mut said = Vec::new();
        if in_tls {
            wire = self.secure(wire).await?;
        }
        send(&mut wire, self.answers.greeting.as_bytes()).await?;
        loop {
            let line = line(&mut wire).await?;
            if !in_tls && line.starts_with('\u{16}') {
                return None; // TLS, where none is spoken
            }
            self.heard.lock().expect("notes").push(Heard { connection, in_tls, line: line.clone() });
            let answer = self.answers.answer(in_tls, &line, &mut tag, &mut said);
            if answer == "(close)\r\n" {
                return None;
            }
            if answer != "(nothing)\r\n" {
                send(&mut wire, answer.as_bytes()).await?;
            }
            let asks_for_tls = !in_tls && (line.ends_with("STARTTLS") || line == "STLS");
            let is_willing =
                ["220", "+OK"].iter().any(|good| answer.starts_with(good)) || answer.contains(" OK");
            if asks_for_tls && is_willing {
                wire = self.secure(wire).await?;
                in_tls = true;
            }
        }
    }

    async fn secure(&self, wire: Box<dyn Wire>) -> Option<Box<dyn Wire>> {
        let acceptor = &self.acceptors[usize::from(self.secured.load(Ordering::SeqCst) > 0)];
        let wire = acceptor.accept(wire).await.ok()?;
        self.secured.fetch_add(1, Ordering::SeqCst);
        Some(Box::new(wire))
    }
}
