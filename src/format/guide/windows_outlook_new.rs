//! The new Outlook, which comes with Windows. No label was read in a source: all are uncertain.

use super::port_habit::PortHabit;
use super::program::{ByHand, Field, Program, Side, Slot, Step};
use crate::format::{Format, Render};

pub(in crate::format) const ROW: Format = Format {
    name: "windows-outlook-new",
    title: "Outlook (new) on Windows",
    purpose: "The Outlook that comes with Windows, by hand. It fetches mail through Microsoft's cloud.",
    paths: &["/windows-outlook-new.html"],
    render: Render::InEach(|provider, addressee, words| {
        super::page::render(&PROGRAM, provider, addressee, words)
    }),
    ..super::ROW
};

const PROGRAM: Program = Program {
    name: ROW.name,
    has_caution: true,
    short_way: None,
    by_code: None,
    imap: ByHand::Steps(&[
        Step::new("open"),
        Step::with("choose-imap", ADDRESS),
        Step::with("password", PASSWORD),
        Step::with("incoming", IMAP),
        Step::with("outgoing", OUTGOING),
        Step::new("consent"),
        Step::new("test"),
    ]),
    pop3: ByHand::Steps(&[
        Step::new("open"),
        Step::with("choose-pop3", ADDRESS),
        Step::with("password", PASSWORD),
        Step::with("incoming", POP3),
        Step::with("outgoing", OUTGOING),
        Step::new("consent"),
        Step::new("test"),
    ]),
    traps: &["at-once", "cloud", "fixed", "late"],
    has_encrypted_password: false,
    port_habit: |_| PortHabit::MayChange,
};

const ADDRESS: &[Field] = &[Field("address", Slot::Address)];

const PASSWORD: &[Field] = &[Field("password", Slot::Password(Side::Incoming))];

const IMAP: &[Field] = &[
    Field("imap-username", Slot::Username(Side::Incoming)),
    Field("imap-host", Slot::Host(Side::Incoming)),
    Field("port", Slot::Port(Side::Incoming)),
    Field("security", Slot::Security(Side::Incoming)),
];

const POP3: &[Field] = &[
    Field("pop3-username", Slot::Username(Side::Incoming)),
    Field("pop3-host", Slot::Host(Side::Incoming)),
    Field("port", Slot::Port(Side::Incoming)),
    Field("security", Slot::Security(Side::Incoming)),
];

const OUTGOING: &[Field] = &[
    Field("smtp-username", Slot::Username(Side::Outgoing)),
    Field("smtp-password", Slot::Password(Side::Outgoing)),
    Field("smtp-host", Slot::Host(Side::Outgoing)),
    Field("port", Slot::Port(Side::Outgoing)),
    Field("security", Slot::Security(Side::Outgoing)),
];
