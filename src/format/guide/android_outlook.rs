//! Outlook on Android. No label was read in a source: all are uncertain, and taken from guides of hosters.

use super::port_habit::PortHabit;
use super::program::{ByHand, Field, Program, Side, Slot, Step};
use crate::format::{Format, Render};

pub(in crate::format) const ROW: Format = Format {
    name: "android-outlook",
    title: "Outlook on Android",
    purpose: "The Outlook app on Android, by hand.",
    paths: &["/android-outlook.html"],
    render: Render::InEach(|provider, addressee, words| {
        super::page::render(&PROGRAM, provider, addressee, words)
    }),
    ..super::ROW
};

const PROGRAM: Program = Program {
    name: ROW.name,
    // Microsoft's support page of 2023 offers the cloud for IMAP accounts on Android; not every version asks.
    has_caution: true,
    short_way: None,
    by_code: None,
    imap: ByHand::Steps(&[
        Step::new("open"),
        Step::with("choose-imap", ADDRESS),
        Step::with("advanced", ADVANCED),
        Step::with("incoming", IMAP),
        Step::with("outgoing", OUTGOING),
        Step::new("finish"),
        Step::new("test"),
    ]),
    // Since version 4.0.7 of September 2019 (gadgets.ndtv.com); hosters show the form.
    pop3: ByHand::Steps(&[
        Step::new("open"),
        Step::with("choose-pop3", ADDRESS),
        Step::with("advanced", ADVANCED),
        Step::with("incoming", POP3),
        Step::with("outgoing", OUTGOING),
        Step::new("finish"),
        Step::new("test"),
    ]),
    traps: &["no-servers", "ssl", "does-not-send", "fixed", "cloud"],
    has_encrypted_password: false,
    port_habit: |_| PortHabit::MayChange,
};

const ADDRESS: &[Field] = &[Field("address", Slot::Address)];

const ADVANCED: &[Field] = &[
    Field("address", Slot::Address),
    Field("name", Slot::FullName),
    Field("description", Slot::Description),
];

const IMAP: &[Field] = &[
    Field("imap-host", Slot::Host(Side::Incoming)),
    Field("port", Slot::Port(Side::Incoming)),
    Field("security", Slot::Security(Side::Incoming)),
    Field("imap-username", Slot::Username(Side::Incoming)),
    Field("imap-password", Slot::Password(Side::Incoming)),
];

const POP3: &[Field] = &[
    Field("pop3-host", Slot::Host(Side::Incoming)),
    Field("port", Slot::Port(Side::Incoming)),
    Field("security", Slot::Security(Side::Incoming)),
    Field("pop3-username", Slot::Username(Side::Incoming)),
    Field("pop3-password", Slot::Password(Side::Incoming)),
];

const OUTGOING: &[Field] = &[
    Field("smtp-host", Slot::Host(Side::Outgoing)),
    Field("port", Slot::Port(Side::Outgoing)),
    Field("security", Slot::Security(Side::Outgoing)),
    Field("smtp-username", Slot::Username(Side::Outgoing)),
    Field("smtp-password", Slot::Password(Side::Outgoing)),
];
