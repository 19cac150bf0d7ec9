//! `verify --round-trip`: a message out and back, and all that can become of it.

use libtest_mimic::{Completion, Trial};
use mailsetup::mail::Protocol::{Imap, Pop3, Smtp};
use mailsetup::mail::TlsMode::{Implicit, Starttls};

use crate::support::{
    ADDRESS, Answering, Answers, Asked, Authority, Dovecot, Exim, Mail, NameServer, Outcome, PASSWORD,
    Postfix, Submission, Verified, findings, outcome, promise_with,
};

const HOST: &str = "mail.example.test";

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("there_and_back::through_postfix_and_dovecot", postfix_and_dovecot),
        promise_with("there_and_back::through_exim_and_dovecot", exim_and_dovecot),
        promise_with("there_and_back::with_a_pop3_server_alone_nothing_is_sent", pop3_alone),
        promise_with("there_and_back::a_refused_message_is_told", refused),
        promise_with("there_and_back::a_message_that_never_comes_is_not_awaited_for_ever", never_comes),
        promise_with("there_and_back::a_message_that_cannot_be_removed_alone_is_only_marked", not_removed),
        promise_with("there_and_back::a_refused_mailbox_is_told", no_mailbox),
        promise_with("there_and_back::a_message_that_must_not_be_marked_is_told", not_marked),
        promise_with("there_and_back::a_message_that_is_to_come_again_later_is_no_failure", greylisted),
        promise_with("there_and_back::a_recipient_who_is_forwarded_to_is_one", forwarded),
        promise_with("there_and_back::without_a_way_out_nothing_is_sent", no_way_out),
        promise_with("there_and_back::without_a_submission_server_nothing_is_sent", no_submission),
        promise_with("there_and_back::a_message_among_the_junk_is_found", among_the_junk),
        promise_with("there_and_back::the_username_that_works_is_used", known_username),
        promise_with("there_and_back::no_password_in_what_is_said_behind_it", no_password),
    ]
}

fn there_and_back(verified: &Verified, more: &[&str]) -> Outcome {
    let arguments = [&["--json", "--login", ADDRESS, "--round-trip"], more].concat();
    outcome(verified.command(&arguments).env("MAILSETUP_PASSWORD", PASSWORD))
}

/// What is said of the message, times replaced.
fn of_message(outcome: &Outcome) -> String {
    const RULES: &[&str] = &[
        "round-trip",
        "message-not-sent",
        "message-refused",
        "message-not-found",
        "message-not-deleted",
        "message-in-junk",
    ];
    let findings = findings(outcome);
    let rule = |line: &str| line.split([' ', ':']).nth(1).unwrap_or_default().to_owned();
    let lines: Vec<&str> = findings.lines().filter(|line| RULES.contains(&rule(line).as_str())).collect();
    let words = lines.join("\n");
    let is_time =
        |word: &str| word.matches('.').count() == 1 && word.chars().all(|c| c.is_ascii_digit() || c == '.');
    words.split(' ').map(|word| if is_time(word) { "N" } else { word }).collect::<Vec<_>>().join(" ")
}

const ARRIVED: &str = "pass round-trip: sent in N s, found at mail.example.test after N s, deleted";

fn assert_empty(dovecot: &Dovecot) {
    for folder in ["new", "cur", "tmp"] {
        let entries = std::fs::read_dir(dovecot.maildir().join(folder)).expect("a mailbox");
        let left: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        assert!(left.is_empty(), "{left:?}");
    }
}

fn postfix_and_dovecot() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[HOST]);
    let dovecot = Dovecot::start(&Mail::usual(&certificate))?;
    let postfix = Postfix::start(&Submission::usual(&certificate, &dovecot))?;
    let names = NameServer::start(&format!("{HOST} A 127.0.0.2"));
    for tls in [Implicit, Starttls] {
        let mode = tls.to_string();
        let asked = [
            Asked::new("imap", HOST, dovecot.address(Imap, tls).port(), &mode),
            Asked::new("smtp", HOST, postfix.address(tls).port(), &mode),
        ];
        let outcome = there_and_back(&Verified::new(&asked, &names.address(), authority.file()), &[]);
        assert_eq!((of_message(&outcome).as_str(), outcome.code), (ARRIVED, Some(0)), "{}", outcome.text());
        assert_empty(&dovecot);
    }
    Ok(())
}

