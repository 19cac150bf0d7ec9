//! `FairEmail` on Android. Labels in `*` were read in its `strings.xml` and layouts, August 2026.

use super::port_habit::PortHabit;
use super::program::{ByHand, Field, Needs, Program, ShortWay, Side, Slot, Step};
use crate::format::{Format, Render};

pub(in crate::format) const ROW: Format = Format {
    name: "android-fairemail",
    title: "FairEmail on Android",
    purpose: "FairEmail on Android, with its wizard or by hand.",
    paths: &["/android-fairemail.html"],
    render: Render::InEach(|provider, addressee, words| {
        super::page::render(&PROGRAM, provider, addressee, words)
    }),
    ..super::ROW
};

const PROGRAM: Program = Program {
    name: ROW.name,
    has_caution: false,
    short_way: Some(ShortWay {
        needs: Needs::Imap,
        steps: &[
            Step::new("wizard"),
            Step::with("person", PERSON),
            Step::new("compare"),
            Step::new("same"),
            Step::new("test"),
        ],
    }),
    by_code: None,
    imap: ByHand::Steps(&[
        Step::new("open-imap"),
        Step::new("custom"),
        Step::with("incoming", INCOMING),
        Step::new("check"),
        Step::with("identity", IDENTITY),
        Step::with("outgoing", OUTGOING),
        Step::new("test"),
    ]),
    pop3: ByHand::Steps(&[
        Step::new("open-pop3"),
        Step::with("incoming", INCOMING),
        Step::new("keep"),
        Step::with("identity", IDENTITY),
        Step::with("outgoing", OUTGOING),
        Step::new("test"),
    ]),
    traps: &["handshake", "other-servers", "not-found", "app-password", "fingerprint", "no-identity"],
    // There is no field for it: FairEmail takes the best method that the server offers.
    has_encrypted_password: true,
    // FragmentAccount.java, FragmentPop.java and FragmentIdentity.java set the hint of the field, not its text.
    port_habit: |_| PortHabit::SuggestsUsual,
};

const PERSON: &[Field] = &[
    Field("name", Slot::FullName),
    Field("address", Slot::Address),
    Field("password", Slot::Password(Side::Incoming)),
];

const INCOMING: &[Field] = &[
    Field("host", Slot::Host(Side::Incoming)),
    Field("security", Slot::Security(Side::Incoming)),
    Field("port", Slot::Port(Side::Incoming)),
    Field("username", Slot::Username(Side::Incoming)),
    Field("password", Slot::Password(Side::Incoming)),
];

const IDENTITY: &[Field] = &[Field("name", Slot::FullName), Field("address", Slot::Address)];

// Where the incoming server is one of its own list, FairEmail puts in the outgoing server of that list.
const OUTGOING: &[Field] = &[
    Field("host", Slot::Host(Side::Outgoing)),
    Field("security", Slot::Security(Side::Outgoing)),
    Field("port", Slot::Port(Side::Outgoing)),
    Field("username", Slot::Username(Side::Outgoing)),
    Field("password", Slot::Password(Side::Outgoing)),
];
