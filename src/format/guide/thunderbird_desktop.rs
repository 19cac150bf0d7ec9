//! Thunderbird on a computer. Labels in `*` were read in the en-US texts of Thunderbird 153 ESR (`accountHub.ftl`,
//! `appmenu.ftl`, `am-advanced.dtd`); its Account Hub is the way in since version 140.

use super::port_habit::PortHabit;
use super::program::{ByHand, Field, Needs, Program, ShortWay, Side, Slot, Step, Trap, Words};
use crate::format::{Format, Render};
use crate::mail::{Protocol, Server, TlsMode};

pub(in crate::format) const ROW: Format = Format {
    name: "thunderbird-desktop",
    title: "Thunderbird on a computer",
    purpose: "Thunderbird on Windows, Mac and Linux: it often finds the settings, or by hand.",
    paths: &["/thunderbird-desktop.html"],
    render: Render::Same(|provider, addressee| super::page::render(&PROGRAM, provider, addressee)),
    ..super::ROW
};

const PROGRAM: Program = Program {
    title: "Thunderbird on a computer",
    name: "Thunderbird",
    intro: "How to read and send {provider} mail with Thunderbird on Windows, Mac or Linux.",
    caution: None,
    short_way: Some(ShortWay {
        title: "The short way: let Thunderbird find the settings",
        needs: Needs::Nothing,
        steps: &[
            OPEN,
            Step::with("Fill in, then click *Continue*:", PERSON),
            Step::new(
                "If it says *Account settings found automatically*, compare. *Incoming*: {incoming.host}, port \
                 {incoming.port}, {incoming.security}. *Outgoing*: {outgoing.host}, port {outgoing.port}, \
                 {outgoing.security}. If they are the same, click *Continue*; do not edit them.",
            ),
            Step::new("If nothing was found, or something else, go by hand, as below."),
            PASSWORD,
            TEST,
        ],
    }),
    by_code: None,
    imap: ByHand::Steps(&[
        OPEN,
        Step::with(MANUAL_TEXT, PERSON),
        Step::with(
            INCOMING_TEXT,
            &[
                Field("Protocol", Slot::Fixed("IMAP")),
                Field("Hostname", Slot::Host(Side::Incoming)),
                Field("Port", Slot::Port(Side::Incoming)),
                Field("Connection security", Slot::Security(Side::Incoming)),
                Field("Authentication method", Slot::Authentication(Side::Incoming)),
                Field("Username", Slot::Username(Side::Incoming)),
            ],
        ),
        OUTGOING,
        CHECK,
        PASSWORD,
        TEST,
    ]),
    pop3: ByHand::Steps(&[
        OPEN,
        Step::with(MANUAL_TEXT, PERSON),
        Step::with(
            INCOMING_TEXT,
            &[
                Field("Protocol", Slot::Fixed("POP3")),
                Field("Hostname", Slot::Host(Side::Incoming)),
                Field("Port", Slot::Port(Side::Incoming)),
                Field("Connection security", Slot::Security(Side::Incoming)),
                Field("Authentication method", Slot::Authentication(Side::Incoming)),
                Field("Username", Slot::Username(Side::Incoming)),
            ],
        ),
        OUTGOING,
        CHECK,
        PASSWORD,
        Step::new(
            "Open the menu, *Settings*, then *Account Settings*. Under *Server Settings* of the account, look at \
             *Leave messages on server*: without it, fetched mail is deleted there.",
        ),
        TEST,
    ]),
    traps: TRAPS,
    words: Words {
        implicit: "SSL/TLS",
        starttls: "STARTTLS",
        password: "Normal password",
        encrypted_password: Some("Encrypted password"),
    },
    port_habit,
};

/// The ports that Account Hub takes for one security only (`AccountCreationUtils.sys.mjs`, `standardPorts`).
const STANDARD_PORTS: &[u16] = &[143, 993, 110, 995, 587, 25, 465, 443];

