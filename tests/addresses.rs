//! What `verify` says of names and addresses: many, none, and name servers that lie. A section of a table each.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::process::Command;
use std::time::Duration;

use libtest_mimic::{Completion, Trial};

use crate::support::{
    Answering, Answers, Asked, Authority, Lie, NameServer, Of, Verified, assert_as_in_section, findings,
    measured, needs, promise_with, repository,
};

/// The name that all servers are published under.
const HOST: &str = "mail.example.test";

const WILLING: &str = "imap implicit password\n---\nTLS\nS: * OK ready\nCAPABILITY: * CAPABILITY IMAP4rev1 AUTH=PLAIN\n\
                       CAPABILITY: TAG OK\nLOGOUT: * BYE\nLOGOUT: TAG OK\n---\n";

/// In seconds, for one answer.
const PATIENCE: &str = "2";
/// The name, the connection and three answers, and much for a machine that is busy.
const MOST_TIME: Duration = Duration::from_secs(2 * 5 + 5);

/// What the name server knows; a server is at 127.0.0.1 and at 127.0.0.2, and with another name in its
/// certificate at 127.0.0.4 and at 127.0.0.6. Nobody is at 127.0.0.3 and `::1`.
const CASES: &[(&str, &str, &[&str])] = &[
    ("one address", "mail.example.test A 127.0.0.1", &[]),
    ("two addresses", "mail.example.test A 127.0.0.1\nmail.example.test A 127.0.0.2", &[]),
    ("one of two refuses", "mail.example.test A 127.0.0.3\nmail.example.test A 127.0.0.2", &[]),
    ("both refuse", "mail.example.test A 127.0.0.3\nmail.example.test A 127.0.0.5", &[]),
    (
        "one of two has another certificate",
        "mail.example.test A 127.0.0.1\nmail.example.test A 127.0.0.4",
        &[],
    ),
    (
        "two certificates, each of another name",
        "mail.example.test A 127.0.0.4\nmail.example.test A 127.0.0.6",
        &[],
    ),
    ("nobody at the IPv6 address", "mail.example.test A 127.0.0.1\nmail.example.test AAAA ::1", &[]),
    ("nobody at the IPv6 address, -4", "mail.example.test A 127.0.0.1\nmail.example.test AAAA ::1", &["-4"]),
    ("nobody at the IPv6 address, -6", "mail.example.test A 127.0.0.1\nmail.example.test AAAA ::1", &["-6"]),
    ("no IPv6 address, -6", "mail.example.test A 127.0.0.1", &["-6"]),
    ("no IPv4 address, -4", "mail.example.test AAAA ::1", &["-4"]),
    (
        "a chain of names",
        "mail.example.test CNAME a.example.test\na.example.test CNAME b.example.test\nb.example.test A 127.0.0.1",
        &[],
    ),
    (
        "a circle of names",
        "mail.example.test CNAME a.example.test\na.example.test CNAME mail.example.test",
        &[],
    ),
    ("a name of itself", "mail.example.test CNAME mail.example.test", &[]),
    ("a name that leads to none", "mail.example.test CNAME gone.example.test", &[]),
    (
        "a chain that leads to none",
        "mail.example.test CNAME a.example.test\na.example.test CNAME gone.example.test",
        &[],
    ),
    (
        "a chain to a name without an address",
        "mail.example.test CNAME a.example.test\na.example.test TXT \"nothing\"",
        &[],
    ),
    ("no such name", "example.test MX 10 other.example.test", &[]),
    ("no address", "mail.example.test TXT \"nothing\"", &[]),
    ("0.0.0.0", "mail.example.test A 0.0.0.0", &[]),
    ("0.0.0.0 and a server", "mail.example.test A 0.0.0.0\nmail.example.test A 127.0.0.1", &[]),
    ("::", "mail.example.test AAAA ::", &[]),
    ("multicast and broadcast", "mail.example.test A 224.0.0.1\nmail.example.test A 255.255.255.255", &[]),
];

pub fn trials() -> Vec<Trial> {
    let name = |case: &str| format!("addresses::{}", case.replace(", ", "_").replace(' ', "_"));
    let case = |(case, records, more): &'static (&str, &str, &[&str])| {
        promise_with(&name(case), move || {
            // Without IPv6, nobody refuses there: there is no way.
            if records.contains("AAAA ::1") && std::net::TcpListener::bind("[::1]:0").is_err() {
                return Err(Completion::ignored_with("this machine has no IPv6"));
            }
            is_told(case, &NameServer::start(records), more)
        })
    };
    let many = promise_with(&name("fifty addresses"), move || {
        let records: Vec<String> = (1..=50).map(|number| format!("{HOST} A 127.0.1.{number}\n")).collect();
        is_told("fifty addresses", &NameServer::start(&records.concat()), &[])
    });
    let lies = [
        ("a name server that fails", Lie::ServerFailure),
        ("a name server that is silent", Lie::Silence),
        ("a name server that answers for another name", Lie::OtherName),
        ("a name server that answers another question", Lie::OtherNumber),
        ("a name server that stops in the middle", Lie::CutOff),
    ];
    let lies = lies
        .map(|(case, lie)| promise_with(&name(case), move || is_told(case, &NameServer::lying(lie), &[])));
    let halves = [
        ("no answer for AAAA that tells", [(Of::Kind(V6), Lie::ServerFailure), (Of::Kind(V4), Lie::Here)]),
        ("silence for AAAA", [(Of::Kind(V6), Lie::Silence), (Of::Kind(V4), Lie::Here)]),
        (
            "nothing for A, and no answer for AAAA that tells",
            [(Of::Kind(V6), Lie::ServerFailure), (Of::Everything, Lie::Nothing)],
        ),
        (
            "a zone that is broken, and a root that is not",
            [(Of::Kind(NS), Lie::Nothing), (Of::Everything, Lie::ServerFailure)],
        ),
    ];
    let halves = halves.map(|(case, lies)| {
        promise_with(&name(case), move || is_told(case, &NameServer::lying_of(&lies), &[]))
    });
    let others = vec![
        promise_with(&name("two hosts of a zone that is broken"), two_hosts_of_a_broken_zone),
        promise_with(&name("a name server by its name"), name_server_by_its_name),
        promise_with(&name("a name of the hosts file is looked up nowhere else"), of_the_hosts_file),
    ];
    CASES.iter().map(case).chain([many]).chain(lies).chain(halves).chain(others).collect()
}

