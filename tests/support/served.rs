//! `mailsetup serve`, running.

use std::process::ExitStatus;
use std::thread::sleep;
use std::time::{Duration, Instant};

use libtest_mimic::Completion;
use rustix::process::Signal;
use tempfile::TempDir;

use super::binary::PROGRAM;
use super::daemon::{Daemon, Launch, Orphaned};
use super::http::Http;
use super::outside::needs;

/// How long something may take that happens at once on a machine with nothing else to do.
const PATIENCE: Duration = Duration::from_mins(1);
/// Between two looks.
const PAUSE: Duration = Duration::from_millis(5);

/// The server, and where it listens.
#[derive(Debug)]
pub struct Served {
    daemon: Daemon,
    addresses: Vec<String>,
    _folder: TempDir,
}

impl Served {
    /// At a free port of loopback.
    ///
    /// # Errors
    /// A program is missing that it takes: the test is to be ignored.
    pub fn start(arguments: &[&str]) -> Result<Self, Completion> {
        Self::start_with(&[], &[&["--listen", "127.0.0.1:0"], arguments].concat())
    }

    /// With all that is on its command line, and with what stands before it: variables as `NAME=VALUE`, and a program
    /// that starts it.
    ///
    /// # Errors
    /// As [`Served::start`].
    pub fn start_with(before: &[&str], arguments: &[&str]) -> Result<Self, Completion> {
        let listens = ["--listen", "--listen-plain", "--metrics"];
        let number = arguments.iter().filter(|argument| listens.contains(argument)).count();
        let mut served = Self::launch(before, arguments)?;
        served.wait_until("it listens", |served| {
            served.addresses = addresses(&served.log());
            served.addresses.len() >= number
        });
        Ok(served)
    }

    /// Does not wait for it to listen.
    ///
    /// # Errors
    /// As [`Served::start`].
    pub fn launch(before: &[&str], arguments: &[&str]) -> Result<Self, Completion> {
        needs("setpriv", "util-linux")?;
        let folder = TempDir::new().expect("a temporary folder");
        let words = [&["env", "-u", "MAILSETUP_PROVIDERS"], before, &[PROGRAM, "serve"], arguments].concat();
        let daemon = Daemon::start(&Launch {
            command: words.into_iter().map(str::to_owned).collect(),
            log: &folder.path().join("log"),
            listens: Vec::new(),
            orphaned: Orphaned::Asked,
        });
        Ok(Self { daemon, addresses: Vec::new(), _folder: folder })
    }

    /// Where it listens first.
    pub fn address(&self) -> &str {
        &self.addresses[0]
    }

    /// Where it listens, in the order of the log: as on the command line, the counters last.
    pub fn addresses(&self) -> &[String] {
        &self.addresses
    }

    /// A new connection to it.
    pub fn connect(&self) -> Http {
        Http::connect(self.address())
    }

    /// What it wrote so far.
    pub fn log(&self) -> String {
        self.daemon.log()
    }

    pub fn signal(&self, signal: Signal) {
        self.daemon.signal(signal);
    }

    /// Waits for a condition that comes true by itself.
    #[track_caller]
    pub fn wait_until(&mut self, what: &str, mut holds: impl FnMut(&mut Self) -> bool) {
        let start = Instant::now();
        while !holds(self) {
            assert!(self.daemon.runs(), "ended before {what}:\n{}", self.log());
            assert!(start.elapsed() < PATIENCE, "not seen: {what}\n{}", self.log());
            sleep(PAUSE);
        }
    }

    /// Waits for a text in the log.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str) {
        self.wait_until(text, |served| served.log().contains(text));
    }

    /// Waits for the end that somebody asked for.
    pub fn ended(&mut self) -> ExitStatus {
        let start = Instant::now();
        while self.daemon.runs() {
            assert!(start.elapsed() < PATIENCE, "it does not end\n{}", self.log());
            sleep(PAUSE);
        }
        self.daemon.status().expect("an end")
    }

    /// The counters, at the last address.
    pub fn metrics(&self) -> String {
        let address = self.addresses.last().expect("--metrics");
        Http::connect(address).get("/metrics").text()
    }

    /// Memory at its peak, in KiB (Linux).
    pub fn peak(&self) -> u64 {
        let status = format!("/proc/{}/status", self.daemon.group().as_raw_nonzero());
        let text = std::fs::read_to_string(status).expect("a process");
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a peak");
        line.trim().trim_end_matches(" kB").parse().expect("a number")
    }
}

/// `listening on 127.0.0.1:8080 with TLS`, `metrics on …`: the addresses, in any form of log.
fn addresses(log: &str) -> Vec<String> {
    let starts = |line: &'_ str| {
        let at = ["listening on ", "metrics on "]
            .iter()
            .find_map(|words| Some(line.find(words)? + words.len()))?;
        line[at..].split([' ', '"']).next().map(str::to_owned)
    };
    log.lines().filter_map(starts).collect()
}
