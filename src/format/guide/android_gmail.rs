//! The Gmail app on Android. Labels in `*` were read in `strings.xml` of AOSP Email, whose set-up Gmail took
//! over; the way there, and what Google renamed since, is uncertain.

use super::port_habit::PortHabit;
use super::program::{ByHand, Field, Program, Side, Slot, Step};
use crate::format::{Format, Render};

pub(in crate::format) const ROW: Format = Format {
    name: "android-gmail",
    title: "Gmail app on Android",
    purpose: "The Gmail app on Android, by hand. It takes addresses of every provider.",
    paths: &["/android-gmail.html"],
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
        Step::with("incoming", IMAP),
        Step::with("outgoing", OUTGOING),
        Step::new("options"),
        Step::new("ports"),
        Step::new("test"),
    ]),
    pop3: ByHand::Steps(&[
        Step::new("open"),
        Step::with("address", ADDRESS),
        Step::new("choose-pop3"),
        Step::with("incoming", POP3),
        Step::with("outgoing", OUTGOING),
        Step::new("options"),
        Step::new("ports"),
        Step::new("test"),
    ]),
    traps: &[
        "accept-all",
        "no-connection",
        "not-safe",
        "tls-required",
        "incorrect",
        // Google closed "Check mail from other accounts" and Gmailify during 2026.
        "in-a-browser",
    ],
    has_encrypted_password: false,
    // AOSP Email, AccountSetupIncomingFragment and AccountSetupOutgoingFragment.
    port_habit: |_| PortHabit::PutsInUsual,
};

const ADDRESS: &[Field] = &[Field("address", Slot::Address)];

const IMAP: &[Field] = &[
    Field("username", Slot::Username(Side::Incoming)),
    Field("password", Slot::Password(Side::Incoming)),
    Field("host", Slot::Host(Side::Incoming)),
    Field("port", Slot::Port(Side::Incoming)),
    Field("security", Slot::Security(Side::Incoming)),
];

const POP3: &[Field] = &[
    Field("username", Slot::Username(Side::Incoming)),
    Field("password", Slot::Password(Side::Incoming)),
    Field("host", Slot::Host(Side::Incoming)),
    Field("port", Slot::Port(Side::Incoming)),
    Field("security", Slot::Security(Side::Incoming)),
    Field("delete", Slot::Word("never")),
];

const OUTGOING: &[Field] = &[
    Field("sign-in", Slot::Word("on")),
    Field("username", Slot::Username(Side::Outgoing)),
    Field("password", Slot::Password(Side::Outgoing)),
    Field("outgoing-host", Slot::Host(Side::Outgoing)),
    Field("port", Slot::Port(Side::Outgoing)),
    Field("security", Slot::Security(Side::Outgoing)),
];