/// The numbers of the kinds of record (RFC 1035 section 3.2.2, RFC 3596 section 2.1).
const V4: u16 = 1;
const NS: u16 = 2;
const V6: u16 = 28;

/// The zone is broken, not the network: each host is told.
fn two_hosts_of_a_broken_zone() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let names = NameServer::lying_of(&[(Of::Kind(NS), Lie::Nothing), (Of::Everything, Lie::ServerFailure)]);
    let asked = [("imap", HOST), ("smtp", "smtp.example.test")]
        .map(|(protocol, host)| Asked::new(protocol, host, 10_000, "implicit"));
    let verified = Verified::new(&asked, &names.address(), authority.file());
    let (outcome, seen) = verified.findings(&["--timeout", PATIENCE]);
    let told =
        |host: &str| format!("unsure dns-failure: {host}: the name server cannot tell (Server Failure)\n");
    assert_eq!(seen, told(HOST) + &told("smtp.example.test"), "{}", outcome.err);
    assert_eq!(outcome.code, Some(2));
    Ok(())
}

fn name_server_by_its_name() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let server = Answering::start(&Answers::parse(WILLING), &authority.good(&[HOST]));
    let names = NameServer::start(&format!("{HOST} A 127.0.0.1"));
    let asked = Asked::new("imap", HOST, server.port(), "implicit");
    let dns = names.address().replace("127.0.0.1", "localhost");
    let (outcome, seen) = Verified::new(&[asked], &dns, authority.file()).findings(&["--timeout", PATIENCE]);
    assert_eq!(outcome.code, Some(0), "{seen}{}", outcome.err);
    assert!(seen.starts_with("pass resolve: 127.0.0.1\n"), "{seen}");
    Ok(())
}

/// The name server of the system is dead, and is not waited for.
fn of_the_hosts_file() -> Result<(), Completion> {
    needs("unshare", "util-linux")?;
    let authority = Authority::new()?;
    let server = Answering::start(&Answers::parse(WILLING), &authority.good(&[HOST]));
    let asked = Asked::new("imap", HOST, server.port(), "implicit");
    let verified = Verified::new(&[asked], "192.0.2.1:53", authority.file());
    let script = "echo nameserver 192.0.2.1 >resolv.conf && echo 127.0.0.1 mail.example.test >hosts && \
                  mount --bind resolv.conf /etc/resolv.conf && mount --bind hosts /etc/hosts && exec \"$@\"";
    let inside = |program: &[&OsStr]| {
        let mut command = Command::new("unshare");
        command.args(["--mount", "--propagation=private", "sh", "-c", script, "sh"]).args(program);
        command
    };
    let call = verified.command(&["--json", "--timeout", "5"]);
    let folder = call.get_current_dir().expect("a folder");
    let is_possible = inside(&["true".as_ref()]).current_dir(folder).output();
    if !is_possible.is_ok_and(|output| output.status.success()) {
        return Err(Completion::ignored_with("this machine gives no namespaces"));
    }
    let mut words: Vec<&OsStr> = [call.get_program()].into_iter().chain(call.get_args()).collect();
    let at = words.iter().position(|word| *word == "--dns").expect("the option");
    words.drain(at..at + 2);
    let mut command = inside(&words);
    command.current_dir(folder).env_remove("MAILSETUP_PROVIDERS");
    let run = measured(command);
    let seen = findings(&run.outcome);
    assert_eq!(run.outcome.code, Some(0), "{seen}{}", run.outcome.err);
    assert!(seen.starts_with("pass resolve: 127.0.0.1\n"), "{seen}");
    assert!(run.time < Duration::from_secs(4), "it took {:?}", run.time);
    Ok(())
}

fn is_told(case: &str, names: &NameServer, more: &[&str]) -> Result<(), Completion> {
    let authority = Authority::new()?;
    let (good, other) = (authority.good(&[HOST]), authority.good(&["www.example.test"]));
    let answers = Answers::parse(WILLING);
    let server = Answering::start(&answers, &good);
    let third = authority.good(&["shop.example.test"]);
    let _others =
        [("127.0.0.2", &good), ("127.0.0.4", &other), ("127.0.0.6", &third)].map(|(address, certificate)| {
            server.beside(address.parse().expect("an address"), &answers, certificate)
        });
    let asked = Asked::new("imap", HOST, server.port(), "implicit");
    let verified = Verified::new(&[asked], &names.address(), authority.file());
    let run = measured(verified.command(&[&["--json", "--timeout", PATIENCE], more].concat()));
    assert!(run.time < MOST_TIME, "it took {:?}", run.time);
    let mut seen = match run.outcome.out.is_empty() {
        true => run.outcome.err.replace(&names.address(), "ADDRESS"),
        false => findings(&run.outcome),
    };
    let _ = writeln!(seen, "exit {}", run.outcome.code.expect("an exit code"));
    assert_as_in_section(&repository("tests/verify/addresses.txt"), case, &seen);
    Ok(())
}
