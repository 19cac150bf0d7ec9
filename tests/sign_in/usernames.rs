//! What one server has shown holds for the next: the username that works; and a password that is a word of the
//! protocol is one all the same.

use libtest_mimic::{Completion, Trial};

use super::{HOST, of_login, signing_in, signing_in_rightly};
use crate::support::{Answering, Answers, Asked, Authority, NameServer, Verified, findings, promise_with};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("sign_in::the_username_that_works_is_tried_first_at_the_others", works_everywhere),
        promise_with("sign_in::what_is_wrong_at_one_server_is_right_at_another", one_is_different),
        promise_with("sign_in::a_password_may_be_the_name_of_a_mechanism", named_like_a_mechanism),
    ]
}

/// The lines of a server that lets in whoever begins the answer to PLAIN so, and nobody else.
fn lets_in(protocol: &str, beginning: &str) -> Answers {
    let text = match protocol {
        "imap" => format!(
            "S: * OK ready\nCAPABILITY: * CAPABILITY IMAP4rev1 AUTH=PLAIN\nCAPABILITY: TAG OK\nLOGOUT: * BYE\n\
             LOGOUT: TAG OK\nAUTHENTICATE: + \n{beginning}: TAG OK welcome\n*: TAG NO wrong\n"
        ),
        "pop3" => format!(
            "S: +OK ready\nCAPA: +OK\nCAPA: SASL PLAIN\nCAPA: UIDL\nCAPA: .\nQUIT: +OK\nAUTH: + \n\
             {beginning}: +OK welcome\n*: -ERR wrong\n"
        ),
        _ => format!(
            "S: 220 ready\nEHLO: 250-hello\nEHLO: 250 AUTH PLAIN\nQUIT: 221 bye\nAUTH: 334 \n\
             {beginning}: 235 welcome\n*: 535 wrong\n"
        ),
    };
    Answers::parse(&format!("{protocol} implicit password\n---\nTLS\n{text}---\n"))
}

/// Of `NUL fred NUL` and of `NUL fred@example.test NUL`, in base 64.
const LOCAL_PART: &str = "AGZyZWQA";
const ADDRESS: &str = "AGZyZWRAZXhhbXBsZS50ZXN0A";

/// Three servers that let in by these beginnings: what each of them heard of a sign-in, and what is told.
fn tried(beginnings: [&str; 3]) -> Result<([Vec<String>; 3], String), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[HOST]);
    let names = NameServer::start(&format!("{HOST} A 127.0.0.1"));
    let mut servers = Vec::new();
    let mut asked = Vec::new();
    for (protocol, beginning) in ["imap", "pop3", "smtp"].into_iter().zip(beginnings) {
        let server = Answering::start(&lets_in(protocol, beginning), &certificate);
        asked.push(Asked::new(protocol, HOST, server.port(), "implicit"));
        servers.push(server);
    }
    let outcome = signing_in_rightly(&Verified::new(&asked, &names.address(), authority.file()));
    let heard = [0, 1, 2].map(|at| {
        let lines = servers[at].heard().into_iter().map(|heard| heard.line);
        lines.filter(|line| line.starts_with("AGZ")).map(|line| line[..8].to_owned()).collect()
    });
    assert_eq!(outcome.code, Some(1), "{}", outcome.text());
    Ok((heard, of_login(&findings(&outcome))))
}

/// Only the first server refuses, and only once.
fn works_everywhere() -> Result<(), Completion> {
    let (heard, seen) = tried([LOCAL_PART; 3])?;
    let proposal = "    publish instead: username = \"%EMAILLOCALPART%\"\n";
    let known = "unsure other-username: as fred: let in by PLAIN; not tried as fred@example.test, which \
                 mail.example.test refused\n";
    let first = "fail other-username: as fred@example.test: m2 NO wrong; as fred: let in by PLAIN\n";
    assert_eq!(seen, format!("{first}{proposal}{known}{known}"));
    assert_eq!(heard, [vec!["AGZyZWRA", LOCAL_PART], vec![LOCAL_PART], vec![LOCAL_PART]]);
    Ok(())
}

/// The second server wants the address, as published. It is not tried there, for that might be one refusal too
/// many; so nobody knows.
fn one_is_different() -> Result<(), Completion> {
    let (heard, seen) = tried([LOCAL_PART, ADDRESS, LOCAL_PART])?;
    let told: Vec<&str> = seen.lines().skip(2).collect();
    let expected = [
        "unsure login-refused: as fred: -ERR wrong; not tried as fred@example.test, which mail.example.test \
         refused",
        "unsure login-not-tried: the account was refused twice in this run; once more might lock it",
    ];
    assert_eq!(told, expected);
    assert_eq!(heard, [vec!["AGZyZWRA", LOCAL_PART], vec![LOCAL_PART], vec![]]);
    Ok(())
}

/// It is kept out of the reports, and must not be kept out of what the server says otherwise.
fn named_like_a_mechanism() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[HOST]);
    let names = NameServer::start(&format!("{HOST} A 127.0.0.1"));
    for password in ["plain", "PLAIN", "AUTH", "OK", "2"] {
        let servers = ["imap", "pop3", "smtp", "imap"]
            .map(|protocol| (protocol, Answering::start(&lets_in(protocol, "AGZ"), &certificate)));
        let asked: Vec<Asked> = servers
            .iter()
            .map(|(protocol, server)| Asked::new(protocol, HOST, server.port(), "implicit"))
            .collect();
        let verified = Verified::new(&asked, &names.address(), authority.file());
        let outcome = signing_in(&verified, password, &[]);
        let seen = of_login(&findings(&outcome));
        assert_eq!(outcome.code, Some(0), "{password}: {}", outcome.text());
        assert_eq!(seen, "pass login: as fred@example.test, by PLAIN\n".repeat(4), "{password}");
    }
    Ok(())
}
