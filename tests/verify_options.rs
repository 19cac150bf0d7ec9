//! The options of `verify`, its exit codes, and its reports in the forms of others.

mod network;
mod reports;

use std::process::Command;

use libtest_mimic::{Completion, Trial};

use crate::support::{
    Answering, Answers, Asked, Authority, Issued, NameServer, Outcome, Verified, findings, outcome,
    promise_with,
};

pub fn trials() -> Vec<Trial> {
    let own = [
        promise_with("verify_options::what_is_unsure_fails_with_strict_alone", strict),
        promise_with("verify_options::only_what_is_wanted_is_asked", only),
        promise_with("verify_options::numbers_have_bounds", bounds),
        promise_with("verify_options::candidates_are_asked_for_who_fails", candidates),
        promise_with("verify_options::candidates_are_asked_where_nothing_is_published", candidates_alone),
        promise_with("verify_options::the_order_is_that_of_the_file", order),
    ];
    own.into_iter().chain(network::trials()).chain(reports::trials()).collect()
}

const HOST: &str = "mail.example.test";

const IMAP: &str = "imap implicit password\n---\nTLS\nS: * OK ready\nCAPABILITY: * CAPABILITY IMAP4rev1 AUTH=PLAIN\n\
                    CAPABILITY: TAG OK\nLOGOUT: * BYE\nLOGOUT: TAG OK\n---\n";
const SMTP: &str = "smtp implicit password\n---\nTLS\nS: 220 ready\nEHLO: 250-hello\nEHLO: 250 AUTH PLAIN\n\
                    QUIT: 221 bye\n---\n";
/// One that does not tell what it can.
const POP3: &str = "pop3 implicit password\n---\nTLS\nS: +OK ready\nCAPA: -ERR what\nQUIT: +OK bye\n---\n";

/// Servers that play these scripts, and the provider that publishes them.
struct Stage {
    servers: Vec<Answering>,
    verified: Verified,
    _names: NameServer,
    _authority: Authority,
}

impl Stage {
    fn new(scripts: &[&str]) -> Result<Self, Completion> {
        Self::with(scripts, |authority| authority.good(&[HOST]), |_| ())
    }

    /// The same with another certificate, and with something done to what is published.
    fn with(
        scripts: &[&str],
        certificate: impl Fn(&Authority) -> Issued,
        change: impl Fn(&mut Vec<Asked>),
    ) -> Result<Self, Completion> {
        let authority = Authority::new()?;
        let certificate = certificate(&authority);
        let names = NameServer::start(&format!("{HOST} A 127.0.0.1"));
        let answers: Vec<Answers> = scripts.iter().map(|script| Answers::parse(script)).collect();
        let servers: Vec<Answering> =
            answers.iter().map(|answers| Answering::start(answers, &certificate)).collect();
        let asked = answers.iter().zip(&servers);
        let mut asked: Vec<Asked> = asked
            .map(|(answers, server)| Asked::new(&answers.protocol, HOST, server.port(), &answers.tls))
            .collect();
        change(&mut asked);
        let verified = Verified::new(&asked, &names.address(), authority.file());
        Ok(Self { servers, verified, _names: names, _authority: authority })
    }

    /// The call without the choice that [`Verified`] makes among the servers.
    fn command(&self, more: &[&str]) -> Command {
        let called = self.verified.command(&[]);
        let arguments: Vec<_> = called.get_args().collect();
        let until = arguments.iter().position(|argument| *argument == "--only").unwrap_or(arguments.len());
        let mut command = crate::support::command(called.get_current_dir().expect("a folder"));
        command.args(&arguments[..until]).args(more);
        command
    }

    fn run(&self, more: &[&str]) -> Outcome {
        outcome(&mut self.command(more))
    }
}

fn strict() -> Result<(), Completion> {
    let stage = Stage::new(&[POP3, SMTP])?;
    let (lax, seen) = stage.verified.findings(&[]);
    assert!(seen.contains("unsure capabilities-unknown: "), "{seen}");
    assert_eq!(lax.code, Some(0));
    let (strict, same) = stage.verified.findings(&["--strict"]);
    assert_eq!((strict.code, same), (Some(1), seen));
    // Where nothing is unsure, nothing changes.
    assert_eq!(Stage::new(&[IMAP, SMTP])?.verified.run(&["--strict"]).code, Some(0));
    Ok(())
}

fn only() -> Result<(), Completion> {
    let stage = Stage::new(&[IMAP, IMAP, POP3, SMTP])?;
    let port = |at: usize| stage.servers[at].port();
    let (first, second) = (format!("{HOST}:{}", port(0)), format!("{HOST}:{}", port(1)));
    let both = format!("{first},{second}");
    let cases: &[(&[&str], &[usize])] = &[
        (&[], &[0, 1, 2, 3]),
        (&["--only", "imap"], &[0, 1]),
        (&["--only", "smtp"], &[3]),
        (&["--only", "smtp,pop3"], &[2, 3]),
        (&["--only", "smtp", "--only", "pop3"], &[2, 3]),
        (&["--only", HOST], &[0, 1, 2, 3]),
        (&["--only", "MAIL.example.TEST"], &[0, 1, 2, 3]),
        (&["--only", &second], &[1]),
        (&["--only", &both], &[0, 1]),
    ];
    for (more, expected) in cases {
        let outcome = stage.run(&[&["--json"], *more].concat());
        let document: serde_json::Value = serde_json::from_slice(&outcome.out).expect("JSON");
        let subjects: Vec<&str> = document["findings"]
            .as_array()
            .expect("findings")
            .iter()
            .filter_map(|one| one["subject"].as_str())
            .collect();
        let is_asked =
            |at: &usize| subjects.iter().any(|subject| subject.contains(&format!(":{} ", port(*at))));
        let asked: Vec<usize> = (0..4).filter(is_asked).collect();
        assert_eq!(asked, *expected, "{more:?}: {subjects:#?}");
    }
    for nobody in ["other.example.test", "mail.example.test:1"] {
        let outcome = stage.run(&["--only", nobody]);
        assert_eq!(
            (outcome.code, outcome.err.as_str()),
            (Some(2), "error: no server is asked: --only leaves none\n")
        );
    }
    for nonsense in ["", "imap:", "mail.example.test:0", "mail.example.test:65536", "a b"] {
        assert_eq!(stage.run(&["--only", nonsense]).code, Some(2), "{nonsense:?}");
    }
    Ok(())
}

