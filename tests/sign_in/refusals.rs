//! A wrong password: no account is refused more than twice, however many servers there are.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use libtest_mimic::{Completion, Trial};
use mailsetup::mail::Protocol::{Imap, Pop3, Smtp};

use super::makes::all_of;
use super::{HOST, of_login, signing_in};
use crate::support::{
    Answering, Answers, Asked, Authority, Dovecot, Mail, NameServer, Postfix, Submission, Verified, findings,
    promise_with,
};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("sign_in::a_wrong_password_is_refused_twice_at_the_most", at_real_servers),
        promise_with("sign_in::two_refusals_are_all_whatever_servers_say", whatever_servers_say),
    ]
}

fn at_real_servers() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[HOST]);
    let dovecot = Dovecot::start(&Mail::usual(&certificate))?;
    let postfix = Postfix::start(&Submission::usual(&certificate, &dovecot))?;
    let servers = all_of(&dovecot, &postfix, ("password", "%EMAILADDRESS%"));
    let names = NameServer::start(&format!("{HOST} A 127.0.0.2"));
    let verified = Verified::new(&servers, &names.address(), authority.file());
    let outcome = signing_in(&verified, "wrong", &[]);
    let seen = of_login(&findings(&outcome));
    let untried =
        "unsure login-not-tried: the account was refused twice in this run; once more might lock it\n";
    let (first, others) = seen.split_once('\n').expect("lines");
    assert!(first.starts_with("fail login-refused: as fred@example.test: "), "{seen}");
    assert!(first.contains("; as fred: "), "the other form of the username was not tried: {seen}");
    assert_eq!(others, untried.repeat(5));
    assert_eq!(outcome.code, Some(1));
    // Postfix asks Dovecot as well, so that all attempts are in this log.
    let log = dovecot.daemon().log();
    let refused = |line: &&str| line.contains("assword mismatch") || line.contains("unknown user");
    assert_eq!(log.lines().filter(refused).count(), 2, "{log}");
    Ok(())
}

/// Six servers, each of which refuses in another way, some of them in words that do not say why, or that speak
/// of something else.
fn whatever_servers_say() -> Result<(), Completion> {
    const IMAP: &str = "TLS\nS: * OK ready\nCAPABILITY: * CAPABILITY IMAP4rev1 AUTH=PLAIN\nCAPABILITY: TAG OK\n\
                        AUTHENTICATE: + \nLOGOUT: * BYE\nLOGOUT: TAG OK\n";
    const POP3: &str = "TLS\nS: +OK ready\nCAPA: +OK\nCAPA: USER\nCAPA: .\nUSER: +OK\nQUIT: +OK\n";
    const SMTP: &str =
        "TLS\nS: 220 ready\nEHLO: 250-hello\nEHLO: 250 AUTH PLAIN\nAUTH: 334 \nQUIT: 221 bye\n";
    const SERVERS: usize = 6;
    let answers = [
        (Imap, IMAP, "(close)"),
        (Imap, IMAP, "TAG NO [UNAVAILABLE] later"),
        (Pop3, POP3, "(close)"),
        (Pop3, POP3, "-ERR no"),
        (Smtp, SMTP, "454 4.7.0 later"),
        (Smtp, SMTP, "(close)"),
        (Imap, IMAP, "TAG BAD no"),
        (Smtp, SMTP, "530 Authentication failed"),
        (Smtp, SMTP, "504 5.5.4 no"),
        (Smtp, SMTP, "503 5.5.1 no"),
        (Imap, IMAP, "TAG NO [PRIVACYREQUIRED] no"),
        (Pop3, POP3, "-ERR [SYS/TEMP] later"),
    ];
    let authority = Authority::new()?;
    let certificate = authority.good(&[HOST]);
    let names = NameServer::start(&format!("{HOST} A 127.0.0.1"));
    for first in 0..answers.len() {
        let mut servers = Vec::new();
        let mut asked = Vec::new();
        for (protocol, script, refusal) in answers.iter().cycle().skip(first).take(SERVERS) {
            let text = format!("{protocol} implicit password\n---\n{script}*: {refusal}\n---\n");
            let server = Answering::start(&Answers::parse(&text), &certificate);
            asked.push(Asked::new(&protocol.to_string(), HOST, server.port(), "implicit"));
            servers.push((server, refusal));
        }
        let verified = Verified::new(&asked, &names.address(), authority.file());
        let outcome = signing_in(&verified, "wrong", &["--timeout", "1"]);
        let seen = of_login(&findings(&outcome));
        let is_password = |line: &&String| {
            let decoded = BASE64_STANDARD.decode(line.as_bytes()).unwrap_or_default();
            line.ends_with("wrong") || decoded.ends_with(b"wrong")
        };
        let heard: Vec<String> =
            servers.iter().flat_map(|(server, _)| server.heard()).map(|heard| heard.line).collect();
        let count = heard.iter().filter(is_password).count();
        assert_eq!(count, 2, "beginning with {}: {heard:#?}\n{seen}", answers[first].2);
        assert_eq!(seen.lines().count(), SERVERS, "{seen}");
    }
    Ok(())
}
