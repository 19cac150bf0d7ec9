//! Thunderbird on Android, and K-9 Mail, which is the same program. Labels in `*` were read in the `strings.xml`
//! files below `feature/account` and `feature/onboarding` of thunderbird-android, August 2026.

use super::port_habit::PortHabit;
use super::program::{ByCode, ByHand, Field, Needs, Program, ShortWay, Side, Slot, Step, Trap, Words};
use crate::format::{Format, Render};

pub(in crate::format) const ROW: Format = Format {
    name: "android-thunderbird",
    title: "Thunderbird on Android",
    purpose: "Thunderbird on Android and K-9 Mail: it often finds the settings, or by hand.",
    paths: &["/android-thunderbird.html"],
    render: Render::Same(|provider, addressee| super::page::render(&PROGRAM, provider, addressee)),
    ..super::ROW
};

const PROGRAM: Program = Program {
    title: "Thunderbird on Android",
    name: "Thunderbird",
    intro: "How to read and send {provider} mail with Thunderbird on an Android phone or tablet. K-9 Mail is the \
            same program under another name.",
    caution: None,
    short_way: Some(ShortWay {
        title: "The short way: let Thunderbird find the settings",
        needs: Needs::Imap,
        steps: &[
            OPEN,
            Step::with("Type your address and tap *Next*.", ADDRESS),
            Step::new(
                "If it says *Configuration found*, tap that to see the servers. If it says *Configuration not \
                 found*, go on by hand, as below.",
            ),
            Step::new(
                "Compare. IMAP: {incoming.host}, {incoming.security}, port {incoming.port}. SMTP: \
                 {outgoing.host}, {outgoing.security}, port {outgoing.port}. If something differs, tap *Edit \
                 configuration* and correct it, as by hand below.",
            ),
            Step::new(
                "Type your password and tap *Next*. If it says *This configuration is not trusted*, check *I trust \
                 this configuration* only if the servers are those named here.",
            ),
            FINISH_IMAP,
            TEST,
        ],
    }),
    by_code: Some(BY_CODE),
    imap: ByHand::Steps(&[
        OPEN,
        Step::with("Type your address and tap *Next*.", ADDRESS),
        MANUAL,
        Step::with(
            INCOMING_TEXT,
            &[
                Field("Protocol", Slot::Fixed("IMAP")),
                Field("Server", Slot::Host(Side::Incoming)),
                Field("Security", Slot::Security(Side::Incoming)),
                Field("Port", Slot::Port(Side::Incoming)),
                Field("Authentication", Slot::Authentication(Side::Incoming)),
                Field("Username", Slot::Username(Side::Incoming)),
                Field("Password", Slot::Password(Side::Incoming)),
            ],
        ),
        OUTGOING,
        FINISH_IMAP,
        TEST,
    ]),
    pop3: ByHand::Steps(&[
        OPEN,
        Step::with("Type your address and tap *Next*.", ADDRESS),
        MANUAL,
        Step::with(
            INCOMING_TEXT,
            &[
                Field("Protocol", Slot::Fixed("POP3")),
                Field("Server", Slot::Host(Side::Incoming)),
                Field("Security", Slot::Security(Side::Incoming)),
                Field("Port", Slot::Port(Side::Incoming)),
                Field("Authentication", Slot::Authentication(Side::Incoming)),
                Field("Username", Slot::Username(Side::Incoming)),
                Field("Password", Slot::Password(Side::Incoming)),
            ],
        ),
        OUTGOING,
        FINISH_POP3,
        TEST,
    ]),
    traps: TRAPS,
    words: Words {
        implicit: "SSL/TLS",
        starttls: "StartTLS",
        password: "Normal password",
        encrypted_password: Some("Encrypted password"),
    },
    // ConnectionSecurity.kt and the view models of both screens.
    port_habit: |_| PortHabit::PutsInUsual,
};

