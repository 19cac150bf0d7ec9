//! A network of its own: the ports and the names of the world, and no way out to it.
//!
//! What runs on an island sees a loopback interface and no other, an `/etc` with names of our own, and an empty
//! `/run` (the sockets of other resolvers lie there). Every process on it ends with it.

use std::net::Ipv4Addr;
use std::path::Path;
use std::process::{Command, Output};

use libtest_mimic::Completion;
use tempfile::TempDir;

use super::daemon::{Daemon, Launch, Orphaned, needs_root};
use super::outside::needs;
use super::public_folder::public_folder;

/// On port 443 of this address nobody can be reached; on all others everybody who listens.
pub const WITHOUT_HTTPS: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 3);

/// The network. Its first process is a shell that waits: when that is killed, so are all the others.
#[derive(Debug)]
pub struct Island {
    first: Daemon,
    folder: TempDir,
}

/// What is to be started on an island.
#[derive(Debug)]
pub struct Resident<'a> {
    pub command: &'a [&'a str],
    pub log: &'a Path,
    /// It has started when it listens on all of them (TCP).
    pub ports: &'a [u16],
}

const OUTSIDE: &[&str] =
    &["unshare", "--net", "--mount", "--propagation=private", "--pid", "--fork", "--kill-child", "sh", "-c"];

/// Rules are asked in the order of their numbers; the one for addresses of this machine is number 0 at first.
const INSIDE: &str = "\
etc=$1 without_https=$2; shift 2
mount -t tmpfs none /run && mkdir /run/upper /run/work &&
mount -t overlay -o \"lowerdir=$etc:/etc,upperdir=/run/upper,workdir=/run/work\" none /etc &&
ip link set lo up &&
ip rule add pref 100 lookup local &&
ip rule add pref 10 to \"$without_https\" ipproto tcp dport 443 unreachable &&
ip rule del pref 0 &&
\"$@\"
exit";

/// The last thing that the first process says.
const READY: &str = "the island is there";

/// Who answers for names that `/etc/hosts` has not: nobody, or the name server of the island.
const RESOLVER: &str = "nameserver 127.0.0.1\noptions timeout:1 attempts:1\n";

impl Island {
    /// An island with names and their addresses in its `/etc/hosts`. A [`super::Zones`] has others.
    ///
    /// # Errors
    /// There can be none here: the test is to be ignored.
    pub fn with_names(names: &[(&str, Ipv4Addr)]) -> Result<Self, Completion> {
        needs("unshare", "util-linux")?;
        needs("nsenter", "util-linux")?;
        needs("ip", "iproute2")?;
        needs_root()?;
        let folder = public_folder()?;
        write_etc(folder.path(), names);
        is_possible(folder.path())?;
        let mut first = Daemon::start(&Launch {
            command: command(folder.path(), &["sh", "-c", &format!("echo {READY}; exec sleep infinity")]),
            log: &folder.path().join("log"),
            listens: Vec::new(),
            orphaned: Orphaned::Killed,
        });
        first.wait_until("ready", |first| first.log().contains(READY));
        Ok(Self { first, folder })
    }

    /// What runs a program on the island.
    pub fn command(&self, inside: &[&str]) -> Vec<String> {
        let of = |namespace: &str| format!("/proc/{}/ns/{namespace}", self.first.group());
        let mut words = vec![
            "nsenter".to_owned(),
            format!("--net={}", of("net")),
            format!("--mount={}", of("mnt")),
            format!("--pid={}", of("pid_for_children")),
            "--".to_owned(),
        ];
        words.extend(inside.iter().map(ToString::to_string));
        words
    }

    /// Runs a program on the island to its end.
    pub fn run(&self, inside: &[&str]) -> Output {
        output(&self.command(inside))
    }

    /// Starts a server on the island. It is gone when it is dropped, at the latest with the island.
    pub fn start(&self, resident: &Resident<'_>) -> Daemon {
        let mut daemon = Daemon::start(&Launch {
            command: self.command(resident.command),
            log: resident.log,
            listens: Vec::new(),
            orphaned: Orphaned::Killed,
        });
        for port in resident.ports {
            daemon.wait_until(&format!("at port {port}"), |_| self.is_listened_on(*port));
        }
        daemon
    }

    /// Linux lists the sockets of a network for each process in it: address and port of this side are the
    /// second column, in hexadecimal digits, the state is the fourth; `0A` is listening.
    fn is_listened_on(&self, port: u16) -> bool {
        let port = format!(":{port:04X}");
        let is_it = |line: &str| {
            let columns: Vec<&str> = line.split_whitespace().collect();
            columns.get(1).is_some_and(|address| address.ends_with(&port)) && columns.get(3) == Some(&"0A")
        };
        let list = |kind| std::fs::read_to_string(format!("/proc/{}/net/{kind}", self.first.group()));
        ["tcp", "tcp6"].into_iter().filter_map(|kind| list(kind).ok()).any(|list| list.lines().any(is_it))
    }

    /// A folder that is the island's own, and that everybody can look into.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

fn command(folder: &Path, inside: &[&str]) -> Vec<String> {
    let (etc, without_https) = (folder.join("etc").display().to_string(), WITHOUT_HTTPS.to_string());
    let words = [OUTSIDE, &[INSIDE, "sh", &etc, &without_https], inside].concat();
    words.into_iter().map(str::to_owned).collect()
}

fn output(words: &[String]) -> Output {
    Command::new(&words[0]).args(&words[1..]).output().unwrap_or_else(|error| panic!("{}: {error}", words[0]))
}

/// Names are looked for in `hosts`, then at the name server of the island, and nowhere else.
fn write_etc(folder: &Path, names: &[(&str, Ipv4Addr)]) {
    let names: Vec<String> = names.iter().map(|(name, address)| format!("{address} {name}\n")).collect();
    let etc = folder.join("etc");
    super::public_folder::make_public(&etc);
    for (file, text) in [
        ("hosts", format!("127.0.0.1 localhost\n{}", names.concat())),
        ("resolv.conf", RESOLVER.to_owned()),
        ("nsswitch.conf", "passwd: files\ngroup: files\nshadow: files\nhosts: files dns\n".to_owned()),
    ] {
        std::fs::write(etc.join(file), text).unwrap_or_else(|error| panic!("{file}: {error}"));
    }
}

/// Containers may forbid it, and a kernel may lack it.
fn is_possible(folder: &Path) -> Result<(), Completion> {
    let tried = output(&command(folder, &["true"]));
    let said = String::from_utf8_lossy(&tried.stderr).into_owned();
    match tried.status.success() {
        true => Ok(()),
        false => Err(Completion::ignored_with(format!("no network of our own here: {}", said.trim()))),
    }
}
