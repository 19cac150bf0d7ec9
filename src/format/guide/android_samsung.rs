//! Samsung Email. No label was read in a source: all are uncertain.

use super::port_habit::PortHabit;
use super::program::{ByHand, Field, Program, Side, Slot, Step, Trap, Words};
use crate::format::{Format, Render};

pub(in crate::format) const ROW: Format = Format {
    name: "android-samsung",
    title: "Samsung Email",
    purpose: "The Email app on Samsung phones and tablets, by hand.",
    paths: &["/android-samsung.html"],
    render: Render::Same(|provider, addressee| super::page::render(&PROGRAM, provider, addressee)),
    ..super::ROW
};

const PROGRAM: Program = Program {
    title: "Samsung Email",
    name: "Samsung Email",
    intro: "How to read and send {provider} mail with the Email app of a Samsung phone or tablet.",
    caution: None,
    short_way: None,
    by_code: None,
    imap: ByHand::Steps(&[
        OPEN,
        ADDRESS,
        Step::new("Tap ~IMAP account~."),
        ACCOUNT,
        Step::with(
            INCOMING_TEXT,
            &[
                Field("~IMAP server~", Slot::Host(Side::Incoming)),
                Field("~Security type~", Slot::Security(Side::Incoming)),
                Field("~Port~", Slot::Port(Side::Incoming)),
            ],
        ),
        OUTGOING,
        FINISH,
        TEST,
    ]),
    pop3: ByHand::Steps(&[
        OPEN,
        ADDRESS,
        Step::new("Tap ~POP3 account~."),
        ACCOUNT,
        Step::with(
            INCOMING_TEXT,
            &[
                Field("~POP3 server~", Slot::Host(Side::Incoming)),
                Field("~Security type~", Slot::Security(Side::Incoming)),
                Field("~Port~", Slot::Port(Side::Incoming)),
            ],
        ),
        Step::new("Set ~Delete email from server~ to ~Never~ if the mail is to stay there."),
        OUTGOING,
        FINISH,
        TEST,
    ]),
    traps: TRAPS,
    words: Words { implicit: "SSL", starttls: "TLS", password: "Password", encrypted_password: None },
    port_habit: |_| PortHabit::MayChange,
};

const OPEN: Step = Step::new(
    "Open the Email app. If it has an account already, open the menu, tap ~Settings~, then ~Add account~. Tap \
     ~Other~.",
);

const ADDRESS: Step = Step::with(
    "Type address and password. Do not sign in yet: tap ~Manual setup~.",
    &[Field("~Email address~", Slot::Address), Field("~Password~", Slot::Password(Side::Incoming))],
);

const ACCOUNT: Step = Step::with(
    "Now there is one long screen. At the top, fill in:",
    &[
        Field("~Email address~", Slot::Address),
        Field("~User name~", Slot::Username(Side::Incoming)),
        Field("~Password~", Slot::Password(Side::Incoming)),
    ],
);

const INCOMING_TEXT: &str = "Below that, fill in the incoming server:";

const OUTGOING: Step = Step::with(
    "Scroll down and fill in the outgoing server:",
    &[
        Field("~SMTP server~", Slot::Host(Side::Outgoing)),
        Field("~Security type~", Slot::Security(Side::Outgoing)),
        Field("~Port~", Slot::Port(Side::Outgoing)),
        Field("~Authentication required before sending emails~", Slot::Fixed("on")),
        Field("~User name~", Slot::Username(Side::Outgoing)),
        Field("~Password~", Slot::Password(Side::Outgoing)),
    ],
);

const FINISH: Step = Step::new("Tap ~Sign in~ and wait until the app has asked both servers.");

const TEST: Step = Step::new("Send a message to yourself and see that it arrives.");

const TRAPS: &[Trap] = &[
    Trap(
        "The list of security types says SSL and TLS, and you look for SSL/TLS or STARTTLS.",
        "In this app, ~SSL~ is what others call SSL/TLS, and ~TLS~ is what others call STARTTLS. Choose \
         {securities}.",
    ),
    Trap(
        "The list offers ~SSL (Accept all certificates)~ and ~TLS (Accept all certificates)~.",
        "Never choose these two. With them, anybody between you and the server can read your password and your \
         mail.",
    ),
    Trap(
        "~Can't connect to server~ or ~Unable to connect to server~",
        "Compare the security types and the ports with the steps above. Correct the port after the security \
         type.",
    ),
    Trap(
        "Mail arrives, but nothing can be sent.",
        "Switch ~Authentication required before sending emails~ on, and fill in user name and password below it.",
    ),
];
