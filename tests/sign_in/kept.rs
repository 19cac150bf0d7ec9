//! What is kept back: outside verified TLS, no server hears anything of a sign-in.

use libtest_mimic::{Completion, Trial};

use super::willing::{StartTls, assert_no_sign_in, willing};
use super::{HOST, of_login, signing_in, signing_in_rightly};
use crate::support::{
    Answering, Asked, Authority, Certificate, Issued, NameServer, PASSWORD, Signer, Validity, Verified,
    findings, outcome, promise_with,
};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("sign_in::no_password_through_a_wrong_certificate", wrong_certificates),
        promise_with("sign_in::no_password_without_tls", without_tls),
        promise_with("sign_in::no_password_where_starttls_is_refused", starttls_refused),
        promise_with("sign_in::no_password_in_another_mode_than_published", other_mode),
        promise_with("sign_in::no_password_through_a_certificate_that_becomes_wrong", becomes_wrong),
        promise_with("sign_in::no_password_for_servers_of_somebody_else", of_somebody_else),
        promise_with("sign_in::a_password_goes_where_all_is_well", where_all_is_well),
    ]
}

const PROTOCOLS: [&str; 3] = ["imap", "pop3", "smtp"];

/// Signs in at a willing server that is published so; the server, the exit code and the findings.
fn tried(
    (published, spoken): (&str, &str),
    protocol: &str,
    start_tls: StartTls,
    (authority, first, then): (&Authority, &Issued, &Issued),
) -> (Answering, Option<i32>, String) {
    let names = NameServer::start(&format!("{HOST} A 127.0.0.1"));
    let server = Answering::start_changing(&willing(protocol, spoken, start_tls), first, then);
    let asked = Asked::new(protocol, HOST, server.port(), published);
    let outcome = signing_in_rightly(&Verified::new(&[asked], &names.address(), authority.file()));
    (server, outcome.code, findings(&outcome))
}

/// Servers that are as they should be; without this, the others would prove nothing.
fn where_all_is_well() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let good = authority.good(&[HOST]);
    for protocol in PROTOCOLS {
        for (tls, start_tls) in [("implicit", StartTls::Missing), ("starttls", StartTls::Works)] {
            let (server, code, seen) = tried((tls, tls), protocol, start_tls, (&authority, &good, &good));
            assert_eq!(of_login(&seen), "pass login: as fred@example.test, by PLAIN\n", "{seen}");
            let secret = "AGZyZWRAZXhhbXBsZS50ZXN0AHNlY3JldA=="; // fred@example.test, secret
            let heard = server.heard();
            assert_eq!(code, Some(0), "{seen}");
            assert!(heard.iter().any(|heard| heard.in_tls && heard.line == secret), "{heard:#?}");
            assert!(heard.iter().all(|heard| heard.in_tls || !heard.line.contains("AUTH")), "{heard:#?}");
        }
    }
    Ok(())
}

fn wrong_certificates() -> Result<(), Completion> {
    let (authority, unknown) = (Authority::new()?, Authority::called("An authority nobody knows")?);
    let good = Certificate::good(&[HOST]);
    let certificates = [
        authority.good(&["www.example.test"]),
        authority.issue(&Certificate { validity: Validity::Expired, ..good.clone() })?,
        authority.issue(&Certificate { validity: Validity::NotYet, ..good.clone() })?,
        authority.issue(&Certificate { signer: Signer::Itself, ..good.clone() })?,
        authority.issue(&Certificate { signer: Signer::MissingIntermediate, ..good.clone() })?,
        unknown.issue(&good)?,
    ];
    for protocol in PROTOCOLS {
        for (tls, start_tls) in [("implicit", StartTls::Missing), ("starttls", StartTls::Works)] {
            for wrong in &certificates {
                let (server, code, seen) = tried((tls, tls), protocol, start_tls, (&authority, wrong, wrong));
                assert_no_sign_in(&server.heard());
                assert_eq!((code, of_login(&seen)), (Some(1), String::new()), "{seen}");
            }
        }
    }
    Ok(())
}

/// As published or not.
fn without_tls() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let good = authority.good(&[HOST]);
    for protocol in PROTOCOLS {
        for published in ["none", "implicit", "starttls"] {
            let all = (&authority, &good, &good);
            let (server, code, seen) = tried((published, "none"), protocol, StartTls::Missing, all);
            assert_no_sign_in(&server.heard());
            let (expected, told) = match published {
                "none" => (2, "unsure login-not-tried: a password goes through verified TLS alone\n"),
                _ => (1, ""),
            };
            assert_eq!((code, of_login(&seen).as_str()), (Some(expected), told), "{seen}");
        }
    }
    Ok(())
}

fn starttls_refused() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let good = authority.good(&[HOST]);
    for protocol in PROTOCOLS {
        for published in ["none", "implicit", "starttls"] {
            let all = (&authority, &good, &good);
            let (server, code, seen) = tried((published, "starttls"), protocol, StartTls::Refused, all);
            assert_no_sign_in(&server.heard());
            assert_eq!((code, of_login(&seen)), (Some(1), String::new()), "{seen}");
        }
    }
    Ok(())
}

/// A mail program would not get in with what is published; so nobody tries for it.
fn other_mode() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let good = authority.good(&[HOST]);
    for protocol in PROTOCOLS {
        for (published, spoken) in [("implicit", "starttls"), ("starttls", "implicit")] {
            let start_tls = if spoken == "starttls" { StartTls::Works } else { StartTls::Missing };
            let all = (&authority, &good, &good);
            let (server, code, seen) = tried((published, spoken), protocol, start_tls, all);
            assert_no_sign_in(&server.heard());
            assert_eq!((code, of_login(&seen)), (Some(1), String::new()), "{seen}");
        }
    }
    Ok(())
}

/// It is verified anew on the connection that would carry the password.
fn becomes_wrong() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let (good, wrong) = (authority.good(&[HOST]), authority.good(&["www.example.test"]));
    for protocol in PROTOCOLS {
        for (tls, start_tls) in [("implicit", StartTls::Missing), ("starttls", StartTls::Works)] {
            let (server, _, seen) = tried((tls, tls), protocol, start_tls, (&authority, &good, &wrong));
            assert_no_sign_in(&server.heard());
            let expected = "unsure login-temporary: it is for www.example.test, not for mail.example.test\n";
            assert_eq!(of_login(&seen), expected, "{seen}");
        }
    }
    Ok(())
}

fn of_somebody_else() -> Result<(), Completion> {
    let authority = Authority::new()?;
    let good = authority.good(&[HOST]);
    let names = NameServer::start(&format!("{HOST} A 127.0.0.1"));
    let server = Answering::start(&willing("imap", "implicit", StartTls::Missing), &good);
    let asked = Asked::new("imap", HOST, server.port(), "implicit");
    let verified = Verified::new(&[asked], &names.address(), authority.file());
    // An address of a provider that is built in.
    let mut command = verified.command(&["--json", "--login", "fred@charter.net"]);
    let refused = outcome(command.env("MAILSETUP_PASSWORD", PASSWORD));
    assert_eq!(refused.code, Some(2), "{}{}", refused.text(), refused.err);
    assert!(refused.err.contains("an address of another provider"), "{}", refused.err);
    assert!(refused.out.is_empty() && refused.err.lines().count() == 1, "{}{}", refused.text(), refused.err);
    assert_eq!(server.heard(), []);
    // The same server is asked for its own.
    assert_eq!(signing_in(&verified, PASSWORD, &[]).code, Some(0));
    Ok(())
}
