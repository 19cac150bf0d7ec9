//! Its mail servers: what `mailsetup verify` finds nothing wrong with.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};

use super::plan::{MailChange, MailIs};
use super::web::Certificates;
use crate::support::answering::{Answering, Answers};
use crate::support::web_script::Shown;

/// What listens when all is well: protocol, port, when TLS begins.
const USUAL: &[(&str, u16, MailIs)] = &[
    ("imap", 993, MailIs::Implicit),
    ("pop3", 995, MailIs::Implicit),
    ("smtp", 465, MailIs::Implicit),
    ("smtp", 587, MailIs::Starttls),
];

/// The answers of a protocol, before TLS and inside; `*` stands for all that is not expected.
const ANSWERS: &[(&str, &str, &str)] = &[
    (
        "imap",
        "CAPABILITY: * CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\nCAPABILITY: TAG OK done\n\
         STARTTLS: TAG OK begin\nLOGOUT: * BYE\nLOGOUT: TAG OK bye\n*: TAG BAD what\n",
        "CAPABILITY: * CAPABILITY IMAP4rev1 SASL-IR IDLE AUTH=PLAIN AUTH=LOGIN\nCAPABILITY: TAG OK done\n\
         LOGOUT: * BYE\nLOGOUT: TAG OK bye\n*: TAG BAD what\n",
    ),
    (
        "pop3",
        "CAPA: +OK\nCAPA: UIDL\nCAPA: STLS\nCAPA: .\nSTLS: +OK begin\nQUIT: +OK bye\n*: -ERR what\n",
        "CAPA: +OK\nCAPA: UIDL\nCAPA: USER\nCAPA: SASL PLAIN LOGIN\nCAPA: .\nQUIT: +OK bye\n*: -ERR what\n",
    ),
    (
        "smtp",
        "EHLO: 250-out.post.example\nEHLO: 250-STARTTLS\nEHLO: 250 8BITMIME\nSTARTTLS: 220 begin\n\
         QUIT: 221 bye\n*: 502 what\n",
        "EHLO: 250-out.post.example\nEHLO: 250-AUTH PLAIN LOGIN\nEHLO: 250 8BITMIME\nQUIT: 221 bye\n\
         *: 502 what\n",
    ),
];

/// Running ones.
#[derive(Debug)]
pub struct MailServers {
    _answering: Vec<Answering>,
    /// Linux takes connections for them, and nobody ever says anything.
    _silent: Vec<TcpListener>,
}

impl MailServers {
    /// At the usual ports of the address, but for what is changed.
    pub fn start(address: Ipv4Addr, changes: &[MailChange], certificates: &Certificates) -> Self {
        let is_changed = |protocol: &str, port: u16| {
            changes.iter().any(|change| change.protocol == protocol && change.port == port)
        };
        let usual = USUAL.iter().filter(|(protocol, port, _)| !is_changed(protocol, *port)).copied();
        let others = changes.iter().map(|change| (change.protocol.as_str(), change.port, change.is));
        let (mut answering, mut silent) = (Vec::new(), Vec::new());
        for (protocol, port, is) in usual.chain(others) {
            let (tls, shown) = match is {
                MailIs::Refused => continue,
                MailIs::Silent => {
                    silent.push(TcpListener::bind((address, port)).expect("a port of our own"));
                    continue;
                }
                MailIs::Shows(shown) => (usual_tls(protocol, port), shown),
                tls => (tls, Shown::Good),
            };
            let place = SocketAddr::from((address, port));
            answering.push(Answering::at(place, &answers(protocol, tls), certificates.of(shown)));
        }
        Self { _answering: answering, _silent: silent }
    }
}

fn usual_tls(protocol: &str, port: u16) -> MailIs {
    let known = USUAL.iter().find(|known| known.0 == protocol && known.1 == port);
    known.unwrap_or_else(|| panic!("no {protocol} server is at port {port}")).2
}

fn answers(protocol: &str, tls: MailIs) -> Answers {
    let (_, before, inside) =
        ANSWERS.iter().find(|(known, ..)| *known == protocol).unwrap_or_else(|| panic!("{protocol}"));
    let greeting = match protocol {
        "imap" => "S: * OK ready",
        "pop3" => "S: +OK ready",
        _ => "S: 220 out.post.example ESMTP",
    };
    let (word, script) = match tls {
        MailIs::Starttls => ("starttls", format!("{greeting}\n{before}TLS\n{inside}")),
        _ => ("implicit", format!("TLS\n{greeting}\n{inside}")),
    };
    Answers::parse(&format!("{protocol} {word} password\n---\n{script}---\n"))
}