// `QrCodeScannerScreen`, `SettingsImportFragment.kt`, `ThundermailButtonPanel.kt`; `K9MigrationManager.kt` has no scanner.
const BY_CODE: ByCode = ByCode {
    title: "With a QR code",
    intro: &[
        "Thunderbird makes the account of this code; only your password is left to type. No other program understands \
         it: the camera of the phone shows nothing but text. It holds your address and the servers, and no password.",
        "With K-9 Mail, which cannot scan, or with this page on the phone itself, take a file instead: save [the \
         settings file](settings-file), open *Settings*, *Import settings*, *Select file*, and choose it. In a program \
         without an account, *Import K-9 settings* stands on the first screen.",
    ],
    steps: &[
        Step::new("Show this page on a screen beside the phone, or print it."),
        Step::new(
            "On the phone, open Thunderbird. If it is new there, tap *Get started*, *Add an email account*, then *Scan \
             QR code*; older versions have *Import settings* in its place. If it has an account already, open \
             *Settings*, *Import settings*, then *Scan QR code*.",
        ),
        Step::new("Let it use the camera, and hold the phone so that it sees the whole code."),
        Step::new("Type your password when it asks for it."),
        TEST,
    ],
    without: &[
        "A QR code sets up Thunderbird, and only the password is left to type. It is made for your address: put \
                {asking}, with your own address, behind the address of this page. If no code appears, ask {provider} \
                for one.",
    ],
};

const OPEN: Step = Step::new(
    "Open Thunderbird. Tap *Get started* and, if it asks, *Add an email account*. If it has an account already, \
     open the list of accounts and tap *Add account*.",
);

const ADDRESS: &[Field] = &[Field("Email address", Slot::Address)];

const MANUAL: Step = Step::new(
    "If it says *Configuration not found*, tap *Next*. If it says *Configuration found*, tap that, then *Edit \
     configuration*.",
);

// Another protocol resets security and port (IncomingServerSettingsViewModel.kt).
const INCOMING_TEXT: &str = "Under *Incoming server settings*, fill in from top to bottom, then tap *Next*. \
                             Changing the protocol later resets security and port.";

const OUTGOING: Step = Step::with(
    "Under *Outgoing server settings*, fill in from top to bottom, then tap *Next*:",
    &[
        Field("Server", Slot::Host(Side::Outgoing)),
        Field("Security", Slot::Security(Side::Outgoing)),
        Field("Port", Slot::Port(Side::Outgoing)),
        Field("Authentication", Slot::Authentication(Side::Outgoing)),
        Field("Username", Slot::Username(Side::Outgoing)),
        Field("Password", Slot::Password(Side::Outgoing)),
    ],
);

const FINISH_IMAP: Step = Step::with(
    "Thunderbird asks both servers. Leave the folders as it proposes them. Fill in your name and tap *Next* until \
     the account is created.",
    &[Field("Your name", Slot::FullName)],
);

const FINISH_POP3: Step = Step::with(
    "Thunderbird asks both servers. Fill in your name and tap *Next* until the account is created.",
    &[Field("Your name", Slot::FullName)],
);

const TEST: Step = Step::new("Send a message to yourself and see that it arrives.");

const TRAPS: &[Trap] = &[
    Trap(
        "*Authentication error*",
        "The server refused the user name or the password. *Details* shows what the server said.",
    ),
    Trap(
        "*Network error*",
        "No server answers at that name and port. Check that the port is still {incoming.port} for incoming and \
         {outgoing.port} for outgoing mail: every change of the security puts in another one.",
    ),
    Trap(
        "*Server error* or *Missing server capability*",
        "The security or the authentication is not what the server offers. The security must be {securities}.",
    ),
    Trap(
        "*Certificate error*",
        "Tap *Go back (recommended)*, never *Accept risk and continue*. Compare the server names with \
         {hosts}, letter by letter.",
    ),
    Trap(
        "*OAuth 2.0 is currently not supported with this provider.*",
        "Choose another authentication: *Normal password*, unless this page names another.",
    ),
    Trap(
        "You want POP3, and Thunderbird found IMAP.",
        "It looks for IMAP only. Tap *Edit configuration* and change the protocol first.",
    ),
];