fn exim_and_dovecot() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[HOST]);
    let dovecot = Dovecot::start(&Mail::usual(&certificate))?;
    let exim = Exim::start(&Submission::usual(&certificate, &dovecot))?;
    let names = NameServer::start(&format!("{HOST} A 127.0.0.2"));
    let asked = [
        Asked::new("imap", HOST, dovecot.address(Imap, Implicit).port(), "implicit"),
        Asked::new("smtp", HOST, exim.address(Implicit).port(), "implicit"),
    ];
    let outcome = there_and_back(&Verified::new(&asked, &names.address(), authority.file()), &[]);
    assert_eq!((of_message(&outcome).as_str(), outcome.code), (ARRIVED, Some(0)), "{}", outcome.text());
    assert_empty(&dovecot);
    Ok(())
}

fn pop3_alone() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[HOST]);
    let dovecot = Dovecot::start(&Mail::usual(&certificate))?;
    let postfix = Postfix::start(&Submission::usual(&certificate, &dovecot))?;
    let names = NameServer::start(&format!("{HOST} A 127.0.0.2"));
    let asked = [
        Asked::new("pop3", HOST, dovecot.address(Pop3, Implicit).port(), "implicit"),
        Asked::new("smtp", HOST, postfix.address(Implicit).port(), "implicit"),
    ];
    let outcome = there_and_back(&Verified::new(&asked, &names.address(), authority.file()), &[]);
    let expected = "unsure message-not-sent: no IMAP server let the account in";
    assert_eq!(of_message(&outcome), expected, "{Smtp}: {}", outcome.text());
    assert!(
        !dovecot.maildir().join("new").exists()
            || std::fs::read_dir(dovecot.maildir().join("new")).expect("a mailbox").next().is_none()
    );
    Ok(())
}

/// A submission server that takes everything; `{}` is its answer to the recipient.
const OUT: &str = "smtp implicit password\n---\nTLS\nS: 220 ready\nEHLO: 250-hello\nEHLO: 250 AUTH PLAIN\n\
                   AUTH: 334 \nAGZ: 235 welcome\nMAIL FROM: 250 ok\nRCPT TO: {}\nDATA: 354 go on\n.: 250 taken\n\
                   QUIT: 221 bye\n*: (nothing)\n---\n";

/// A mailbox; `{}` is the answer to a search, and the server knows nothing of UIDPLUS.
const BACK: &str = "imap implicit password\n---\nTLS\nS: * OK ready\nCAPABILITY: * CAPABILITY IMAP4rev1 AUTH=PLAIN\n\
                    CAPABILITY: TAG OK\nAUTHENTICATE: + \nAGZ: TAG OK welcome\nSELECT: TAG OK\nNOOP: TAG OK\n\
                    UID SEARCH: {}\nUID SEARCH: TAG OK\nUID STORE: TAG OK\nLIST: TAG OK\nLOGOUT: * BYE\n\
                    LOGOUT: TAG OK\n*: TAG BAD what\n---\n";

/// Both, and what is said of the message.
fn scripted(out: &str, back: &str) -> Result<([Answering; 2], Outcome), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[HOST]);
    let names = NameServer::start(&format!("{HOST} A 127.0.0.1"));
    let servers = [back, out].map(|script| Answering::start(&Answers::parse(script), &certificate));
    let asked = [("imap", servers[0].port()), ("smtp", servers[1].port())]
        .map(|(protocol, port)| Asked::new(protocol, HOST, port, "implicit"));
    let verified = Verified::new(&asked, &names.address(), authority.file());
    let outcome = there_and_back(&verified, &["--timeout", "0.5"]);
    Ok((servers, outcome))
}

