//! Mail on a Mac (macOS 13 and later). No label was read in a source: all are uncertain.

use super::port_habit::PortHabit;
use super::program::{ByHand, Field, Needs, Program, ShortWay, Side, Slot, Step};
use crate::format::{Format, Render};

pub(in crate::format) const ROW: Format = Format {
    name: "mac",
    title: "Mac",
    purpose: "Mail on a Mac, with the profile or by hand.",
    paths: &["/mac.html"],
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
            Step::new("find-profile"),
            Step::new("install"),
            Step::new("fill-in"),
            Step::new("test"),
        ],
    }),
    by_code: None,
    imap: ByHand::Steps(&[
        Step::new("open"),
        Step::with("add", PERSON),
        Step::with("account", IMAP_ACCOUNT),
        Step::new("finish"),
        Step::with("incoming", INCOMING),
        Step::with("outgoing", OUTGOING),
        Step::new("test"),
    ]),
    pop3: ByHand::Steps(&[
        Step::new("open"),
        Step::with("add", PERSON),
        Step::with("account", POP3_ACCOUNT),
        Step::new("finish"),
        Step::with("incoming", INCOMING),
        Step::with("outgoing", OUTGOING),
        Step::new("keep"),
        Step::new("test"),
    ]),
    traps: &[
        // Reported of the check: port 587 becomes 25, and authentication is switched off (mailcow, "Apple devices").
        "no-longer-sends",
        "cannot-send",
        "not-verified",
        "one-box",
        "other-protocol",
        "damaged",
    ],
    has_encrypted_password: true,
    port_habit: |_| PortHabit::MayChange,
};

const PERSON: &[Field] = &[
    Field("name", Slot::FullName),
    Field("address", Slot::Address),
    Field("password", Slot::Password(Side::Incoming)),
];

// Apple Mail asks only Apple's own list of providers, so that it cannot verify the account is the rule, not the exception.
const IMAP_ACCOUNT: &[Field] = &[
    Field("address", Slot::Address),
    Field("password", Slot::Password(Side::Incoming)),
    Field("type", Slot::Fixed("IMAP")),
    Field("incoming-host", Slot::Host(Side::Incoming)),
    Field("outgoing-host", Slot::Host(Side::Outgoing)),
    Field("username", Slot::Username(Side::Incoming)),
];

const POP3_ACCOUNT: &[Field] = &[
    Field("address", Slot::Address),
    Field("password", Slot::Password(Side::Incoming)),
    Field("type", Slot::Fixed("POP")),
    Field("incoming-host", Slot::Host(Side::Incoming)),
    Field("outgoing-host", Slot::Host(Side::Outgoing)),
    Field("username", Slot::Username(Side::Incoming)),
];

const INCOMING: &[Field] = &[
    Field("username", Slot::Username(Side::Incoming)),
    Field("host", Slot::Host(Side::Incoming)),
    Field("security", Slot::Security(Side::Incoming)),
    Field("port", Slot::Port(Side::Incoming)),
    Field("authentication", Slot::Authentication(Side::Incoming)),
];

const OUTGOING: &[Field] = &[
    Field("username", Slot::Username(Side::Outgoing)),
    Field("password", Slot::Password(Side::Outgoing)),
    Field("host", Slot::Host(Side::Outgoing)),
    Field("security", Slot::Security(Side::Outgoing)),
    Field("port", Slot::Port(Side::Outgoing)),
    Field("authentication", Slot::Authentication(Side::Outgoing)),
];
