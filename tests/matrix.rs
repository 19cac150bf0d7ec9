//! Every published TLS mode beside every mode that a server speaks, with certificates good and bad: what
//! `verify` finds at real servers. A table in a text file for each protocol.

use std::fmt::Write as _;
use std::net::SocketAddr;

use libtest_mimic::{Completion, Trial};
use mailsetup::mail::Protocol::{self, Imap, Pop3, Smtp};
use mailsetup::mail::TlsMode::{self, Implicit, Starttls};

use crate::support::{
    Asked, Authority, Certificate, Courier, Dovecot, Exim, Issued, Mail, NameServer, Passwords, Postfix,
    Submission, Validity, Verified, assert_as_in_section, findings, promise_with, repository,
};

/// The name that all servers are published under.
const HOST: &str = "mail.example.test";
const RECORDS: &str = "mail.example.test A 127.0.0.2";

/// What is published, and what the port speaks.
const MODES: [(TlsMode, TlsMode); 6] = [
    (Implicit, Implicit),
    (Starttls, Starttls),
    (Implicit, Starttls),
    (Starttls, Implicit),
    (Implicit, TlsMode::None),
    (Starttls, TlsMode::None),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Good,
    WrongName,
    Expired,
    UnknownAuthority,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Make {
    DovecotAndPostfix,
    CourierAndExim,
}

pub fn trials() -> Vec<Trial> {
    let kinds = [Kind::Good, Kind::WrongName, Kind::Expired, Kind::UnknownAuthority];
    let cells = kinds.map(|kind| (Make::DovecotAndPostfix, kind));
    let rows = cells.into_iter().chain([(Make::CourierAndExim, Kind::Good)]);
    let of_protocol = |(make, kind): (Make, Kind)| {
        [Imap, Pop3, Smtp].map(|protocol| {
            let (server, certificate) = (make.name(protocol), kind.name());
            let name = format!("matrix::{protocol}::{server}_with_{}", certificate.replace(' ', "_"));
            promise_with(&name, move || is_as_in_the_table(protocol, make, kind))
        })
    };
    rows.flat_map(of_protocol).collect()
}

fn is_as_in_the_table(protocol: Protocol, make: Make, kind: Kind) -> Result<(), Completion> {
    let (trusted, unknown) = (Authority::new()?, Authority::called("An authority nobody knows")?);
    let certificate = kind.issue(&trusted, &unknown)?;
    let place = start(protocol, make, &certificate)?;
    let names = NameServer::start(RECORDS);
    let file = repository("tests/matrix").join(format!("{protocol}.txt"));
    let mut wrong = Vec::new();
    for (number, (published, spoken)) in (1..).zip(MODES) {
        let port = place(spoken).port();
        let asked = Asked::new(&protocol.to_string(), HOST, port, &published.to_string());
        let verified = Verified::new(&[asked], &names.address(), trusted.file());
        let outcome = verified.run(&["--json"]);
        let mut seen = stable(&findings(&outcome));
        let _ = writeln!(seen, "exit {}", outcome.code.expect("an exit code"));
        let (make, kind) = (make.name(protocol), kind.name());
        let name =
            format!("{make}, {kind}, {number}: published {published}, the server speaks {}", said(spoken));
        // All cells are looked at, whatever the first of them says.
        let held = std::panic::catch_unwind(|| assert_as_in_section(&file, &name, &seen));
        wrong.extend(held.is_err().then_some(name));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    Ok(())
}

const fn said(mode: TlsMode) -> &'static str {
    match mode {
        Implicit => "implicit",
        Starttls => "starttls",
        TlsMode::None => "plain",
    }
}

/// Findings without what differs between versions of a server: of a greeting the first two words stay, of
/// capabilities nothing.
fn stable(findings: &str) -> String {
    let line = |line: &str| {
        let (head, evidence) = line.split_once(": ").unwrap_or((line, ""));
        match head {
            "pass greeting" => {
                format!("{head}: {} …\n", evidence.split(' ').take(2).collect::<Vec<_>>().join(" "))
            }
            "pass capabilities" => format!("{head}: …\n"),
            "fail no-tls-offered" => {
                format!("{head}: {}: …\n", evidence.split_once(": ").map_or(evidence, |(said, _)| said))
            }
            _ => format!("{line}\n"),
        }
    };
    findings.lines().map(line).collect()
}

/// Where a TLS mode is spoken. The servers end with it.
type Place = Box<dyn Fn(TlsMode) -> SocketAddr>;

/// Starts a server that has TLS, and one that has not.
fn start(protocol: Protocol, make: Make, certificate: &Issued) -> Result<Place, Completion> {
    let listeners = [(protocol, Implicit), (protocol, Starttls)];
    let with_tls = Mail { listeners: &listeners, ..Mail::usual(certificate) };
    let listeners = [(protocol, TlsMode::None)];
    let without = Mail { listeners: &listeners, ..Mail::plain(certificate) };
    let is_plain = |tls| tls == TlsMode::None;
    Ok(match (protocol, make) {
        (Smtp, _) => return start_submission(make, certificate),
        (Imap | Pop3, Make::DovecotAndPostfix) => {
            let (one, other) = (Dovecot::start(&with_tls)?, Dovecot::start(&without)?);
            Box::new(move |tls| if is_plain(tls) { &other } else { &one }.address(protocol, tls))
        }
        (Imap | Pop3, Make::CourierAndExim) => {
            let (one, other) = (Courier::start(&with_tls)?, Courier::start(&without)?);
            Box::new(move |tls| if is_plain(tls) { &other } else { &one }.address(protocol, tls))
        }
    })
}

/// The same for SMTP, with a Dovecot that says who may send.
fn start_submission(make: Make, certificate: &Issued) -> Result<Place, Completion> {
    let dovecot = Dovecot::start(&Mail::usual(certificate))?;
    let with_tls = Submission::usual(certificate, &dovecot);
    let (listeners, passwords) = (&[TlsMode::None], Passwords::InTheClearToo);
    let without = Submission { listeners, passwords, ..with_tls.clone() };
    let is_plain = |tls| tls == TlsMode::None;
    Ok(match make {
        Make::DovecotAndPostfix => {
            let (one, other) = (Postfix::start(&with_tls)?, Postfix::start(&without)?);
            Box::new(move |tls| {
                let _is_asked = &dovecot; // it ends with this closure, not before
                if is_plain(tls) { &other } else { &one }.address(tls)
            })
        }
        Make::CourierAndExim => {
            let (one, other) = (Exim::start(&with_tls)?, Exim::start(&without)?);
            Box::new(move |tls| if is_plain(tls) { &other } else { &one }.address(tls))
        }
    })
}

impl Make {
    const fn name(self, protocol: Protocol) -> &'static str {
        match (self, protocol) {
            (Self::DovecotAndPostfix, Imap | Pop3) => "dovecot",
            (Self::DovecotAndPostfix, Smtp) => "postfix",
            (Self::CourierAndExim, Imap | Pop3) => "courier",
            (Self::CourierAndExim, Smtp) => "exim",
        }
    }
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Good => "good certificate",
            Self::WrongName => "wrong name",
            Self::Expired => "expired",
            Self::UnknownAuthority => "unknown authority",
        }
    }

    fn issue(self, trusted: &Authority, unknown: &Authority) -> Result<Issued, Completion> {
        let good = Certificate::good(&[HOST]);
        match self {
            Self::Good => trusted.issue(&good),
            Self::WrongName => trusted.issue(&Certificate::good(&["www.example.test"])),
            Self::Expired => trusted.issue(&Certificate { validity: Validity::Expired, ..good }),
            Self::UnknownAuthority => unknown.issue(&good),
        }
    }
}
