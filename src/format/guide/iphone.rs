//! Mail on iPhone and iPad (iOS and iPadOS 15 and later). No label was read in a source: all are uncertain.

use super::port_habit::PortHabit;
use super::program::{ByHand, Field, Needs, Program, ShortWay, Side, Slot, Step, Trap, Words};
use crate::format::{Format, Render};

pub(in crate::format) const ROW: Format = Format {
    name: "iphone",
    title: "iPhone and iPad",
    purpose: "Mail on iPhone and iPad, with the profile or by hand.",
    paths: &["/iphone.html"],
    render: Render::Same(|provider, addressee| super::page::render(&PROGRAM, provider, addressee)),
    ..super::ROW
};

const PROGRAM: Program = Program {
    title: "iPhone and iPad",
    name: "Mail",
    intro: "How to read and send {provider} mail with the Mail app of an iPhone or iPad (iOS 15 and later).",
    caution: None,
    short_way: Some(ShortWay {
        title: "The short way: install the profile",
        needs: Needs::Profile,
        steps: &[
            Step::new(
                "Open this page in Safari on the iPhone or iPad and tap [the profile](profile). Other browsers \
                 often only save the file or show it as text.",
            ),
            Step::new(
                "Safari says that the website is trying to download a configuration profile. Tap ~Allow~, then \
                 ~Close~.",
            ),
            Step::new(
                "Open the Settings app within 8 minutes, or the device throws the profile away. Near the top, \
                 tap ~Profile Downloaded~. It is also under ~General~, ~VPN & Device Management~.",
            ),
            Step::new("Tap ~Install~ and type the passcode of the device."),
            Step::new(
                "The device may call the profile ~Not Signed~ or ~Not Verified~. That only means that nobody it \
                 knows has signed the file. Go on if you trust whoever gave you this page, and if the profile holds accounts of {provider} and nothing else: tap ~Install~ again.",
            ),
            Step::new(
                "Type what it asks for: your name, your address, your e-mail password. The profile itself holds \
                 no password. Then tap ~Done~.",
            ),
            TEST,
        ],
    }),
    by_code: None,
    imap: ByHand::Steps(&[
        OPEN,
        ADD,
        ACCOUNT,
        Step::with("Tap ~IMAP~. Under ~Incoming Mail Server~, fill in:", INCOMING),
        Step::with(OUTGOING_TEXT, OUTGOING),
        SAVE,
        Step::with(PORTS_TEXT, PORTS),
        Step::with(OUTGOING_PORTS_TEXT, OUTGOING_PORTS),
        TEST,
    ]),
    pop3: ByHand::Steps(&[
        OPEN,
        ADD,
        ACCOUNT,
        Step::with("Tap ~POP~. Under ~Incoming Mail Server~, fill in:", INCOMING),
        Step::with(OUTGOING_TEXT, OUTGOING),
        SAVE,
        Step::with(PORTS_TEXT, PORTS),
        Step::new("On the same screen, set ~Delete from server~ to ~Never~ if the mail is to stay there."),
        Step::with(OUTGOING_PORTS_TEXT, OUTGOING_PORTS),
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
    "Open the Settings app. Tap ~Apps~, ~Mail~, ~Mail Accounts~. Before iOS 18: ~Mail~, ~Accounts~.",
);

const ADD: Step = Step::new("Tap ~Add Account~, then ~Other~ at the bottom, then ~Add Mail Account~.");

const ACCOUNT: Step = Step::with(
    "Fill in, then tap ~Next~:",
    &[
        Field("~Name~", Slot::FullName),
        Field("~Email~", Slot::Address),
        Field("~Password~", Slot::Password(Side::Incoming)),
        Field("~Description~", Slot::Description),
    ],
);

const INCOMING: &[Field] = &[
    Field("~Host Name~", Slot::Host(Side::Incoming)),
    Field("~User Name~", Slot::Username(Side::Incoming)),
    Field("~Password~", Slot::Password(Side::Incoming)),
];

const OUTGOING_TEXT: &str = "Under ~Outgoing Mail Server~ on the same screen, fill in everything, although the \
                             app calls user name and password optional. Then tap ~Next~.";

const OUTGOING: &[Field] = &[
    Field("~Host Name~", Slot::Host(Side::Outgoing)),
    Field("~User Name~", Slot::Username(Side::Outgoing)),
    Field("~Password~", Slot::Password(Side::Outgoing)),
];

const SAVE: Step = Step::new(
    "The app tries to connect, which can take a minute or two. If it asks whether to set up the account without \
     SSL, answer ~No~. Leave ~Mail~ switched on and tap ~Save~. If it says that it cannot verify the account, \
     save it all the same and correct the ports in the next two steps.",
);

const PORTS_TEXT: &str = "Go back to the list of accounts. Tap the new account, then its line ~Account~, then \
                          ~Advanced~ at the bottom. Compare with this, and correct it:";

const PORTS: &[Field] = &[
    Field("~Use SSL~", Slot::Security(Side::Incoming)),
    Field("~Authentication~", Slot::Authentication(Side::Incoming)),
    Field("~Server Port~", Slot::Port(Side::Incoming)),
];

const OUTGOING_PORTS_TEXT: &str = "Go back one screen. Under ~Outgoing Mail Server~, tap ~SMTP~, then the line \
                                   under ~Primary Server~. Compare, correct and tap ~Done~:";

const OUTGOING_PORTS: &[Field] = &[
    Field("~Server~", Slot::Fixed("on")),
    Field("~Host Name~", Slot::Host(Side::Outgoing)),
    Field("~User Name~", Slot::Username(Side::Outgoing)),
    Field("~Password~", Slot::Password(Side::Outgoing)),
    Field("~Use SSL~", Slot::Security(Side::Outgoing)),
    Field("~Authentication~", Slot::Authentication(Side::Outgoing)),
    Field("~Server Port~", Slot::Port(Side::Outgoing)),
];

const TEST: Step = Step::new("Open Mail. Send a message to yourself and see that it arrives.");

const TRAPS: &[Trap] = &[
    Trap(
        "~Cannot Connect Using SSL. Do you want to try setting up the account without SSL?~",
        "Answer ~No~: without SSL your password travels unprotected. The host name or a port is wrong, or the \
         network blocks mail. Correct the ports under ~Advanced~ and under ~SMTP~, as in the steps above.",
    ),
    Trap(
        "~Cannot Get Mail: The connection to the server failed.~",
        "Under ~Advanced~, ~Use SSL~ must be on and ~Server Port~ must be {incoming.port}. The one switch \
         ~Use SSL~ stands for SSL/TLS and for STARTTLS: Mail finds out which of them the server speaks.",
    ),
    Trap(
        "~Cannot Get Mail: The user name or password is incorrect.~",
        "Type the password again in both places: in ~Account~ for incoming mail, and under ~SMTP~ for outgoing \
         mail.",
    ),
    Trap(
        "~Cannot Send Mail: A recipient was rejected because the server does not allow relaying.~",
        "The outgoing server does not know who you are. Under ~SMTP~, ~Primary Server~, fill in the user name \
         and the password, although they are called optional.",
    ),
    Trap(
        "~Cannot Verify Server Identity~",
        "Tap ~Cancel~. Compare the host names with {hosts}, letter by letter.",
    ),
    Trap(
        "There is no ~Profile Downloaded~ in Settings.",
        "The 8 minutes are over, or another profile took its place: only one can wait. Download it again. In \
         Lockdown Mode no profile can be installed; set the account up by hand.",
    ),
    Trap(
        "~Profile Installation Failed~ or ~Invalid Profile~",
        "The file is damaged. Download it again with Safari, or set the account up by hand.",
    ),
];
