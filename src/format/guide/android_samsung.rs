//! Samsung Email. No label was read in a source: all are uncertain.

use super::port_habit::PortHabit;
use super::program::{ByHand, Field, Program, Side, Slot, Step};
use crate::format::{Format, Render};

pub(in crate::format) const ROW: Format = Format {
    name: "android-samsung",
    title: "Samsung Email",
    purpose: "The Email app on Samsung phones and tablets, by hand.",
    paths: &["/android-samsung.html"],
    render: Render::InEach(|provider, addressee, words| {
        super::page::render(&PROGRAM, provider, addressee, words)
    }),
    ..super::ROW
};

const PROGRAM: Program = Program {
    name: ROW.name,
    has_caution: false,
    short_way: None,
    by_code: None,
    imap: ByHand::Steps(&[
        Step::new("open"),
        Step::with("address", ADDRESS),
        Step::new("choose-imap"),
        Step::with("account", ACCOUNT),
        Step::with("incoming", IMAP),
        Step::with("outgoing", OUTGOING),
        Step::new("finish"),
        Step::new("test"),
    ]),
    pop3: ByHand::Steps(&[
        Step::new("open"),
        Step::with("address", ADDRESS),
        Step::new("choose-pop3"),
        Step::with("account", ACCOUNT),
        Step::with("incoming", POP3),
        Step::new("keep"),
        Step::with("outgoing", OUTGOING),
        Step::new("finish"),
        Step::new("test"),
    ]),
    traps: &["ssl-and-tls", "accept-all", "no-connection", "does-not-send"],
    has_encrypted_password: false,
    port_habit: |_| PortHabit::MayChange,
};

const ADDRESS: &[Field] =
    &[Field("address", Slot::Address), Field("password", Slot::Password(Side::Incoming))];

const ACCOUNT: &[Field] = &[
    Field("address", Slot::Address),
    Field("username", Slot::Username(Side::Incoming)),
    Field("password", Slot::Password(Side::Incoming)),
];

const IMAP: &[Field] = &[
    Field("imap-host", Slot::Host(Side::Incoming)),
    Field("security", Slot::Security(Side::Incoming)),
    Field("port", Slot::Port(Side::Incoming)),
];

const POP3: &[Field] = &[
    Field("pop3-host", Slot::Host(Side::Incoming)),
    Field("security", Slot::Security(Side::Incoming)),
    Field("port", Slot::Port(Side::Incoming)),
];

const OUTGOING: &[Field] = &[
    Field("smtp-host", Slot::Host(Side::Outgoing)),
    Field("security", Slot::Security(Side::Outgoing)),
    Field("port", Slot::Port(Side::Outgoing)),
    Field("sign-in", Slot::Word("on")),
    Field("username", Slot::Username(Side::Outgoing)),
    Field("password", Slot::Password(Side::Outgoing)),
];
