//! Networks of our own: what is on an island stays there.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::time::Duration;

use libtest_mimic::{Completion, Trial};

use crate::support::{Island, Resident, WITHOUT_HTTPS, needs, promise_with};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("servers::an_island_has_names_of_its_own", names_of_its_own),
        promise_with("servers::nothing_leaves_an_island", nothing_leaves),
        promise_with("servers::islands_do_not_disturb_each_other", do_not_disturb_each_other),
        promise_with("servers::everything_on_an_island_ends_with_it", everything_ends),
    ]
}

fn said(island: &Island, command: &[&str]) -> String {
    let output = island.run(command);
    String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).trim().to_owned()
}

fn names_of_its_own() -> Result<(), Completion> {
    let before = std::fs::read("/etc/hosts").expect("a file");
    let island = Island::with_names(&[("www.example.test", Ipv4Addr::new(127, 0, 0, 2))])?;
    assert_eq!(said(&island, &["getent", "hosts", "www.example.test"]), "127.0.0.2       www.example.test");
    assert_eq!(said(&island, &["getent", "hosts", "example.com"]), "");
    let added = said(&island, &["sh", "-c", "echo 127.0.0.9 a.test >>/etc/hosts && getent hosts a.test"]);
    assert_eq!(added, "127.0.0.9       a.test");
    assert_eq!(std::fs::read("/etc/hosts").expect("a file"), before, "the machine's own names");
    Ok(())
}

const CONNECT: &str = "\
import socket, sys
try:
    socket.create_connection((sys.argv[1], int(sys.argv[2])), 5).close()
    print('connected')
except OSError as error:
    print(type(error).__name__, error)
";

/// A listener of the machine cannot be reached, nor can another machine.
fn nothing_leaves() -> Result<(), Completion> {
    needs("python3", "python3")?;
    let island = Island::with_names(&[])?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let port = listener.local_addr().expect("an address").port().to_string();
    let connect = |address: &str, port: &str| said(&island, &["python3", "-c", CONNECT, address, port]);
    assert!(connect("127.0.0.1", &port).starts_with("ConnectionRefusedError"));
    // An address for documentation (RFC 5737).
    assert!(connect("192.0.2.1", "80").contains("unreachable"));
    let over_ipv6 = connect("2001:db8::1", "80");
    assert!(over_ipv6.contains("unreachable") || over_ipv6.contains("not supported"), "{over_ipv6}");
    Ok(())
}

fn do_not_disturb_each_other() -> Result<(), Completion> {
    needs("python3", "python3")?;
    let islands = [Island::with_names(&[])?, Island::with_names(&[])?];
    let servers = islands.each_ref().map(|island| {
        let log = island.folder().join("server");
        let command = ["python3", "-m", "http.server", "--directory", "/usr/share/doc", "443"];
        island.start(&Resident { command: &command, log: &log, ports: &[443] })
    });
    for island in &islands {
        let connect = |address: &str| said(island, &["python3", "-c", CONNECT, address, "443"]);
        assert_eq!(connect("127.0.0.1"), "connected");
        assert!(connect(&WITHOUT_HTTPS.to_string()).contains("unreachable"));
    }
    drop(servers);
    Ok(())
}

/// Says the number that it has outside, for `/proc` is the machine's, and stays.
const STAYS: &str = "read -r number rest </proc/self/stat; echo $number; exec sleep 1000 >/dev/null 2>&1";

/// Also what has left its process group, and its session.
fn everything_ends() -> Result<(), Completion> {
    needs("setsid", "util-linux")?;
    let island = Island::with_names(&[])?;
    let process = said(&island, &["setsid", "--fork", "sh", "-c", STAYS]);
    let folder = Path::new("/proc").join(&process);
    assert!(process.parse::<u32>().is_ok() && folder.exists(), "{process}");
    drop(island);
    let ends = || {
        !folder.exists()
            || std::fs::read_to_string(folder.join("stat")).is_ok_and(|stat| stat.contains(") Z "))
    };
    for _ in 0..1000 {
        if ends() {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("{} lives on", folder.display())
}
