//! The right password at every make of server, by every mechanism that goes with one.

use libtest_mimic::{Completion, Trial};
use mailsetup::mail::Protocol::{self, Imap, Pop3, Smtp};
use mailsetup::mail::TlsMode::{self, Implicit, Starttls};

use super::{HOST, of_login, signing_in_rightly};
use crate::support::{
    Asked, Authority, Courier, Dovecot, Exim, LOCAL_PART, Mail, NameServer, Postfix, Submission, Usernames,
    Verified, findings, promise_with,
};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("sign_in::dovecot_and_postfix_let_in", dovecot_and_postfix_let_in),
        promise_with("sign_in::courier_lets_in", courier_lets_in),
        promise_with("sign_in::exim_lets_in", exim_lets_in),
        promise_with("sign_in::by_the_mechanism_login", by_the_mechanism_login),
        promise_with("sign_in::by_every_mechanism_that_hides_the_password", by_mechanisms_that_hide),
        promise_with("sign_in::a_mechanism_that_is_not_offered_is_not_tried", not_offered),
        promise_with("sign_in::without_the_domain", without_the_domain),
        promise_with("sign_in::another_form_of_the_username_is_found", another_form_is_found),
    ]
}

/// A run with the right password at these servers; its findings from the authentication on, and its exit code.
pub(super) fn seen(servers: &[Asked], authority: &Authority) -> (Option<i32>, String) {
    let names = NameServer::start(&format!("{HOST} A 127.0.0.2"));
    let outcome = signing_in_rightly(&Verified::new(servers, &names.address(), authority.file()));
    (outcome.code, of_login(&findings(&outcome)))
}

pub(super) fn asked(protocol: Protocol, tls: TlsMode, port: u16, auth: &str, username: &str) -> Asked {
    let asked = Asked::new(&protocol.to_string(), HOST, port, &tls.to_string());
    Asked { auth: vec![auth.to_owned()], username: username.to_owned(), ..asked }
}

const USUAL: (&str, &str) = ("password", "%EMAILADDRESS%");

/// All ports of both.
pub(super) fn all_of(dovecot: &Dovecot, postfix: &Postfix, (auth, username): (&str, &str)) -> Vec<Asked> {
    let mut all = Vec::new();
    for protocol in [Imap, Pop3] {
        for tls in [Implicit, Starttls] {
            all.push(asked(protocol, tls, dovecot.address(protocol, tls).port(), auth, username));
        }
    }
    let of_smtp =
        [Implicit, Starttls].map(|tls| asked(Smtp, tls, postfix.address(tls).port(), auth, username));
    all.extend(of_smtp);
    all
}

fn dovecot_and_postfix_let_in() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[HOST]);
    let dovecot = Dovecot::start(&Mail::usual(&certificate))?;
    let postfix = Postfix::start(&Submission::usual(&certificate, &dovecot))?;
    let expected = "pass login: as fred@example.test, by PLAIN\n".repeat(6);
    assert_eq!(seen(&all_of(&dovecot, &postfix, USUAL), &authority), (Some(0), expected));
    Ok(())
}

/// Its POP3 has no mechanism at all: USER and PASS are what there is.
fn courier_lets_in() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[HOST]);
    let courier = Courier::start(&Mail::usual(&certificate))?;
    for (protocol, method) in [(Imap, "PLAIN"), (Pop3, "USER")] {
        let servers = [Implicit, Starttls]
            .map(|tls| asked(protocol, tls, courier.address(protocol, tls).port(), USUAL.0, USUAL.1));
        let expected = format!("pass login: as fred@example.test, by {method}\n").repeat(2);
        assert_eq!(seen(&servers, &authority), (Some(0), expected));
    }
    Ok(())
}

fn exim_lets_in() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[HOST]);
    let dovecot = Dovecot::start(&Mail::usual(&certificate))?;
    let exim = Exim::start(&Submission::usual(&certificate, &dovecot))?;
    let servers =
        [Implicit, Starttls].map(|tls| asked(Smtp, tls, exim.address(tls).port(), USUAL.0, USUAL.1));
    let expected = "pass login: as fred@example.test, by PLAIN\n".repeat(2);
    assert_eq!(seen(&servers, &authority), (Some(0), expected));
    Ok(())
}

fn by_the_mechanism_login() -> Result<(), Completion> {
    by_the_mechanism("login", "LOGIN", "password")
}

fn by_mechanisms_that_hide() -> Result<(), Completion> {
    for (theirs, ours) in
        [("cram-md5", "CRAM-MD5"), ("scram-sha-1", "SCRAM-SHA-1"), ("scram-sha-256", "SCRAM-SHA-256")]
    {
        by_the_mechanism(theirs, ours, "encrypted-password")?;
    }
    Ok(())
}

fn by_the_mechanism(theirs: &str, ours: &str, auth: &str) -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[HOST]);
    let dovecot = Dovecot::start(&Mail { mechanisms: &[theirs], ..Mail::usual(&certificate) })?;
    let postfix = Postfix::start(&Submission::usual(&certificate, &dovecot))?;
    let expected = format!("pass login: as fred@example.test, by {ours}\n").repeat(6);
    assert_eq!(seen(&all_of(&dovecot, &postfix, (auth, USUAL.1)), &authority), (Some(0), expected));
    Ok(())
}

fn not_offered() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[HOST]);
    let dovecot = Dovecot::start(&Mail::usual(&certificate))?;
    let postfix = Postfix::start(&Submission::usual(&certificate, &dovecot))?;
    let (code, seen) = seen(&all_of(&dovecot, &postfix, ("encrypted-password", USUAL.1)), &authority);
    assert_eq!(code, Some(1), "{seen}");
    assert_eq!(seen.lines().count(), 6, "{seen}");
    assert!(seen.lines().all(|line| line.starts_with("fail authentication-not-offered: ")), "{seen}");
    let log = dovecot.daemon().log();
    assert!(!log.contains("method="), "somebody tried to sign in:\n{log}");
    Ok(())
}

fn without_the_domain() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[HOST]);
    let mail = Mail { usernames: Usernames::LocalPart, ..Mail::usual(&certificate) };
    let dovecot = Dovecot::start(&mail)?;
    let postfix = Postfix::start(&Submission::usual(&certificate, &dovecot))?;
    let expected = format!("pass login: as {LOCAL_PART}, by PLAIN\n").repeat(6);
    assert_eq!(
        seen(&all_of(&dovecot, &postfix, (USUAL.0, "%EMAILLOCALPART%")), &authority),
        (Some(0), expected)
    );
    Ok(())
}

/// In both directions, and the line to publish with it.
fn another_form_is_found() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.good(&[HOST]);
    let cases = [
        (Usernames::LocalPart, "%EMAILADDRESS%", "fred@example.test", "fred", "%EMAILLOCALPART%"),
        (Usernames::Address, "%EMAILLOCALPART%", "fred", "fred@example.test", "%EMAILADDRESS%"),
    ];
    for (usernames, published, refused, right, proposed) in cases {
        let dovecot = Dovecot::start(&Mail { usernames, ..Mail::usual(&certificate) })?;
        let port = dovecot.address(Imap, Implicit).port();
        let (code, seen) = seen(&[asked(Imap, Implicit, port, USUAL.0, published)], &authority);
        let beginning = format!("fail other-username: as {refused}: ");
        let end = format!("; as {right}: let in by PLAIN\n    publish instead: username = \"{proposed}\"\n");
        assert!(seen.starts_with(&beginning) && seen.ends_with(&end), "{seen}");
        assert_eq!(code, Some(1));
    }
    Ok(())
}