fn refused() -> Result<(), Completion> {
    let (_, outcome) =
        scripted(&OUT.replace("{}", "550 5.1.1 no such person"), &BACK.replace("{}", "* SEARCH"))?;
    assert_eq!(of_message(&outcome), "fail message-refused: 550 5.1.1 no such person");
    assert_eq!(outcome.code, Some(1));
    Ok(())
}

fn never_comes() -> Result<(), Completion> {
    let (servers, outcome) = scripted(&OUT.replace("{}", "250 ok"), &BACK.replace("{}", "* SEARCH"))?;
    let expected = "unsure message-not-found: the server took the message, and it did not arrive within 3s";
    assert_eq!(of_message(&outcome), expected, "{:#?}", servers[1].heard());
    assert_eq!(outcome.code, Some(2), "the proof that was asked for did not come");
    Ok(())
}

fn not_removed() -> Result<(), Completion> {
    let (servers, outcome) = scripted(&OUT.replace("{}", "250 ok"), &BACK.replace("{}", "* SEARCH 7"))?;
    let expected = "advise message-not-deleted: sent in N s, found at mail.example.test after N s; \
                    it could not be removed";
    assert_eq!(of_message(&outcome), expected);
    let heard: Vec<String> = servers[0].heard().into_iter().map(|heard| heard.line).collect();
    assert!(heard.iter().any(|line| line.ends_with("UID STORE 7 +FLAGS.SILENT (\\Deleted)")), "{heard:#?}");
    assert!(!heard.iter().any(|line| line.contains("EXPUNGE")), "{heard:#?}");
    assert_eq!(outcome.code, Some(0));
    Ok(())
}

fn no_mailbox() -> Result<(), Completion> {
    let back = BACK.replace("SELECT: TAG OK", "SELECT: TAG NO [UNAVAILABLE] later");
    let (_, outcome) = scripted(&OUT.replace("{}", "250 ok"), &back)?;
    let told = of_message(&outcome);
    assert!(told.starts_with("unsure message-not-found: SELECT \"INBOX\" is refused: "), "{told}");
    assert_eq!(outcome.code, Some(2));
    Ok(())
}

/// Who got the password may say it again later.
fn no_password() -> Result<(), Completion> {
    let out = OUT.replace("{}", "550 not with secret, c2VjcmV0, AGZyZWRAZXhhbXBsZS50ZXN0AHNlY3JldA==");
    let (_, outcome) = scripted(&out, &BACK.replace("{}", "* SEARCH"))?;
    let expected = "fail message-refused: 550 not with [password], [password], [password]";
    assert_eq!(of_message(&outcome), expected);
    let back = BACK.replace("SELECT: TAG OK", "SELECT: TAG NO not with secret");
    let (_, outcome) = scripted(&OUT.replace("{}", "250 ok"), &back)?;
    let told = of_message(&outcome);
    assert!(told.contains("not with [password]") && !outcome.text().contains("secret"), "{told}");
    Ok(())
}

fn heard(server: &Answering) -> Vec<String> {
    server.heard().into_iter().map(|heard| heard.line).collect()
}

const MARKED: &str = "advise message-not-deleted: sent in N s, found at mail.example.test after N s; \
                      it could not be removed";

fn not_marked() -> Result<(), Completion> {
    let back = BACK.replace("{}", "* SEARCH 7").replace("UID STORE: TAG OK", "UID STORE: TAG NO read only");
    let (servers, outcome) = scripted(&OUT.replace("{}", "250 ok"), &back)?;
    assert_eq!((of_message(&outcome).as_str(), outcome.code), (MARKED, Some(0)));
    assert!(!heard(&servers[0]).iter().any(|line| line.contains("EXPUNGE")), "{:#?}", heard(&servers[0]));
    Ok(())
}

fn greylisted() -> Result<(), Completion> {
    let out = OUT.replace("{}", "450 4.2.0 greylisted, come again in 5 minutes");
    let (_, outcome) = scripted(&out, &BACK.replace("{}", "* SEARCH"))?;
    let expected = "unsure message-refused: 450 4.2.0 greylisted, come again in 5 minutes";
    assert_eq!((of_message(&outcome).as_str(), outcome.code), (expected, Some(2)));
    Ok(())
}