fn bounds() -> Result<(), Completion> {
    let stage = Stage::new(&[IMAP, SMTP])?;
    for (option, good, bad) in [
        (
            "--timeout",
            &["2", "2.5", "300"][..],
            &["0", "0.09", "300.1", "-1", "x", "", "inf", "NaN", "1s"][..],
        ),
        ("--concurrency", &["1", "2", "1024"], &["0", "1025", "-1", "x", ""]),
    ] {
        for value in good {
            assert_eq!(stage.run(&[option, value]).code, Some(0), "{option} {value}");
        }
        for value in bad {
            let outcome = stage.run(&[&format!("{option}={value}")]);
            assert_eq!((outcome.code, outcome.text().as_str()), (Some(2), ""), "{option} {value}");
            assert!(outcome.err.contains(option), "{}", outcome.err);
        }
    }
    for value in ["", "example.test", "127.0.0.1:0x35", "127.0.0.1:65536", "[::1", "1.2.3"] {
        let outcome = stage.run(&["--dns", value]);
        assert_eq!((outcome.code, outcome.text().as_str()), (Some(2), ""), "--dns {value}");
    }
    for value in ["/nonexistent", "/", "/etc/passwd", "/dev/zero"] {
        let outcome = stage.run(&["--ca", value]);
        assert_eq!((outcome.code, outcome.text().as_str()), (Some(2), ""), "--ca {value}");
        assert!(outcome.err.starts_with("error: ") && outcome.err.lines().count() == 1, "{}", outcome.err);
    }
    Ok(())
}

/// A provider that was imported from a file of servers without TLS publishes none.
fn candidates_alone() -> Result<(), Completion> {
    let stage = Stage::with(
        &[IMAP, SMTP],
        |authority| authority.good(&[HOST]),
        |asked| asked.iter_mut().for_each(|one| one.is_candidate = true),
    )?;
    let file = stage.verified.file();
    let text = std::fs::read_to_string(&file).expect("a file");
    let own = text.split("\n[[server]]").next().expect("a beginning");
    std::fs::write(&file, own).expect("a folder of our own");
    for more in [&[][..], &["--candidates"]] {
        let outcome = stage.run(more);
        let text = outcome.text();
        assert_eq!(outcome.code, Some(1), "{text}{}", outcome.err);
        assert!(text.contains("\ntest: no server is published\n"), "{text}");
        assert_eq!(text.matches("  a candidate works: ").count(), 2, "{text}");
    }
    Ok(())
}

/// Whichever server is the first to be done.
fn order() -> Result<(), Completion> {
    let stage = Stage::new(&[IMAP, SMTP, POP3, IMAP, SMTP, POP3])?;
    let run = |concurrency: &str| findings(&stage.run(&["--json", "--concurrency", concurrency]));
    let one_by_one = run("1");
    for concurrency in ["2", "256"] {
        assert_eq!(run(concurrency), one_by_one, "{concurrency}");
    }
    Ok(())
}

/// Neither for a neighbour that fails nor for a server that keeps silent.
fn candidates() -> Result<(), Completion> {
    let silent = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    let port = silent.local_addr().expect("an address").port();
    let stage = Stage::with(
        &[IMAP, SMTP],
        |authority| authority.good(&[HOST]),
        |asked| {
            asked.push(Asked::new("imap", HOST, port, "implicit"));
            asked.push(Asked { is_candidate: true, ..asked[0].clone() });
        },
    )?;
    let file = stage.verified.file();
    let text = std::fs::read_to_string(&file).expect("a file");
    let dead = crate::support::free_port([127, 0, 0, 1].into());
    let failing =
        text.replace("example.test\"]", "other.test\"]").replace(&port.to_string(), &dead.to_string());
    let neighbour = failing.split("\n[[candidate]]").next().expect("a beginning");
    let asked = |failing: &str| {
        std::fs::write(file.with_file_name("other.toml"), failing).expect("a folder of our own");
        let of_one = stage.command(&["--json", "--only", HOST, "--timeout", "1"]);
        let mut command = crate::support::command(of_one.get_current_dir().expect("a folder"));
        command.args(of_one.get_args().map(|one| if one == "test" { "--all".as_ref() } else { one }));
        let outcome = outcome(&mut command);
        let document: serde_json::Value = serde_json::from_slice(&outcome.out).expect("JSON");
        let servers =
            document["findings"].as_array().expect("findings").iter().map(|one| one["server"].clone());
        let candidates = servers.filter(|server| server["candidate"] == true);
        let mut providers: Vec<String> = candidates.map(|server| server["provider"].to_string()).collect();
        providers.dedup();
        (outcome.code, providers)
    };
    assert_eq!(asked(neighbour), (Some(1), vec![]));
    assert_eq!(asked(&failing), (Some(1), vec!["\"other\"".to_owned()]));
    Ok(())
}
