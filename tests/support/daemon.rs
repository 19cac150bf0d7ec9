//! A server that runs beside the tests: awaited when it starts, gone when it is dropped.

use std::fs::{DirEntry, File};
use std::io;
use std::net::{SocketAddr, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Sender, channel};
use std::sync::{LazyLock, Mutex};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

use libtest_mimic::Completion;
use rustix::process::{Pid, Signal, geteuid, kill_process, kill_process_group, test_kill_process_group};

use super::outside::needs;

/// How long a server may take to listen, on a machine that has much else to do.
const START: Duration = Duration::from_secs(30);
/// How long Linux may take to end it.
const END: Duration = Duration::from_secs(5);
/// Between two looks at a server.
const PAUSE: Duration = Duration::from_millis(5);

/// A process group. Everything that the server starts belongs to it, and ends with it.
#[derive(Debug)]
pub struct Daemon {
    name: String,
    child: Child,
    group: Pid,
    log: PathBuf,
}

/// What is to be started.
#[derive(Debug)]
pub struct Launch<'a> {
    pub command: Vec<String>,
    /// What it writes to its standard output and error is there.
    pub log: &'a Path,
    /// It has started when each of them takes a connection.
    pub listens: Vec<SocketAddr>,
    pub orphaned: Orphaned,
}

/// What becomes of a server whose tests were killed, and cannot end it any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orphaned {
    /// It is asked to end, and ends its own processes.
    Asked,
    /// The first process of a namespace cannot be asked; all the others end with it.
    Killed,
}

/// Whether servers can be started here as they are in the world, by root.
///
/// # Errors
/// The test is to be ignored.
pub fn needs_root() -> Result<(), Completion> {
    needs("setpriv", "util-linux")?;
    match geteuid().is_root() {
        true => Ok(()),
        false => Err(Completion::ignored_with("servers are started by root alone")),
    }
}

impl Daemon {
    /// Starts it and waits until it listens.
    pub fn start(launch: &Launch<'_>) -> Self {
        let name = launch.command.first().cloned().unwrap_or_default();
        let child = spawn(command(launch)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let group = Pid::from_child(&child);
        let mut daemon = Self { name, child, group, log: launch.log.to_owned() };
        daemon.wait_for(&launch.listens);
        daemon
    }

    /// What it said so far.
    pub fn log(&self) -> String {
        String::from_utf8_lossy(&std::fs::read(&self.log).unwrap_or_default()).into_owned()
    }

    /// The end of what it said.
    pub fn last_words(&self) -> String {
        const LINES: usize = 12;
        let log = self.log();
        let lines: Vec<&str> = log.lines().collect();
        lines[lines.len().saturating_sub(LINES)..].join("\n")
    }

    /// Where [`Daemon::log`] is from.
    pub fn log_file(&self) -> &Path {
        &self.log
    }

    /// Its process group.
    pub const fn group(&self) -> Pid {
        self.group
    }

    /// Tells the process that was started, and no other one of its group.
    pub fn signal(&self, signal: Signal) {
        kill_process(self.group, signal).expect("a process of ours");
    }

    /// Whether it has not ended yet.
    pub fn runs(&mut self) -> bool {
        self.status().is_none()
    }

    /// How it ended, if it has.
    pub fn status(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().expect("a child of ours")
    }

    fn wait_for(&mut self, listens: &[SocketAddr]) {
        for address in listens {
            self.wait_until(&format!("at {address}"), |_| TcpStream::connect_timeout(address, START).is_ok());
        }
        // Somebody else may have been at that port.
        self.assert_lives();
    }

    /// Waits for what a server does before it can be used.
    pub fn wait_until(&mut self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !is_so(self) {
            self.assert_lives();
            assert!(start.elapsed() < START, "{} is not {what}:\n{}", self.name, self.log());
            sleep(PAUSE);
        }
    }

    fn assert_lives(&mut self) {
        let ended = self.status();
        assert!(ended.is_none(), "{} has ended ({ended:?}):\n{}", self.name, self.log());
    }

    /// Whether the last of its processes has gone. Those whose parent is gone too may stay in the list of
    /// processes until init has time for them.
    fn is_gone(&mut self) -> bool {
        let _ = self.child.try_wait(); // that is for us to do
        test_kill_process_group(self.group).is_err() || !lives(self.group)
    }
}

impl Drop for Daemon {
    /// Nobody needs what it would have written down in peace.
    fn drop(&mut self) {
        let _ = kill_process_group(self.group, Signal::KILL);
        let start = Instant::now();
        while !self.is_gone() && start.elapsed() < END {
            sleep(PAUSE);
        }
    }
}

impl Orphaned {
    const fn signal(self) -> &'static str {
        match self {
            Self::Asked => "TERM",
            Self::Killed => "KILL",
        }
    }
}

/// Whether a process of the group does anything any more: `/proc/NUMBER/stat` has state, parent and group after
/// the name, which stands in parentheses and may hold anything.
pub fn lives(group: Pid) -> bool {
    let group = group.as_raw_nonzero().to_string();
    let is_alive = |process: io::Result<DirEntry>| {
        let stat = std::fs::read_to_string(process.ok()?.path().join("stat")).ok()?;
        let mut fields = stat.rsplit_once(')')?.1.split_whitespace();
        let (state, its_group) = (fields.next()?, fields.nth(1)?);
        Some(its_group == group && !["Z", "X"].contains(&state))
    };
    std::fs::read_dir("/proc").expect("Linux").any(|process| is_alive(process) == Some(true))
}

/// Tests that are killed end no server: `setpriv` has Linux do it.
fn command(launch: &Launch<'_>) -> Command {
    let log = || Stdio::from(File::options().create(true).append(true).open(launch.log).expect("a log"));
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", launch.orphaned.signal(), "--"]).args(&launch.command).process_group(0);
    // An end of the input would be something to act on.
    command.stdin(Stdio::piped()).stdout(log()).stderr(log());
    command
}

/// Starts a program from a thread that lasts: for Linux, the parent of a process is the *thread* that started
/// it (`PR_SET_PDEATHSIG`), and a thread of the harness ends when it finds no more tests.
fn spawn(command: Command) -> io::Result<Child> {
    type Order = (Command, Sender<io::Result<Child>>);
    static ORDERS: LazyLock<Mutex<Sender<Order>>> = LazyLock::new(|| {
        let (orders, received) = channel::<Order>();
        thread::spawn(move || {
            for (mut command, answer) in received {
                let _ = answer.send(command.spawn());
            }
        });
        Mutex::new(orders)
    });
    let (answer, child) = channel();
    ORDERS.lock().expect("no panic while it was held").send((command, answer)).expect("a thread that lasts");
    child.recv().expect("an answer")
}