/// RFC 5321 section 3.4.
fn forwarded() -> Result<(), Completion> {
    let out = OUT.replace("{}", "251 User not local; will forward");
    let (_, outcome) = scripted(&out, &BACK.replace("{}", "* SEARCH 7"))?;
    assert_eq!((of_message(&outcome).as_str(), outcome.code), (MARKED, Some(0)));
    Ok(())
}

fn no_way_out() -> Result<(), Completion> {
    let out = OUT.replace("{}", "250 ok").replace("AGZ: 235 welcome", "AGZ: 454 4.7.0 later");
    let (servers, outcome) = scripted(&out, &BACK.replace("{}", "* SEARCH"))?;
    let expected = "unsure message-not-sent: no submission server let the account in";
    assert_eq!((of_message(&outcome).as_str(), outcome.code), (expected, Some(2)));
    assert!(!heard(&servers[1]).iter().any(|line| line.starts_with("MAIL")), "{:#?}", heard(&servers[1]));
    Ok(())
}

/// None is asked at all, so the IMAP server is told of it.
fn no_submission() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let names = NameServer::start(&format!("{HOST} A 127.0.0.1"));
    let back = Answers::parse(&BACK.replace("{}", "* SEARCH"));
    let server = Answering::start(&back, &authority.good(&[HOST]));
    let asked = Asked::new("imap", HOST, server.port(), "implicit");
    let outcome = there_and_back(&Verified::new(&[asked], &names.address(), authority.file()), &[]);
    let expected = "unsure message-not-sent: no submission server let the account in";
    assert_eq!((of_message(&outcome).as_str(), outcome.code), (expected, Some(2)), "{}", outcome.err);
    Ok(())
}

fn among_the_junk() -> Result<(), Completion> {
    let junk = "LIST: * LIST (\\HasNoChildren) \"/\" INBOX\nLIST: * LIST (\\Junk) \"/\" \"Spam folder\"\n\
                LIST: TAG OK";
    let found = "UID SEARCH BEHIND SELECT \"Spam: * SEARCH 7\nUID SEARCH BEHIND SELECT \"Spam: TAG OK\nUID SEARCH: {}";
    let back = BACK.replace("LIST: TAG OK", junk).replace("UID SEARCH: {}", found).replace("{}", "* SEARCH");
    let (servers, outcome) = scripted(&OUT.replace("{}", "250 ok"), &back)?;
    let expected =
        "advise message-in-junk: sent in N s, found at mail.example.test after N s, among the junk";
    assert_eq!(
        (of_message(&outcome).as_str(), outcome.code),
        (expected, Some(0)),
        "{:#?}",
        heard(&servers[0])
    );
    let commands = heard(&servers[0]);
    assert!(
        commands.iter().any(|line| line.ends_with("UID STORE 7 +FLAGS.SILENT (\\Deleted)")),
        "{commands:#?}"
    );
    Ok(())
}

/// Of the two forms: the one that the IMAP server let in is the only one that the submission server hears of.
fn known_username() -> Result<(), Completion> {
    let only_local = |text: &str, no: &str| {
        text.replace("AGZ: ", "AGZyZWQA: ").replace("LOGOUT: * BYE", &format!("AGZ: {no}\nLOGOUT: * BYE"))
    };
    let out = OUT
        .replace("{}", "250 ok")
        .replace("AGZ: ", "AGZyZWQA: ")
        .replace("*: (nothing)", "AGZ: 535 no\n*: (nothing)");
    let back = only_local(&BACK.replace("{}", "* SEARCH 7"), "TAG NO no");
    let (servers, outcome) = scripted(&out, &back)?;
    assert_eq!((of_message(&outcome).as_str(), outcome.code), (MARKED, Some(1)), "{}", outcome.text());
    let names = |server| {
        let lines = heard(server).into_iter().filter(|line| line.starts_with("AGZ"));
        lines.map(|line| line[..8].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&servers[0]), ["AGZyZWRA", "AGZyZWQA", "AGZyZWQA"]);
    assert_eq!(names(&servers[1]), ["AGZyZWQA", "AGZyZWQA"]);
    Ok(())
}