/// `email-manual-incoming-form.mjs` and `email-manual-outgoing-form.mjs`, `#adjustPortToSSLAndProtocol` and
/// `#adjustSSLToPort`: each of the two fields corrects the other one. Seen in Thunderbird 153.7.
fn port_habit(server: &Server) -> PortHabit {
    let port = server.port.get();
    let excludes = match (server.protocol, server.tls) {
        (Protocol::Imap, TlsMode::Implicit) => port == 143,
        (Protocol::Pop3, TlsMode::Implicit) => port == 110,
        (Protocol::Smtp, TlsMode::Implicit) => matches!(port, 587 | 25),
        (Protocol::Imap, _) => port == 993,
        (Protocol::Pop3, _) => port == 995,
        (Protocol::Smtp, _) => port == 465,
    };
    match excludes {
        true => PortHabit::Excludes { choose: AUTODETECT, way_out: WAY_OUT },
        false if STANDARD_PORTS.contains(&port) => PortHabit::PutsInUsual,
        false => PortHabit::Keeps,
    }
}

// With "Autodetect" and a port, GuessConfig.sys.mjs asks for STARTTLS, TLS and no TLS, and takes TLS first. Seen in
// Thunderbird 153.7 with a server that speaks TLS on 587 from the first byte.
const AUTODETECT: &str = "*Autodetect*, which becomes {security} after *Test*";

const WAY_OUT: &str = "Choose *Autodetect* and type {port}. *Test*, on the page of the outgoing server, asks the \
                       server and puts in {security} by itself. If port and security are not right after that, see \
                       \"Thunderbird does not keep the port\" below.";

const OPEN: Step = Step::new(
    "Open Thunderbird. If it has no account yet, it opens its *Account Hub* by itself. Otherwise open the menu (three lines at the top \
     right), click *Add Account*, then *Email*.",
);

const PERSON: &[Field] = &[Field("Full name", Slot::FullName), Field("Email address", Slot::Address)];

const MANUAL_TEXT: &str = "Fill in, then click *Manual configuration* below the address. In older versions, click \
                           *Continue* first, then *Edit configuration*.";

const INCOMING_TEXT: &str = "Under *Incoming server settings*, fill in, then click *Continue*:";

const OUTGOING: Step = Step::with(
    "Under *Outgoing server settings*, fill in:",
    &[
        Field("Hostname", Slot::Host(Side::Outgoing)),
        Field("Port", Slot::Port(Side::Outgoing)),
        Field("Connection security", Slot::Security(Side::Outgoing)),
        Field("Authentication method", Slot::Authentication(Side::Outgoing)),
        Field("Username", Slot::Username(Side::Outgoing)),
    ],
);

const CHECK: Step = Step::new(
    "Click *Test*. Look at port and security once more: {outgoing.port} and {outgoing.security}. Then click \
     *Continue*.",
);

const PASSWORD: Step = Step::with(
    "Fill in, then click *Continue*. If it offers calendars and address books, take or skip them. Click *Finish*.",
    &[Field("Password", Slot::Password(Side::Incoming))],
);

const TEST: Step = Step::new("Send a message to yourself and see that it arrives.");

const TRAPS: &[Trap] = &[
    Trap(
        "Thunderbird does not keep the port.",
        "Click *Advanced config* below the fields and confirm: the account is made as it is. Thunderbird opens *Account \
         Settings*. Under *Outgoing Server*, click *Edit…*. There, choose {outgoing.security} first, then type port \
         {outgoing.port}. Correct the incoming server in *Server Settings* of the account in the same order.",
    ),
    Trap(
        "Thunderbird *failed to find the settings for your email account.*",
        "It has found nothing, or what you typed did not answer. Go by hand, and compare every field.",
    ),
    Trap(
        "*Configuration could not be verified.* or *Unable to log in at server. Probably wrong configuration, \
         username or password.*",
        "The server answers, but it refuses you. The user name is {incoming.username}. Type the password again.",
    ),
    Trap(
        "*Unable to establish a secure link with Outgoing server (SMTP)*, followed by *using STARTTLS since it \
         doesn't advertise that feature*",
        "STARTTLS is chosen where the server wants something else. Do not switch encryption off, as the message \
         proposes. Choose {outgoing.security} and port {outgoing.port}.",
    ),
    Trap(
        "The server *does not support the selected authentication method.*",
        "Choose *Normal password*, unless this page names another. The password is protected by the encryption.",
    ),
    Trap(
        "*Incoming server already exists.*",
        "Thunderbird has this account already. Correct it in *Account Settings* instead of adding it again.",
    ),
    Trap(
        "*Warning: Insecure mail server detected.*",
        "The connection security is *None*. Go back and choose {securities}.",
    ),
    Trap(
        "Thunderbird offers *Add Exception*.",
        "Do not add one for a mail server on the Internet. Compare the host names letter by letter.",
    ),
];
