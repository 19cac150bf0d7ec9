//! `FairEmail` on Android. Labels in `*` were read in its `strings.xml` and layouts, August 2026.

use super::port_habit::PortHabit;
use super::program::{ByHand, Field, Needs, Program, ShortWay, Side, Slot, Step, Trap, Words};
use crate::format::{Format, Render};

pub(in crate::format) const ROW: Format = Format {
    name: "android-fairemail",
    title: "FairEmail on Android",
    purpose: "FairEmail on Android, with its wizard or by hand.",
    paths: &["/android-fairemail.html"],
    render: Render::Same(|provider, addressee| super::page::render(&PROGRAM, provider, addressee)),
    ..super::ROW
};

const PROGRAM: Program = Program {
    title: "FairEmail on Android",
    name: "FairEmail",
    intro: "How to read and send {provider} mail with FairEmail on an Android phone or tablet.",
    caution: None,
    short_way: Some(ShortWay {
        title: "The short way: the wizard",
        needs: Needs::Imap,
        steps: &[
            Step::new(
                "Open FairEmail. It begins with its settings; later, they are in the menu under *Settings*. Tap \
                 *Wizard*, then *Other provider*.",
            ),
            Step::with(
                "Fill in, then tap *Check*:",
                &[
                    Field("Your name", Slot::FullName),
                    Field("Your email address", Slot::Address),
                    Field("Password", Slot::Password(Side::Incoming)),
                ],
            ),
            Step::new(
                "FairEmail shows the servers that it has found. Compare. *IMAP server to receive messages*: \
                 {incoming.host}, port {incoming.port}. *SMTP server to send messages*: {outgoing.host}, port \
                 {outgoing.port}.",
            ),
            Step::new(
                "If they are the same, tap *Save*. If they differ, try the ones here first: go back and set the \
                 account up by hand. FairEmail has a list of providers of its own and takes the servers from \
                 there, whatever {provider} publishes.",
            ),
            TEST,
        ],
    }),
    by_code: None,
    imap: ByHand::Steps(&[
        Step::new(
            "Open FairEmail. It begins with its settings; later, they are in the menu under *Settings*. Open *Manual \
             setup and account options*. Tap *Accounts*, then the plus sign, then *IMAP*.",
        ),
        Step::new("Under *Provider*, choose *Custom*. Leave *Domain name* empty."),
        Step::with(INCOMING_TEXT, INCOMING),
        Step::new(
            "Tap *Check*. If FairEmail then lists folders, the incoming server works. Leave *Add related identity \
             (SMTP server)* checked and tap *Save*.",
        ),
        IDENTITY,
        Step::with(OUTGOING_TEXT, OUTGOING),
        TEST,
    ]),
    pop3: ByHand::Steps(&[
        Step::new(
            "Open FairEmail. It begins with its settings; later, they are in the menu under *Settings*. Tap *Wizard*, \
             then *POP3 account*.",
        ),
        Step::with(INCOMING_TEXT, INCOMING),
        Step::new(
            "Leave *Leave messages on server* checked if the mail is to stay there. Leave *Add related identity \
             (SMTP server)* checked and tap *Save*.",
        ),
        IDENTITY,
        Step::with(OUTGOING_TEXT, OUTGOING),
        TEST,
    ]),
    traps: TRAPS,
    words: Words {
        implicit: "SSL/TLS",
        starttls: "STARTTLS",
        password: "Password",
        // There is no field for it: FairEmail takes the best method that the server offers.
        encrypted_password: Some("automatic"),
    },
    // FragmentAccount.java, FragmentPop.java and FragmentIdentity.java set the hint of the field, not its text.
    port_habit: |_| PortHabit::SuggestsUsual,
};

const INCOMING_TEXT: &str = "Fill in. Leave *Allow insecure connections* unchecked.";

const INCOMING: &[Field] = &[
    Field("Host name", Slot::Host(Side::Incoming)),
    Field("Encryption", Slot::Security(Side::Incoming)),
    Field("Port number", Slot::Port(Side::Incoming)),
    Field("User name", Slot::Username(Side::Incoming)),
    Field("Password", Slot::Password(Side::Incoming)),
];

const IDENTITY: Step = Step::with(
    "FairEmail calls the sending side an identity. Fill in:",
    &[Field("Your name", Slot::FullName), Field("Your email address", Slot::Address)],
);

// Where the incoming server is one of its own list, FairEmail puts in the outgoing server of that list.
const OUTGOING_TEXT: &str = "Tap *Advanced* if you do not see a host name. FairEmail has filled in what it took \
                             from its own list or from the incoming server. Correct it to this, and tap *Save*:";

const OUTGOING: &[Field] = &[
    Field("Host name", Slot::Host(Side::Outgoing)),
    Field("Encryption", Slot::Security(Side::Outgoing)),
    Field("Port number", Slot::Port(Side::Outgoing)),
    Field("User name", Slot::Username(Side::Outgoing)),
    Field("Password", Slot::Password(Side::Outgoing)),
];

const TEST: Step = Step::new("Tap *Go to inbox*. Send a message to yourself and see that it arrives.");

const TRAPS: &[Trap] = &[
    Trap(
        "*Handshake failed* and *WRONG_VERSION_NUMBER*",
        "Encryption and port do not fit each other. They are {incoming.security} with port {incoming.port} for \
         incoming mail, and {outgoing.security} with port {outgoing.port} for outgoing mail.",
    ),
    Trap(
        "The wizard uses other servers than this page.",
        "They come from FairEmail's own list, which may be older or newer. If they work, keep them. If not, go by \
         hand.",
    ),
    Trap(
        "*No settings found for domain*",
        "FairEmail does not know {provider} and has found nothing. Set the account up by hand.",
    ),
    Trap(
        "*You might need to use an app password*",
        "FairEmail says this where its list says so. First try your e-mail password. If it is refused, look for \
         app passwords in the settings of your account at {provider}.",
    ),
    Trap(
        "FairEmail offers *Trust server certificate with fingerprint*.",
        "Leave this unchecked, and *Allow insecure connections* as well. Compare the host name letter by letter.",
    ),
    Trap(
        "Mail arrives, but there is no way to write a message.",
        "There is no identity yet. Open *Manual setup and account options*, tap *Identities*, then the plus sign, \
         and choose the account.",
    ),
];
