//! How long `verify` takes for many servers, beside how long it takes for one of them.
//!
//! Each server is a scripted one on an address of its own that gives every answer after 300 ms, so what is
//! measured is whether they wait for each other: `cargo bench --bench verify`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a benchmark that cannot go on says so
#![allow(clippy::print_stdout)] // what it measured
#![allow(dead_code, unused_imports)] // the support of the tests has more than this needs

#[path = "../tests/support/mod.rs"]
mod support;

use std::fmt::Write as _;
use std::net::Ipv4Addr;
use std::time::{Duration, Instant};

use support::{Act, Asked, Authority, NameServer, Scripted, Verified};

const SERVERS: u8 = 200;
const ANSWER: u64 = 300;

/// What all of them together may take longer than one.
const MOST: Duration = Duration::from_millis(1_500);

fn main() {
    let Ok(authority) = Authority::new() else { panic!("no folder for the certificates") };
    let (mut servers, mut records, mut asked) = (Vec::new(), String::new(), Vec::new());
    for number in 1..=SERVERS {
        let host = format!("mail{number}.example.test");
        let address = Ipv4Addr::new(127, 0, 2, number);
        let server = Scripted::start_at(address, &dialogue(), &authority.good(&[&host]));
        let _ = writeln!(records, "{host} A {address}");
        asked.push(Asked::new("imap", &host, server.port(), "implicit"));
        servers.push(server);
    }
    let names = NameServer::start(&records);
    let one = timed(&Verified::new(&asked[..1], &names.address(), authority.file()));
    let all = timed(&Verified::new(&asked, &names.address(), authority.file()));
    let more = all.saturating_sub(one);
    println!("one server that answers after {ANSWER} ms:  {one:.2?}");
    println!("{SERVERS} of them:                          {all:.2?}");
    println!("the difference:                        {more:.2?} (at most {MOST:?})");
    std::process::exit(i32::from(more > MOST));
}

fn dialogue() -> Vec<Act> {
    let wait = Act::Wait(ANSWER);
    let say = |line: &str| Act::Send(format!("{line}\r\n").into_bytes());
    vec![
        Act::Tls,
        wait.clone(),
        say("* OK ready"),
        Act::Expect("m1 CAPABILITY".to_owned()),
        wait.clone(),
        say("* CAPABILITY IMAP4rev1 AUTH=PLAIN"),
        say("m1 OK done"),
        Act::Expect("m2 LOGOUT".to_owned()),
        wait,
        say("* BYE"),
        say("m2 OK bye"),
    ]
}

fn timed(verified: &Verified) -> Duration {
    let start = Instant::now();
    let outcome = verified.run(&[]);
    assert_eq!(outcome.code, Some(0), "{}{}", outcome.text(), outcome.err);
    start.elapsed()
}
