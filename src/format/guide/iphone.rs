//! Mail on iPhone and iPad (iOS and iPadOS 15 and later). No label was read in a source: all are uncertain.

use super::port_habit::PortHabit;
use super::program::{ByHand, Field, Needs, Program, ShortWay, Side, Slot, Step};
use crate::format::{Format, Render};

pub(in crate::format) const ROW: Format = Format {
    name: "iphone",
    title: "iPhone and iPad",
    purpose: "Mail on iPhone and iPad, with the profile or by hand.",
    paths: &["/iphone.html"],
    render: Render::InEach(|provider, addressee, words| {
        super::page::render(&PROGRAM, provider, addressee, words)
    }),
    ..super::ROW
};

const PROGRAM: Program = Program {
    name: ROW.name,
    has_caution: false,
    short_way: Some(ShortWay {
        needs: Needs::Profile,
        steps: &[
            Step::new("download"),
            Step::new("allow"),
            Step::new("find-profile"),
            Step::new("install"),
            Step::new("unsigned"),
            Step::new("fill-in"),
            Step::new("test"),
        ],
    }),
    by_code: None,
    imap: ByHand::Steps(&[
        Step::new("open"),
        Step::new("add"),
        Step::with("account", ACCOUNT),
        Step::with("incoming-imap", INCOMING),
        Step::with("outgoing", OUTGOING),
        Step::new("save"),
        Step::with("incoming-port", INCOMING_PORT),
        Step::with("outgoing-port", OUTGOING_PORT),
        Step::new("test"),
    ]),
    pop3: ByHand::Steps(&[
        Step::new("open"),
        Step::new("add"),
        Step::with("account", ACCOUNT),
        Step::with("incoming-pop3", INCOMING),
        Step::with("outgoing", OUTGOING),
        Step::new("save"),
        Step::with("incoming-port", INCOMING_PORT),
        Step::new("keep"),
        Step::with("outgoing-port", OUTGOING_PORT),
        Step::new("test"),
    ]),
    traps: &[
        "without-ssl",
        "connection-failed",
        "incorrect",
        "relaying",
        "not-verified",
        "no-profile",
        "damaged",
    ],
    has_encrypted_password: true,
    port_habit: |_| PortHabit::MayChange,
};

const ACCOUNT: &[Field] = &[
    Field("name", Slot::FullName),
    Field("address", Slot::Address),
    Field("password", Slot::Password(Side::Incoming)),
    Field("description", Slot::Description),
];

const INCOMING: &[Field] = &[
    Field("host", Slot::Host(Side::Incoming)),
    Field("username", Slot::Username(Side::Incoming)),
    Field("password", Slot::Password(Side::Incoming)),
];

const OUTGOING: &[Field] = &[
    Field("host", Slot::Host(Side::Outgoing)),
    Field("username", Slot::Username(Side::Outgoing)),
    Field("password", Slot::Password(Side::Outgoing)),
];

const INCOMING_PORT: &[Field] = &[
    Field("security", Slot::Security(Side::Incoming)),
    Field("authentication", Slot::Authentication(Side::Incoming)),
    Field("port", Slot::Port(Side::Incoming)),
];

const OUTGOING_PORT: &[Field] = &[
    Field("server", Slot::Word("on")),
    Field("host", Slot::Host(Side::Outgoing)),
    Field("username", Slot::Username(Side::Outgoing)),
    Field("password", Slot::Password(Side::Outgoing)),
    Field("security", Slot::Security(Side::Outgoing)),
    Field("authentication", Slot::Authentication(Side::Outgoing)),
    Field("port", Slot::Port(Side::Outgoing)),
];
