//! A rehearsal reads what a server says to its end, and past what goes wrong.

use std::io::Write as _;
use std::net::TcpListener;
use std::thread;
use std::time::Duration;

use libtest_mimic::Trial;
use mailsetup::mail::{Authentication, Server, TlsMode, UsernameTemplate};
use mailsetup::net::{Conversation, Limits};
use mailsetup::verify::rehearse;
use tokio::net::TcpStream;
use tokio::runtime::Builder;

use crate::support::promise;

/// A protocol, what its server says, and what is found.
const CASES: [(&str, &str, &[&str]); 3] = [
    (
        "imap",
        "* OK ready\r\n* CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN\r\nm1 OK\r\nm2 OK begin\r\n\
         m3 NO [AUTHENTICATIONFAILED] no\r\n+ \r\n+ eD0x\r\n+ \r\nm5 OK yes\r\n",
        &[
            "pass greeting: * OK ready",
            "pass capabilities: IMAP4rev1, STARTTLS, AUTH=PLAIN",
            "pass authentication: password as published; offered: PLAIN, the command LOGIN",
            "pass handshake: m2 OK begin",
            "fail login-refused: m3 NO [AUTHENTICATIONFAILED] no (wrong username or password)",
            "fail login-refused: the mechanism cannot go on: ",
            "pass login: PLAIN",
        ],
    ),
    (
        "pop3",
        "+OK ready\r\n-ERR what\r\n-ERR no\r\n-ERR [SYS/TEMP] later\r\n",
        &[
            "pass greeting: +OK ready",
            "pass capabilities: the server does not tell what it can (no CAPA)",
            "unsure capabilities-unknown: the server does not tell how to sign in",
            "fail starttls-refused: -ERR no",
            "fail login-refused: -ERR [SYS/TEMP] later (the server has a passing trouble)",
            "fail login-refused: the server closed the connection",
            "fail login-refused: the server closed the connection",
        ],
    ),
    (
        "smtp",
        "554 go away\r\n250 hello\r\n454 not now\r\n334 \r\n235 yes\r\n",
        &[
            "unsure greeting-refused: 554 go away",
            "pass capabilities: none",
            "fail authentication-hidden: password is published; offered: nothing",
            "unsure starttls-refused: 454 not now",
            "pass login: CRAM-MD5",
            "fail login-refused: the server closed the connection",
            "fail login-refused: the server closed the connection",
        ],
    ),
];

pub fn trials() -> Vec<Trial> {
    let case = |(protocol, said, found): &'static (&str, &str, &[&str])| {
        promise(&format!("fuzz::rehearsal::{protocol}"), move || finds(protocol, said, found))
    };
    CASES.iter().map(case).collect()
}

fn finds(protocol: &str, said: &'static str, found: &[&str]) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address");
    let talking = thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a client");
        stream.write_all(said.as_bytes()).expect("a listener");
        stream.shutdown(std::net::Shutdown::Write).expect("an end");
        // Until the client goes: an end with something unread would take back what was said.
        let _ = std::io::copy(&mut stream, &mut std::io::sink());
    });
    let steps = Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(async {
        let stream = TcpStream::connect(address).await.expect("a server");
        let limits = Limits::starting_now(Duration::from_secs(20));
        rehearse(&server(protocol), &mut Conversation::plain(stream, limits)).await
    });
    talking.join().expect("a server");
    let steps: Vec<String> = steps
        .iter()
        .map(|step| format!("{} {}: {}", step.verdict.as_str(), step.rule, step.evidence))
        .collect();
    assert_eq!(steps.len(), found.len(), "{steps:#?}");
    for (step, beginning) in steps.iter().zip(found) {
        assert!(step.starts_with(beginning), "{beginning}\n{steps:#?}");
    }
}

fn server(protocol: &str) -> Server {
    let protocol = protocol.parse().expect("a protocol");
    Server {
        protocol,
        host: "mail.example.test".parse().expect("a host"),
        port: TlsMode::Starttls.usual_port(protocol),
        tls: TlsMode::Starttls,
        auth: vec![Authentication::Password],
        username: UsernameTemplate::address(),
    }
}
