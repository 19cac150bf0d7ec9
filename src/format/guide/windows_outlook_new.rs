//! The new Outlook, which comes with Windows. No label was read in a source: all are uncertain.

use super::port_habit::PortHabit;
use super::program::{ByHand, Field, Program, Side, Slot, Step, Trap, Words};
use crate::format::{Format, Render};

pub(in crate::format) const ROW: Format = Format {
    name: "windows-outlook-new",
    title: "Outlook (new) on Windows",
    purpose: "The Outlook that comes with Windows, by hand. It fetches mail through Microsoft's cloud.",
    paths: &["/windows-outlook-new.html"],
    render: Render::Same(|provider, addressee| super::page::render(&PROGRAM, provider, addressee)),
    ..super::ROW
};

const PROGRAM: Program = Program {
    title: "Outlook (new) on Windows",
    name: "Outlook",
    intro: "How to read and send {provider} mail with the Outlook that comes with Windows and replaced Mail. It has \
            no menu ~File~. If yours has one, it is [Outlook (classic)](windows-outlook-classic).",
    caution: Some(Trap(
        "This Outlook fetches your mail through Microsoft's cloud.",
        "Your password goes to Microsoft. Microsoft's servers sign in to {provider} with it, and keep a copy of your \
         mail, also with POP3. If you do not want that, use [Thunderbird](thunderbird-desktop) or [Outlook \
         (classic)](windows-outlook-classic): they speak to {provider} directly.",
    )),
    short_way: None,
    by_code: None,
    imap: ByHand::Steps(&[
        OPEN,
        Step::with(
            "Type your address and click ~Continue~. Outlook shows a list of providers: click ~IMAP~. If it goes on \
             without a list, click ~Choose provider~ if there is such a link.",
            ADDRESS,
        ),
        PASSWORD,
        Step::with(
            INCOMING_TEXT,
            &[
                Field("~IMAP username~", Slot::Username(Side::Incoming)),
                Field("~IMAP incoming server~", Slot::Host(Side::Incoming)),
                Field("~Port~", Slot::Port(Side::Incoming)),
                Field("~Secure connection type~", Slot::Security(Side::Incoming)),
            ],
        ),
        OUTGOING,
        CONSENT,
        TEST,
    ]),
    pop3: ByHand::Steps(&[
        OPEN,
        Step::with(
            "Type your address and click ~Continue~. Outlook shows a list of providers: click ~POP~. If there is \
             none, your Outlook has only IMAP.",
            ADDRESS,
        ),
        PASSWORD,
        Step::with(
            INCOMING_TEXT,
            &[
                Field("~POP username~", Slot::Username(Side::Incoming)),
                Field("~POP incoming server~", Slot::Host(Side::Incoming)),
                Field("~Port~", Slot::Port(Side::Incoming)),
                Field("~Secure connection type~", Slot::Security(Side::Incoming)),
            ],
        ),
        OUTGOING,
        CONSENT,
        TEST,
    ]),
    traps: TRAPS,
    words: Words {
        implicit: "SSL/TLS",
        starttls: "StartTLS",
        password: "Password",
        encrypted_password: None,
    },
    port_habit: |_| PortHabit::MayChange,
};

const OPEN: Step = Step::new(
    "Open Outlook. If it has no account yet, it asks for an address by itself. Otherwise click ~Settings~ (the gear), ~Accounts~, ~Your \
     accounts~, ~Add account~.",
);

const ADDRESS: &[Field] = &[Field("~Email address~", Slot::Address)];

const PASSWORD: Step = Step::with(
    "Type the password. Do not go on yet: switch ~Show more~ on, so that all fields appear.",
    &[Field("~Password~", Slot::Password(Side::Incoming))],
);

const INCOMING_TEXT: &str =
    "Outlook may have filled in servers of its own. Correct the incoming server to this:";

const OUTGOING: Step = Step::with(
    "Correct the outgoing server to this, then click ~Continue~:",
    &[
        Field("~SMTP username~", Slot::Username(Side::Outgoing)),
        Field("~SMTP password~", Slot::Password(Side::Outgoing)),
        Field("~SMTP outgoing server~", Slot::Host(Side::Outgoing)),
        Field("~Port~", Slot::Port(Side::Outgoing)),
        Field("~Secure connection type~", Slot::Security(Side::Outgoing)),
    ],
);

const CONSENT: Step = Step::new(
    "Outlook says that it synchronizes the account with the Microsoft Cloud. Click ~Continue~ if you agree. If you do \
     not, click ~Cancel~ and use another program: there is no way around it in this one. At the end, click ~Done~.",
);

const TEST: Step =
    Step::new("Send a message to yourself and see that it arrives. The first time can take a while.");

const TRAPS: &[Trap] = &[
    Trap(
        "Outlook adds the account at once, with other servers, or says that it could not find settings.",
        "It asks Microsoft for the settings, not {provider}. Remove the account, add it again and choose the \
         provider yourself, as in the steps above.",
    ),
    Trap(
        "All values are right, and Outlook still cannot sign in.",
        "It is not your computer that signs in, but a server of Microsoft, perhaps in another country. {provider} may refuse \
         that, and the port {outgoing.port} may not be allowed there. Use another program.",
    ),
    Trap(
        "The servers of an account cannot be changed.",
        "In most versions that is so. Click ~Settings~, ~Accounts~, ~Manage~ beside the account, remove it and add it \
         again. With IMAP, the mail stays on the server.",
    ),
    Trap(
        "New mail comes late.",
        "Microsoft's servers fetch it from {provider} from time to time. Another program that speaks to {provider} \
         directly shows it sooner.",
    ),
];
