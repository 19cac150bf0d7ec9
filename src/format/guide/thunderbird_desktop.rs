//! Thunderbird on a computer. Labels in `*` were read in the en-US texts of Thunderbird 153 ESR (`accountHub.ftl`,
//! `appmenu.ftl`, `am-advanced.dtd`); its Account Hub is the way in since version 140.

use super::port_habit::PortHabit;
use super::program::{ByHand, Field, Needs, Program, ShortWay, Side, Slot, Step};
use crate::format::{Format, Render};
use crate::mail::{Protocol, Server, TlsMode};

pub(in crate::format) const ROW: Format = Format {
    name: "thunderbird-desktop",
    title: "Thunderbird on a computer",
    purpose: "Thunderbird on Windows, Mac and Linux: it often finds the settings, or by hand.",
    paths: &["/thunderbird-desktop.html"],
    render: Render::InEach(|provider, addressee, words| {
        super::page::render(&PROGRAM, provider, addressee, words)
    }),
    ..super::ROW
};

const PROGRAM: Program = Program {
    name: ROW.name,
    has_caution: false,
    short_way: Some(ShortWay {
        needs: Needs::Nothing,
        steps: &[
            Step::new("open"),
            Step::with("person", PERSON),
            Step::new("compare"),
            Step::new("not-found"),
            Step::with("password", PASSWORD),
            Step::new("test"),
        ],
    }),
    by_code: None,
    imap: ByHand::Steps(&[
        Step::new("open"),
        Step::with("manual", PERSON),
        Step::with("incoming", IMAP),
        Step::with("outgoing", OUTGOING),
        Step::new("check"),
        Step::with("password", PASSWORD),
        Step::new("test"),
    ]),
    pop3: ByHand::Steps(&[
        Step::new("open"),
        Step::with("manual", PERSON),
        Step::with("incoming", POP3),
        Step::with("outgoing", OUTGOING),
        Step::new("check"),
        Step::with("password", PASSWORD),
        Step::new("keep"),
        Step::new("test"),
    ]),
    traps: &[
        "port-lost",
        "failed-to-find",
        "not-verified",
        "no-secure-link",
        "no-method",
        "exists",
        "insecure",
        "exception",
    ],
    has_encrypted_password: true,
    port_habit,
};

const PERSON: &[Field] = &[Field("name", Slot::FullName), Field("address", Slot::Address)];

const IMAP: &[Field] = &[
    Field("protocol", Slot::Fixed("IMAP")),
    Field("host", Slot::Host(Side::Incoming)),
    Field("port", Slot::Port(Side::Incoming)),
    Field("security", Slot::Security(Side::Incoming)),
    Field("authentication", Slot::Authentication(Side::Incoming)),
    Field("username", Slot::Username(Side::Incoming)),
];

const POP3: &[Field] = &[
    Field("protocol", Slot::Fixed("POP3")),
    Field("host", Slot::Host(Side::Incoming)),
    Field("port", Slot::Port(Side::Incoming)),
    Field("security", Slot::Security(Side::Incoming)),
    Field("authentication", Slot::Authentication(Side::Incoming)),
    Field("username", Slot::Username(Side::Incoming)),
];

const OUTGOING: &[Field] = &[
    Field("host", Slot::Host(Side::Outgoing)),
    Field("port", Slot::Port(Side::Outgoing)),
    Field("security", Slot::Security(Side::Outgoing)),
    Field("authentication", Slot::Authentication(Side::Outgoing)),
    Field("username", Slot::Username(Side::Outgoing)),
];

const PASSWORD: &[Field] = &[Field("password", Slot::Password(Side::Incoming))];

/// The ports that Account Hub takes for one security only (`AccountCreationUtils.sys.mjs`, `standardPorts`).
const STANDARD_PORTS: &[u16] = &[143, 993, 110, 995, 587, 25, 465, 443];

/// `email-manual-incoming-form.mjs` and `email-manual-outgoing-form.mjs`, `#adjustPortToSSLAndProtocol` and
/// `#adjustSSLToPort`: each of the two fields corrects the other one. Seen in Thunderbird 153.7.
fn port_habit(server: &Server) -> PortHabit {
    let port = server.port.get();
    let excludes = match (server.protocol, server.tls) {
        (Protocol::Imap, TlsMode::Implicit) => port == 143,
        (Protocol::Pop3, TlsMode::Implicit) => port == 110,
        (Protocol::Smtp, TlsMode::Implicit) => matches!(port, 587 | 25),
        (Protocol::Imap, _) => port == 993,
        (Protocol::Pop3, _) => port == 995,
        (Protocol::Smtp, _) => port == 465,
    };
    match excludes {
        // With "Autodetect" and a port, GuessConfig.sys.mjs asks for STARTTLS, TLS and no TLS, and takes TLS first. Seen
        // in Thunderbird 153.7 with a server that speaks TLS on 587 from the first byte.
        true => PortHabit::Excludes("autodetect"),
        false if STANDARD_PORTS.contains(&port) => PortHabit::PutsInUsual,
        false => PortHabit::Keeps,
    }
}
