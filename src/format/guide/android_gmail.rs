//! The Gmail app on Android. Labels in `*` were read in `strings.xml` of AOSP Email, whose set-up Gmail took
//! over; the way there, and what Google renamed since, is uncertain.

use super::port_habit::PortHabit;
use super::program::{ByHand, Field, Program, Side, Slot, Step, Trap, Words};
use crate::format::{Format, Render};

pub(in crate::format) const ROW: Format = Format {
    name: "android-gmail",
    title: "Gmail app on Android",
    purpose: "The Gmail app on Android, by hand. It takes addresses of every provider.",
    paths: &["/android-gmail.html"],
    render: Render::Same(|provider, addressee| super::page::render(&PROGRAM, provider, addressee)),
    ..super::ROW
};

const PROGRAM: Program = Program {
    title: "Gmail app on Android",
    name: "Gmail",
    intro: "How to read and send {provider} mail with the Gmail app of an Android phone or tablet. The app takes \
            addresses of every provider, not only of Google.",
    caution: None,
    short_way: None,
    by_code: None,
    imap: ByHand::Steps(&[
        OPEN,
        ADDRESS,
        Step::new("Tap *Personal (IMAP)*. Type your password and tap ~Next~."),
        Step::with(
            INCOMING_TEXT,
            &[
                Field("Username", Slot::Username(Side::Incoming)),
                Field("Password", Slot::Password(Side::Incoming)),
                Field("Server", Slot::Host(Side::Incoming)),
                Field("Port", Slot::Port(Side::Incoming)),
                Field("Security type", Slot::Security(Side::Incoming)),
            ],
        ),
        Step::with(OUTGOING_TEXT, OUTGOING),
        OPTIONS,
        PORTS,
        TEST,
    ]),
    pop3: ByHand::Steps(&[
        OPEN,
        ADDRESS,
        Step::new("Tap *Personal (POP3)*. Type your password and tap ~Next~."),
        Step::with(
            INCOMING_TEXT,
            &[
                Field("Username", Slot::Username(Side::Incoming)),
                Field("Password", Slot::Password(Side::Incoming)),
                Field("Server", Slot::Host(Side::Incoming)),
                Field("Port", Slot::Port(Side::Incoming)),
                Field("Security type", Slot::Security(Side::Incoming)),
                Field("Delete email from server", Slot::Fixed("Never")),
            ],
        ),
        Step::with(OUTGOING_TEXT, OUTGOING),
        OPTIONS,
        PORTS,
        TEST,
    ]),
    traps: TRAPS,
    words: Words {
        implicit: "SSL/TLS",
        starttls: "STARTTLS",
        password: "Password",
        encrypted_password: None,
    },
    // AOSP Email, AccountSetupIncomingFragment and AccountSetupOutgoingFragment.
    port_habit: |_| PortHabit::PutsInUsual,
};

const OPEN: Step = Step::new(
    "Open Gmail. Tap your picture or initial at the top right, then ~Add another account~, then ~Other~. If \
     Gmail has no account yet, tap ~Add an email address~, then ~Other~.",
);

const ADDRESS: Step = Step::with(
    "Type your address and tap *Manual setup*. If there is only ~Next~, tap that.",
    &[Field("Email address", Slot::Address)],
);

const INCOMING_TEXT: &str = "Under *Incoming server settings*, fill in and tap ~Next~. Some versions ask for the \
                             first three only.";

const OUTGOING_TEXT: &str = "Under *Outgoing server settings*, fill in and tap ~Next~:";

const OUTGOING: &[Field] = &[
    Field("~Require sign-in~", Slot::Fixed("on")),
    Field("Username", Slot::Username(Side::Outgoing)),
    Field("Password", Slot::Password(Side::Outgoing)),
    Field("SMTP server", Slot::Host(Side::Outgoing)),
    Field("Port", Slot::Port(Side::Outgoing)),
    Field("Security type", Slot::Security(Side::Outgoing)),
];

const OPTIONS: Step = Step::new(
    "Choose how often Gmail looks for mail and tap ~Next~. Type a name for the account, and your name as others \
     will read it. Tap ~Next~.",
);

const PORTS: Step = Step::new(
    "Look at the ports once more: open the menu, tap ~Settings~, then the account. *Incoming settings* must say \
     {incoming.security} and port {incoming.port}, *Outgoing settings* must say {outgoing.security} and port \
     {outgoing.port}.",
);

const TEST: Step = Step::new("Send a message to yourself and see that it arrives.");

const TRAPS: &[Trap] = &[
    Trap(
        "The list offers *SSL/TLS (Accept all certificates)* and *STARTTLS (accept all certificates)*.",
        "Never choose these two. With them, anybody between you and the server can read your password and your \
         mail.",
    ),
    Trap(
        "*Couldn't open connection to server.*",
        "The server name or the port is wrong, or the network blocks mail.",
    ),
    Trap(
        "*Couldn't open connection to server due to security error.* or *Can't safely connect to server.*",
        "The security type does not fit the port, or the certificate does not fit the server name. Compare all \
         three. Do not choose another security type to make the message go away.",
    ),
    Trap(
        "*TLS required but not supported by server.* or *Authentication methods aren't supported by server.*",
        "The security type is wrong. It must be {securities}.",
    ),
    Trap(
        "*Username or password is incorrect.*",
        "The user name is {incoming.username}. Capital letters count in passwords, and the keyboard may have made \
         the first letter one.",
    ),
    // Google closed "Check mail from other accounts" and Gmailify during 2026.
    Trap(
        "Gmail in a browser does not fetch this mail.",
        "Google ended that in 2026. The app is not affected: it fetches the mail itself.",
    ),
];
