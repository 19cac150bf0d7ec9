//! Thunderbird on Android, and K-9 Mail, which is the same program. Labels in `*` were read in the `strings.xml`
//! files below `feature/account` and `feature/onboarding` of thunderbird-android, August 2026.

use super::port_habit::PortHabit;
use super::program::{ByCode, ByHand, Field, Needs, Program, ShortWay, Side, Slot, Step};
use crate::format::{Format, Render};

pub(in crate::format) const ROW: Format = Format {
    name: "android-thunderbird",
    title: "Thunderbird on Android",
    purpose: "Thunderbird on Android and K-9 Mail: it often finds the settings, or by hand.",
    paths: &["/android-thunderbird.html"],
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
            Step::new("open"),
            Step::with("address", ADDRESS),
            Step::new("found"),
            Step::new("compare"),
            Step::new("trust"),
            Step::with("finish-imap", NAME),
            Step::new("test"),
        ],
    }),
    // `QrCodeScannerScreen`, `SettingsImportFragment.kt`, `ThundermailButtonPanel.kt`; `K9MigrationManager.kt` has no scanner.
    by_code: Some(ByCode {
        steps: &[
            Step::new("show-code"),
            Step::new("scan"),
            Step::new("camera"),
            Step::new("password"),
            Step::new("test"),
        ],
    }),
    imap: ByHand::Steps(&[
        Step::new("open"),
        Step::with("address", ADDRESS),
        Step::new("manual"),
        Step::with("incoming", IMAP),
        Step::with("outgoing", OUTGOING),
        Step::with("finish-imap", NAME),
        Step::new("test"),
    ]),
    pop3: ByHand::Steps(&[
        Step::new("open"),
        Step::with("address", ADDRESS),
        Step::new("manual"),
        Step::with("incoming", POP3),
        Step::with("outgoing", OUTGOING),
        Step::with("finish-pop3", NAME),
        Step::new("test"),
    ]),
    traps: &["authentication", "network", "server", "certificate", "oauth2", "found-imap"],
    has_encrypted_password: true,
    // ConnectionSecurity.kt and the view models of both screens.
    port_habit: |_| PortHabit::PutsInUsual,
};

const ADDRESS: &[Field] = &[Field("address", Slot::Address)];

const NAME: &[Field] = &[Field("name", Slot::FullName)];

// Another protocol resets security and port (IncomingServerSettingsViewModel.kt).
const IMAP: &[Field] = &[
    Field("protocol", Slot::Fixed("IMAP")),
    Field("host", Slot::Host(Side::Incoming)),
    Field("security", Slot::Security(Side::Incoming)),
    Field("port", Slot::Port(Side::Incoming)),
    Field("authentication", Slot::Authentication(Side::Incoming)),
    Field("username", Slot::Username(Side::Incoming)),
    Field("password", Slot::Password(Side::Incoming)),
];

const POP3: &[Field] = &[
    Field("protocol", Slot::Fixed("POP3")),
    Field("host", Slot::Host(Side::Incoming)),
    Field("security", Slot::Security(Side::Incoming)),
    Field("port", Slot::Port(Side::Incoming)),
    Field("authentication", Slot::Authentication(Side::Incoming)),
    Field("username", Slot::Username(Side::Incoming)),
    Field("password", Slot::Password(Side::Incoming)),
];

const OUTGOING: &[Field] = &[
    Field("host", Slot::Host(Side::Outgoing)),
    Field("security", Slot::Security(Side::Outgoing)),
    Field("port", Slot::Port(Side::Outgoing)),
    Field("authentication", Slot::Authentication(Side::Outgoing)),
    Field("username", Slot::Username(Side::Outgoing)),
    Field("password", Slot::Password(Side::Outgoing)),
];
