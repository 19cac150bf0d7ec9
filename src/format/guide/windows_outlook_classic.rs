//! Classic Outlook on Windows (2016 and later, Microsoft 365). No label was read in a source: all are uncertain.

use super::port_habit::PortHabit;
use super::program::{ByHand, Field, Program, Side, Slot, Step, Trap, Words};
use crate::format::{Format, Render};

pub(in crate::format) const ROW: Format = Format {
    name: "windows-outlook-classic",
    title: "Outlook (classic) on Windows",
    purpose: "Outlook of Office and Microsoft 365, with the menu File, by hand.",
    paths: &["/windows-outlook-classic.html"],
    render: Render::Same(|provider, addressee| super::page::render(&PROGRAM, provider, addressee)),
    ..super::ROW
};

const PROGRAM: Program = Program {
    title: "Outlook (classic) on Windows",
    name: "Outlook",
    intro: "How to read and send {provider} mail with Outlook 2016 or later, or with the Outlook of Microsoft 365. It \
            has a menu ~File~ at the top left. If yours has none, it is [Outlook (new)](windows-outlook-new).",
    caution: None,
    short_way: None,
    by_code: None,
    imap: ByHand::Steps(&[
        OPEN,
        Step::with(MANUAL_TEXT, ADDRESS),
        Step::new(
            "Outlook shows a list under ~Advanced setup~: click ~IMAP~. If it asks for the password at once and \
             then says that it could not connect, click ~Change Account Settings~.",
        ),
        INCOMING,
        OUTGOING,
        PASSWORD,
        SIGN_IN,
        TEST,
    ]),
    pop3: ByHand::Steps(&[
        OPEN,
        Step::with(MANUAL_TEXT, ADDRESS),
        Step::new(
            "Outlook shows a list under ~Advanced setup~: click ~POP~. If it asks for the password at once and \
             then says that it could not connect, click ~Change Account Settings~.",
        ),
        INCOMING,
        OUTGOING,
        PASSWORD,
        SIGN_IN,
        Step::new(
            "Click ~File~, ~Account Settings~, ~Account Name and Sync Settings~. Check ~Leave a copy of messages on \
             the server~ if the mail is to stay there.",
        ),
        TEST,
    ]),
    traps: TRAPS,
    words: Words {
        implicit: "SSL/TLS",
        starttls: "STARTTLS",
        password: "Password",
        encrypted_password: None,
    },
    port_habit: |_| PortHabit::MayChange,
};

const OPEN: Step = Step::new(
    "Open Outlook. Click ~File~, then ~Add Account~. If it has no account yet, it asks for an address by itself.",
);

// Without the check, Outlook asks Microsoft's AutoDetect, which often ignores what a provider publishes.
const MANUAL_TEXT: &str = "Type your address. Do not connect yet: click ~Advanced options~, check ~Let me set up my \
                           account manually~, then click ~Connect~.";

const ADDRESS: &[Field] = &[Field("~Email address~", Slot::Address)];

const INCOMING: Step = Step::with(
    "Under ~Incoming mail~, fill in. Leave ~Require logon using Secure Password Authentication (SPA)~ unchecked.",
    &[
        Field("~Server~", Slot::Host(Side::Incoming)),
        Field("~Port~", Slot::Port(Side::Incoming)),
        Field("~Encryption method~", Slot::Security(Side::Incoming)),
    ],
);

const OUTGOING: Step = Step::with(
    "Under ~Outgoing mail~, fill in. Leave SPA unchecked here too. Then click ~Next~.",
    &[
        Field("~Server~", Slot::Host(Side::Outgoing)),
        Field("~Port~", Slot::Port(Side::Outgoing)),
        Field("~Encryption method~", Slot::Security(Side::Outgoing)),
    ],
);

const PASSWORD: Step = Step::with(
    "Type the password and click ~Connect~. Then uncheck ~Set up Outlook Mobile on my phone, too~ and click ~Done~.",
    &[Field("~Password~", Slot::Password(Side::Incoming))],
);

const SIGN_IN: Step = Step::with(
    "Click ~File~, ~Account Settings~, ~Server Settings~. Under ~Incoming mail~, look at the user name. Under \
     ~Outgoing mail~, ~My outgoing (SMTP) server requires authentication~ must be checked, with ~Use same settings as \
     my incoming mail server~.",
    &[Field("~User Name~", Slot::Username(Side::Incoming))],
);

const TEST: Step = Step::new("Send a message to yourself and see that it arrives.");

const TRAPS: &[Trap] = &[
    Trap(
        "~Something went wrong and Outlook couldn't set up your account~ or ~We couldn't connect to the incoming \
         (IMAP) server~",
        "Outlook took settings that it found at Microsoft, or a port changed. Click ~Change Account Settings~ and \
         compare: {incoming.host}, port {incoming.port}, {incoming.security}; {outgoing.host}, port \
         {outgoing.port}, {outgoing.security}.",
    ),
    Trap(
        "Outlook shows a window with ~Manual setup or additional server types~.",
        "Choose that, then ~POP or IMAP~, and fill in the same values. Click ~More Settings~. Under ~Outgoing \
         Server~, check ~My outgoing server (SMTP) requires authentication~. Under ~Advanced~, choose each type of \
         encrypted connection first, then type its port: {incoming.port} and {outgoing.port}. Control Panel, ~Mail~ \
         opens the same window.",
    ),
    Trap(
        "The list of encryptions says SSL and TLS.",
        "Older versions say ~SSL~ for SSL/TLS, and ~TLS~ for STARTTLS. Do not choose ~Auto~ or ~None~.",
    ),
    Trap("0x800CCC0D", "The name of a server is not found. Compare it letter by letter."),
    Trap(
        "0x800CCC0E, 0x800CCC0F, 0x80042108 or 0x80042109",
        "Outlook cannot reach a server, or the connection breaks. Compare port and encryption. A \
         virus scanner that looks into mail can also cause this.",
    ),
    Trap(
        "0x800CCC1A",
        "The encryption does not fit the port. It is {incoming.security} with port {incoming.port} for incoming mail, \
         and {outgoing.security} with port {outgoing.port} for outgoing mail.",
    ),
    Trap(
        "0x800CCC18, 0x800CCC91 or 0x800CCC92",
        "User name or password are refused. The user name is {incoming.username}. SPA must not be checked.",
    ),
    Trap(
        "0x800CCC69, 0x800CCC78 or 0x800CCC79",
        "The outgoing server does not know who you are. Check ~My outgoing (SMTP) server requires authentication~.",
    ),
    Trap(
        "0x800CCC80",
        "Outlook and the server have no way of signing in that both know. Uncheck SPA, and see that an encryption is \
         chosen.",
    ),
    Trap(
        "~Allow this website to configure server settings?~",
        "Outlook looks for settings at the domain of your address. Allow it only if the domain it names is the one \
         of your address, or of {provider}.",
    ),
];
