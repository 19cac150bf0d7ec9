//! Mail on a Mac (macOS 13 and later). No label was read in a source: all are uncertain.

use super::port_habit::PortHabit;
use super::program::{ByHand, Field, Needs, Program, ShortWay, Side, Slot, Step, Trap, Words};
use crate::format::{Format, Render};

pub(in crate::format) const ROW: Format = Format {
    name: "mac",
    title: "Mac",
    purpose: "Mail on a Mac, with the profile or by hand.",
    paths: &["/mac.html"],
    render: Render::Same(|provider, addressee| super::page::render(&PROGRAM, provider, addressee)),
    ..super::ROW
};

const PROGRAM: Program = Program {
    title: "Mac",
    name: "Mail",
    intro: "How to read and send {provider} mail with the Mail app of a Mac (macOS 13 and later).",
    caution: None,
    short_way: Some(ShortWay {
        title: "The short way: install the profile",
        needs: Needs::Profile,
        steps: &[
            Step::new(
                "Open this page in Safari on the Mac and click [the profile](profile). If nothing happens, open \
                 the file in the Downloads folder.",
            ),
            Step::new(
                "Open System Settings within 8 minutes, or the Mac throws the profile away. Click ~General~, \
                 ~Device Management~. In macOS 13 and 14: ~Privacy & Security~, ~Profiles~.",
            ),
            Step::new(
                "Double-click the new profile. The Mac may call it ~Unsigned~ or ~Not Verified~. That only means \
                 that nobody it knows has signed the file. Go on if you trust whoever gave you this page, and if the profile holds accounts of {provider} and nothing else: click ~Install~.",
            ),
            Step::new(
                "Type what it asks for: your name, your address, your e-mail password, and perhaps the password \
                 of the Mac. The profile itself holds no password.",
            ),
            TEST,
        ],
    }),
    by_code: None,
    imap: ByHand::Steps(&[
        OPEN,
        ADD,
        Step::with(
            ACCOUNT_TEXT,
            &[
                Field("~Email Address~", Slot::Address),
                Field("~Password~", Slot::Password(Side::Incoming)),
                Field("~Account Type~", Slot::Fixed("IMAP")),
                Field("~Incoming Mail Server~", Slot::Host(Side::Incoming)),
                Field("~Outgoing Mail Server~", Slot::Host(Side::Outgoing)),
                Field("~User Name~", Slot::Username(Side::Incoming)),
            ],
        ),
        FINISH,
        Step::with(INCOMING_TEXT, INCOMING),
        Step::with(OUTGOING_TEXT, OUTGOING),
        TEST,
    ]),
    pop3: ByHand::Steps(&[
        OPEN,
        ADD,
        Step::with(
            ACCOUNT_TEXT,
            &[
                Field("~Email Address~", Slot::Address),
                Field("~Password~", Slot::Password(Side::Incoming)),
                Field("~Account Type~", Slot::Fixed("POP")),
                Field("~Incoming Mail Server~", Slot::Host(Side::Incoming)),
                Field("~Outgoing Mail Server~", Slot::Host(Side::Outgoing)),
                Field("~User Name~", Slot::Username(Side::Incoming)),
            ],
        ),
        FINISH,
        Step::with(INCOMING_TEXT, INCOMING),
        Step::with(OUTGOING_TEXT, OUTGOING),
        Step::new(
            "In the same window, under ~Account Information~, uncheck ~Remove copy from server after retrieving a \
             message~ if the mail is to stay there.",
        ),
        TEST,
    ]),
    traps: TRAPS,
    words: Words {
        implicit: "on",
        starttls: "on",
        password: "Password",
        encrypted_password: Some("MD5 Challenge-Response"),
    },
    port_habit: |_| PortHabit::MayChange,
};

const OPEN: Step = Step::new(
    "Open Mail. In the menu bar, click ~Mail~, ~Add Account~. Choose ~Other Mail Account~ and click ~Continue~.",
);

const ADD: Step = Step::with(
    "Fill in, then click ~Sign In~:",
    &[
        Field("~Name~", Slot::FullName),
        Field("~Email Address~", Slot::Address),
        Field("~Password~", Slot::Password(Side::Incoming)),
    ],
);

// Apple Mail asks only Apple's own list of providers, so this message is the rule, not the exception.
const ACCOUNT_TEXT: &str = "Mail says ~Unable to verify account name or password~ and shows more fields. That \
                            is to be expected: it does not know the servers yet. Fill in the user name last, \
                            because Mail may clear it. Then click ~Sign In~.";

const FINISH: Step = Step::new(
    "If the same message comes again and there is a button ~Next~, click it: the next steps put it right. Leave \
     ~Mail~ checked and click ~Done~.",
);

const INCOMING_TEXT: &str = "In the menu bar, click ~Mail~, ~Settings~ and then ~Accounts~. Choose the account \
                             and click ~Server Settings~. Under ~Incoming Mail Server~, uncheck ~Automatically \
                             manage connection settings~. Compare, and correct:";

const INCOMING: &[Field] = &[
    Field("~User Name~", Slot::Username(Side::Incoming)),
    Field("~Host Name~", Slot::Host(Side::Incoming)),
    Field("~Use TLS/SSL~", Slot::Security(Side::Incoming)),
    Field("~Port~", Slot::Port(Side::Incoming)),
    Field("~Authentication~", Slot::Authentication(Side::Incoming)),
];

const OUTGOING_TEXT: &str = "Do the same under ~Outgoing Mail Server~. Then click ~Save~.";

const OUTGOING: &[Field] = &[
    Field("~User Name~", Slot::Username(Side::Outgoing)),
    Field("~Password~", Slot::Password(Side::Outgoing)),
    Field("~Host Name~", Slot::Host(Side::Outgoing)),
    Field("~Use TLS/SSL~", Slot::Security(Side::Outgoing)),
    Field("~Port~", Slot::Port(Side::Outgoing)),
    Field("~Authentication~", Slot::Authentication(Side::Outgoing)),
];

const TEST: Step = Step::new("Open Mail. Send a message to yourself and see that it arrives.");

const TRAPS: &[Trap] = &[
    // Reported of the check: port 587 becomes 25, and authentication is switched off (mailcow, "Apple devices").
    Trap(
        "Mail worked, and one day it no longer sends.",
        "Look at ~Automatically manage connection settings~ in ~Server Settings~, for both servers. If it is \
         checked again, uncheck it and correct the port: {incoming.port} for incoming mail, {outgoing.port} for \
         outgoing mail.",
    ),
    Trap(
        "~Cannot send message using the server~",
        "Under ~Outgoing Mail Server~, fill in the user name and the password, and choose an ~Authentication~ \
         other than ~None~.",
    ),
    Trap(
        "~Mail can't verify the identity of the server~",
        "Click ~Cancel~. Compare the host names with {hosts}, letter by letter.",
    ),
    Trap(
        "There is no field to choose between SSL/TLS and STARTTLS.",
        "That is so: the one box ~Use TLS/SSL~ stands for both. Mail finds out which of them the server speaks.",
    ),
    Trap(
        "The account was set up as POP and should be IMAP, or the other way around.",
        "Mail cannot change that. Set the account up a second time, and remove the old one when all mail is \
         there.",
    ),
    Trap(
        "~Profile Installation Failed~ or ~Invalid Profile~",
        "The file is damaged. Download it again with Safari, or set the account up by hand.",
    ),
];
