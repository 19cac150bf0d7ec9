//! What `verify` says of TLS that is old, weak or wrong, and of certificates that are: a section of a table each.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use libtest_mimic::{Completion, Trial};
use mailsetup::mail::Protocol;

use crate::support::{
    Answering, Answers, Asked, Authority, Beginning, Certificate, Issued, Key, NameServer, OpensslServer,
    Signer, Validity, Verified, Versions, assert_as_in_section, findings, measured, promise_with, repository,
};

/// The name that all servers are published under.
const HOST: &str = "mail.example.test";

/// A server that lets itself be looked at, and no more.
const WILLING: &str = "imap implicit password\n---\nTLS\nS: * OK ready\nCAPABILITY: * CAPABILITY IMAP4rev1 AUTH=PLAIN\n\
                       CAPABILITY: TAG OK\nLOGOUT: * BYE\nLOGOUT: TAG OK\n---\n";

/// What a run may take on a busy machine, where nobody has to be waited for.
const MOST_TIME: Duration = Duration::from_secs(8);

/// The certificate that a case is about.
type Issue = fn(&Authorities) -> Result<Issued, Completion>;

/// The one that is trusted, and another that has the same name.
struct Authorities {
    known: Authority,
    namesake: Authority,
}

const CASES: &[(&str, Issue)] = &[
    ("self-signed", |all| {
        all.known.issue(&Certificate { signer: Signer::Itself, ..Certificate::good(&[HOST]) })
    }),
    ("not yet valid", |all| {
        all.known.issue(&Certificate { validity: Validity::NotYet, ..Certificate::good(&[HOST]) })
    }),
    ("ends in 10 days", |all| {
        all.known.issue(&Certificate { validity: Validity::Days(10), ..Certificate::good(&[HOST]) })
    }),
    ("ends in 30 days", |all| {
        all.known.issue(&Certificate { validity: Validity::Days(30), ..Certificate::good(&[HOST]) })
    }),
    ("the intermediate is missing", |all| {
        all.known.issue(&Certificate { signer: Signer::MissingIntermediate, ..Certificate::good(&[HOST]) })
    }),
    ("two intermediates", |all| chain_of(&all.known, 2)),
    ("a chain of 50", |all| chain_of(&all.known, 49)),
    ("a chain of 200", |all| chain_of(&all.known, 199)),
    ("ended and of another name", |all| {
        let other = Certificate::good(&["www.example.test"]);
        all.known.issue(&Certificate { validity: Validity::Expired, ..other })
    }),
    ("ended, of another name and self-signed", |all| {
        let other = Certificate::good(&["www.example.test"]);
        all.known.issue(&Certificate { validity: Validity::Expired, signer: Signer::Itself, ..other })
    }),
    ("ends in 10 days and of another name", |all| {
        let other = Certificate::good(&["www.example.test"]);
        all.known.issue(&Certificate { validity: Validity::Days(10), ..other })
    }),
    ("for a wildcard", |all| Ok(all.known.good(&["*.example.test"]))),
    ("for a wildcard of too few labels", |all| Ok(all.known.good(&["*.test"]))),
    ("for the name in capitals", |all| Ok(all.known.good(&["MAIL.Example.Test"]))),
    ("for many other names", |all| {
        let names: Vec<String> = (1..=40).map(|number| format!("host{number}.example.test")).collect();
        Ok(all.known.good(&names.iter().map(String::as_str).collect::<Vec<_>>()))
    }),
    ("for no name", |all| Ok(all.known.good(&[]))),
    ("of an authority with the name of a known one", |all| Ok(all.namesake.good(&[HOST]))),
];

fn chain_of(authority: &Authority, intermediates: u32) -> Result<Issued, Completion> {
    let signer = Signer::Authority { intermediates };
    authority.issue(&Certificate { signer, ..Certificate::good(&[HOST]) })
}

