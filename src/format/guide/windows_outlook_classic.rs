//! Classic Outlook on Windows (2016 and later, Microsoft 365). No label was read in a source: all are uncertain.

use super::port_habit::PortHabit;
use super::program::{ByHand, Field, Program, Side, Slot, Step};
use crate::format::{Format, Render};

pub(in crate::format) const ROW: Format = Format {
    name: "windows-outlook-classic",
    title: "Outlook (classic) on Windows",
    purpose: "Outlook of Office and Microsoft 365, with the menu File, by hand.",
    paths: &["/windows-outlook-classic.html"],
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
        Step::with("manual", ADDRESS),
        Step::new("choose-imap"),
        Step::with("incoming", INCOMING),
        Step::with("outgoing", OUTGOING),
        Step::with("password", PASSWORD),
        Step::with("sign-in", USERNAME),
        Step::new("test"),
    ]),
    pop3: ByHand::Steps(&[
        Step::new("open"),
        Step::with("manual", ADDRESS),
        Step::new("choose-pop3"),
        Step::with("incoming", INCOMING),
        Step::with("outgoing", OUTGOING),
        Step::with("password", PASSWORD),
        Step::with("sign-in", USERNAME),
        Step::new("keep"),
        Step::new("test"),
    ]),
    traps: &[
        "something-wrong",
        "older-window",
        "ssl-and-tls",
        "server-not-found",
        "not-reached",
        "encryption",
        "refused",
        "relaying",
        "no-method",
        "allow-website",
    ],
    has_encrypted_password: false,
    port_habit: |_| PortHabit::MayChange,
};

// Unless it is set up manually, Outlook asks Microsoft's AutoDetect, which often ignores what a provider publishes.
const ADDRESS: &[Field] = &[Field("address", Slot::Address)];

const INCOMING: &[Field] = &[
    Field("host", Slot::Host(Side::Incoming)),
    Field("port", Slot::Port(Side::Incoming)),
    Field("security", Slot::Security(Side::Incoming)),
];

const OUTGOING: &[Field] = &[
    Field("host", Slot::Host(Side::Outgoing)),
    Field("port", Slot::Port(Side::Outgoing)),
    Field("security", Slot::Security(Side::Outgoing)),
];

const PASSWORD: &[Field] = &[Field("password", Slot::Password(Side::Incoming))];

const USERNAME: &[Field] = &[Field("username", Slot::Username(Side::Incoming))];
