//! What `verify` says of names and addresses: many, none, and name servers that lie. A section of a table each.

use std::fmt::Write as _;
use std::time::Duration;

use libtest_mimic::{Completion, Trial};

use crate::support::{
    Answering, Answers, Asked, Authority, Lie, NameServer, Verified, assert_as_in_section, findings,
    measured, promise_with, repository,
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
/// certificate at 127.0.0.4. Nobody is at 127.0.0.3 and `::1`.
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
        promise_with(&name(case), move || is_told(case, &NameServer::start(records), more))
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
    CASES.iter().map(case).chain([many]).chain(lies).collect()
}

fn is_told(case: &str, names: &NameServer, more: &[&str]) -> Result<(), Completion> {
    let authority = Authority::new()?;
    let (good, other) = (authority.good(&[HOST]), authority.good(&["www.example.test"]));
    let answers = Answers::parse(WILLING);
    let server = Answering::start(&answers, &good);
    let _others = [("127.0.0.2", &good), ("127.0.0.4", &other)].map(|(address, certificate)| {
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