pub fn trials() -> Vec<Trial> {
    let case = |(name, issue): &'static (&str, Issue)| {
        promise_with(&format!("certificates::{}", name.replace(' ', "_")), move || is_told(name, *issue))
    };
    let of_openssl = [
        ("TLS 1.0 alone", Versions::Tls10, Key::Elliptic),
        ("TLS 1.1 alone", Versions::Tls11, Key::Elliptic),
        ("RSA of 1024 bits", Versions::Current, Key::Rsa(1024)),
        ("TLS 1.2 by AES128-SHA alone", Versions::Tls12By("AES128-SHA"), Key::Rsa(1024)),
        ("TLS 1.2 by AES128-GCM-SHA256 alone", Versions::Tls12By("AES128-GCM-SHA256"), Key::Rsa(1024)),
        (
            "TLS 1.2 by ECDHE-RSA-AES256-SHA384 alone",
            Versions::Tls12By("ECDHE-RSA-AES256-SHA384"),
            Key::Rsa(1024),
        ),
        ("TLS 1.0 to 1.2 by AES128-SHA alone", Versions::UpToTls12By("AES128-SHA"), Key::Rsa(1024)),
    ];
    let of_openssl = of_openssl.into_iter().map(|(name, versions, key)| {
        promise_with(&format!("certificates::{}", name.replace(' ', "_")), move || {
            at_openssl(name, "imap", Beginning::Implicit, versions, key)
        })
    });
    let behind = [
        ("TLS 1.1 alone behind STARTTLS of IMAP", Protocol::Imap, Versions::Tls11),
        ("TLS 1.1 alone behind STLS of POP3", Protocol::Pop3, Versions::Tls11),
        ("TLS 1.1 alone behind STARTTLS of SMTP", Protocol::Smtp, Versions::Tls11),
        ("AES128-SHA alone behind STARTTLS of SMTP", Protocol::Smtp, Versions::Tls12By("AES128-SHA")),
    ];
    let behind = behind.into_iter().map(|(name, protocol, versions)| {
        promise_with(&format!("certificates::{}", name.replace(' ', "_")), move || {
            at_openssl(name, &protocol.to_string(), Beginning::Behind(protocol), versions, Key::Rsa(1024))
        })
    });
    CASES.iter().map(case).chain(of_openssl).chain(behind).collect()
}

fn is_told(name: &str, issue: Issue) -> Result<(), Completion> {
    let all = Authorities { known: Authority::new()?, namesake: Authority::new()? };
    let server = Answering::start(&Answers::parse(WILLING), &issue(&all)?);
    is_as_in_the_table(name, &all.known, "127.0.0.1", Asked::new("imap", HOST, server.port(), "implicit"));
    Ok(())
}

/// OpenSSL takes what rustls would not, and then says nothing more.
fn at_openssl(
    name: &str,
    protocol: &str,
    beginning: Beginning,
    versions: Versions,
    key: Key,
) -> Result<(), Completion> {
    let authority = Authority::new()?;
    let certificate = authority.issue(&Certificate { key, ..Certificate::good(&[HOST]) })?;
    let server = OpensslServer::start_behind(beginning, versions, &certificate)?;
    let mode = if beginning == Beginning::Implicit { "implicit" } else { "starttls" };
    let asked = Asked::new(protocol, HOST, server.address().port(), mode);
    is_as_in_the_table(name, &authority, "127.0.0.2", asked);
    Ok(())
}

fn is_as_in_the_table(name: &str, authority: &Authority, address: &str, asked: Asked) {
    let names = NameServer::start(&format!("{HOST} A {address}"));
    let verified = Verified::new(&[asked], &names.address(), authority.file());
    let run = measured(verified.command(&["--json", "--timeout", "2"]));
    assert!(run.time < MOST_TIME, "it took {:?}", run.time);
    let mut seen = findings(&run.outcome);
    let _ = writeln!(seen, "exit {}", run.outcome.code.expect("an exit code"));
    let file: &Path = &repository("tests/verify/certificates.txt");
    assert_as_in_section(file, name, &seen);
}
