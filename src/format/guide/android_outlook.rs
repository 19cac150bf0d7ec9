//! Outlook on Android. No label was read in a source: all are uncertain, and taken from guides of hosters.

use super::port_habit::PortHabit;
use super::program::{ByHand, Field, Program, Side, Slot, Step, Trap, Words};
use crate::format::{Format, Render};

pub(in crate::format) const ROW: Format = Format {
    name: "android-outlook",
    title: "Outlook on Android",
    purpose: "The Outlook app on Android, by hand.",
    paths: &["/android-outlook.html"],
    render: Render::Same(|provider, addressee| super::page::render(&PROGRAM, provider, addressee)),
    ..super::ROW
};

const PROGRAM: Program = Program {
    title: "Outlook on Android",
    name: "Outlook",
    intro: "How to read and send {provider} mail with the Outlook app of an Android phone or tablet.",
    // Microsoft's support page of 2023 offers the cloud for IMAP accounts on Android; not every version asks.
    caution: Some(Trap(
        "Outlook may fetch your mail through Microsoft's cloud.",
        "Then Microsoft's servers keep your password and a copy of your mail. If you do not want that, use \
         another app.",
    )),
    short_way: None,
    by_code: None,
    imap: ByHand::Steps(&[
        OPEN,
        Step::with(
            "Type your address and tap ~Continue~. Outlook shows a list of providers: tap ~IMAP~. If it goes on \
             without a list, tap the question mark at the top and ~Change account provider~.",
            ADDRESS,
        ),
        ADVANCED,
        Step::with(
            INCOMING_TEXT,
            &[
                Field("~IMAP Host Name~", Slot::Host(Side::Incoming)),
                Field("~Port~", Slot::Port(Side::Incoming)),
                Field("~Security Type~", Slot::Security(Side::Incoming)),
                Field("~IMAP Username~", Slot::Username(Side::Incoming)),
                Field("~IMAP Password~", Slot::Password(Side::Incoming)),
            ],
        ),
        OUTGOING,
        FINISH,
        TEST,
    ]),
    // Since version 4.0.7 of September 2019 (gadgets.ndtv.com); hosters show the form.
    pop3: ByHand::Steps(&[
        OPEN,
        Step::with(
            "Type your address and tap ~Continue~. Outlook shows a list of providers: tap ~POP3~. If there is \
             none, your Outlook has only IMAP.",
            ADDRESS,
        ),
        ADVANCED,
        Step::with(
            INCOMING_TEXT,
            &[
                Field("~POP3 Host Name~", Slot::Host(Side::Incoming)),
                Field("~Port~", Slot::Port(Side::Incoming)),
                Field("~Security Type~", Slot::Security(Side::Incoming)),
                Field("~POP3 Username~", Slot::Username(Side::Incoming)),
                Field("~POP3 Password~", Slot::Password(Side::Incoming)),
            ],
        ),
        OUTGOING,
        FINISH,
        TEST,
    ]),
    traps: TRAPS,
    words: Words { implicit: "SSL", starttls: "StartTLS", password: "Password", encrypted_password: None },
    port_habit: |_| PortHabit::MayChange,
};

const OPEN: Step = Step::new(
    "Open Outlook. Tap ~Add account~. If it has an account already, tap the picture or envelope at the top left, \
     then the plus sign, then ~Add account~.",
);

const ADDRESS: &[Field] = &[Field("~Email address~", Slot::Address)];

const ADVANCED: Step = Step::with(
    "Switch ~Advanced settings~ on, so that all fields appear. At the top, fill in:",
    &[
        Field("~Email address~", Slot::Address),
        Field("~Display name~", Slot::FullName),
        Field("~Description~", Slot::Description),
    ],
);

const INCOMING_TEXT: &str = "Under ~Incoming Mail Server~, fill in:";

const OUTGOING: Step = Step::with(
    "Under ~SMTP Outgoing Mail Server~, fill in:",
    &[
        Field("~SMTP Host Name~", Slot::Host(Side::Outgoing)),
        Field("~Port~", Slot::Port(Side::Outgoing)),
        Field("~Security Type~", Slot::Security(Side::Outgoing)),
        Field("~SMTP Username~", Slot::Username(Side::Outgoing)),
        Field("~SMTP Password~", Slot::Password(Side::Outgoing)),
    ],
);

const FINISH: Step =
    Step::new("Tap the check mark at the top, and wait until Outlook has asked both servers.");

const TEST: Step = Step::new("Send a message to yourself and see that it arrives.");

const TRAPS: &[Trap] = &[
    Trap(
        "Outlook asks for the password at once and never shows the servers.",
        "It has looked up settings at Microsoft. If they do not work, tap the question mark at the top and \
         ~Change account provider~, and set the account up by hand.",
    ),
    Trap(
        "The list of security types says SSL, and you look for SSL/TLS.",
        "~SSL~ is its word for SSL/TLS. Never choose ~None~.",
    ),
    Trap(
        "Mail arrives, but nothing can be sent.",
        "The outgoing server needs a user name and a password of its own fields: {outgoing.username} and your \
         e-mail password.",
    ),
    Trap(
        "The servers of an account cannot be changed.",
        "That is so. Delete the account in Outlook and add it again. With IMAP, the mail stays on the server.",
    ),
    Trap(
        "All values are right, and Outlook still cannot sign in.",
        "It may be Microsoft's cloud that signs in, from another country than you. {provider} may refuse that. \
         Use another app.",
    ),
];
