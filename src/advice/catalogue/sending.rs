//! Sending: the outgoing server and whom it lets send.

use crate::advice::trouble::Client::{Any, AppleMail, Outlook, Smtp, Thunderbird};
use crate::advice::trouble::{Trouble, possible, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "receives-but-does-not-send",
        title: "Mail comes in and does not go out",
        cause: "The outgoing server has settings of its own: name, port, encryption, user name and \
                password. One of them is wrong or missing, or the network blocks the port.",
        seen: &[
            usual(AppleMail, "Cannot Send Mail"),
            usual(AppleMail, "Cannot send message using the server. A copy has been placed in your Outbox."),
            usual(Thunderbird, "Sending of the message failed."),
            usual(Thunderbird, "An error occurred while sending mail."),
            usual(Outlook, "Cannot connect to your outgoing (SMTP) e-mail server"),
            possible(Outlook, "0x80042109, 0x800CCC78"),
            usual(Any, "Receives but does not send"),
        ],
        said: &[
            "receive but cannot send",
            "can receive mail but cannot send",
            "receiving works but sending does not",
            "mail not sending",
            "cannot send mail",
            "cannot send messages",
            "outgoing mail does not work",
            "outgoing server problem",
            "smtp not working",
            "mail comes in but does not go out",
            "wont let me send",
            "sending fails",
            "cannot reply to mail",
        ],
        user: &[
            "Open the settings of the outgoing server (SMTP) and compare name, port and encryption with the \
             provider's sheet.",
            "Switch authentication on and type user name and password there too.",
            "Choose this server for this account: phones keep a list and may use that of another account.",
            "Try the provider's other port for sending, and another network.",
        ],
        provider: &[
            "See that the outgoing server takes the same user name and password as the incoming one.",
            "Offer 465 with TLS and 587: `mailsetup verify` shows what works from outside.",
        ],
    },
    Trouble {
        name: "stuck-outbox",
        title: "A message stays in the Outbox",
        cause: "The program tries again and again: the message is too large, the address is broken, the \
                program is offline, or the outgoing server refuses.",
        seen: &[
            usual(Any, "Stuck in the Outbox"),
            possible(
                AppleMail,
                "Cannot send message using the server. A copy has been placed in your Outbox.",
            ),
        ],
        said: &[
            "stuck outbox",
            "mail stuck in my outbox",
            "message stays in outbox",
            "outbox will not send",
            "outbox does not empty",
            "unsent message",
            "outbox",
            "message stuck sending",
            "queued in outbox",
        ],
        user: &[
            "See that the program is online (Outlook: Send/Receive, Work Offline off; phone: no airplane \
             mode).",
            "Open the message in the Outbox, or move it to Drafts. Remove large attachments, check the \
             addresses, send again.",
            "Send a short test message to yourself. If that stays too, the outgoing server is the trouble: \
             see \"receives but does not send\".",
            "Restart the program.",
        ],
        provider: &[
            "Refuse at once with a plain text (`552 5.3.4`, `550 5.1.1`): programs repeat temporary \
             refusals for days.",
        ],
    },
    Trouble {
        name: "relaying-denied",
        title: "The outgoing server sends only for people who sign in",
        cause: "The program did not sign in at the outgoing server: authentication is off there. Or it uses \
                the outgoing server of another provider.",
        seen: &[
            usual(
                AppleMail,
                "Cannot Send Mail: the recipient was rejected by the server because it does not allow \
                 relaying.",
            ),
            usual(Outlook, "0x800CCC79, 0x800CCC69"),
            possible(Outlook, "0x800CCC78"),
            usual(Outlook, "550 Relay not permitted, 550 relaying denied"),
            usual(Smtp, "550 5.7.1 Relaying denied"),
            usual(Smtp, "554 5.7.1 Relay access denied"),
            usual(Smtp, "530 5.7.0 Authentication required, 530 5.7.1"),
            usual(Any, "Relaying denied"),
        ],
        said: &[
            "relay denied",
            "does not allow relaying",
            "smtp authentication required",
            "my outgoing server requires authentication",
            "unable to relay",
        ],
        user: &[
            "Switch authentication on for the outgoing server (Outlook: \"My outgoing server (SMTP) \
             requires authentication\") and give it the same user name and password as the incoming one.",
            "Use the outgoing server of the provider whose address you send from.",
            "Use port 465 or 587, not 25.",
        ],
        provider: &[
            "Offer AUTH on the submission ports and answer `530 5.7.0` to who has not signed in.",
            "Publish `auth` for the outgoing server too.",
        ],
    },
    Trouble {
        name: "sender-refused",
        title: "The server does not let this address stand as sender",
        cause: "The From address is not one of the account that signed in, or it is misspelt. Many servers \
                let people send only as themselves.",
        seen: &[
            usual(Outlook, "0x800CCC78"),
            usual(Smtp, "553 5.7.1, 550 5.7.1 Sender address rejected: not owned by user"),
            usual(Smtp, "550 5.1.8, 501 5.1.7, 553 5.1.7 Sender address rejected"),
            possible(Smtp, "550 5.7.1, 554 5.7.1"),
            usual(Any, "The sender was rejected by the server"),
        ],
        said: &[
            "sender address rejected",
            "sender not allowed",
            "from address refused",
            "send as another address",
            "alias cannot send",
        ],
        user: &[
            "Compare the sender address in the account, letter by letter, with the one that you sign in \
             with.",
            "Choose for this address the outgoing server of its own provider.",
            "If it is an alias, have the provider allow it.",
        ],
        provider: &["Say in the refusal which addresses are allowed. Let aliases of the account pass."],
    },
    Trouble {
        name: "recipient-refused",
        title: "The recipient's address is not accepted",
        cause: "The address is misspelt or no longer exists, or the recipient's server does not take mail \
                for it.",
        seen: &[
            usual(Smtp, "550 5.1.1, 550 5.1.2, 553 5.1.3, 551 5.1.6 User unknown"),
            usual(Outlook, "0x800CCC6B, 0x800CCC6E, 0x800CCC10, 0x800CCC11"),
            possible(Outlook, "0x800CCC69, 0x800CCC79"),
            possible(Smtp, "550, 551, 553"),
            usual(Outlook, "0x800CCC7B"),
            usual(Any, "Recipient address rejected, mailbox not found"),
            usual(Any, "The recipient was rejected by the server"),
            usual(Any, "No such user here"),
        ],
        said: &[
            "undeliverable",
            "undelivered mail returned to sender",
            "recipient rejected",
            "address does not exist",
            "mail comes back undeliverable",
            "user unknown",
            "no valid recipients",
            "bounced mail",
        ],
        user: &[
            "Check the address letter by letter. Remove blanks, brackets and a dot at the end.",
            "Delete the old entry that the program suggests, and type the address.",
            "If every recipient is refused, the program has not signed in: see \"Relaying denied\".",
        ],
        provider: &[
            "Answer `550 5.1.1` only for an unknown recipient, `550 5.7.1` or `530 5.7.0` for relaying.",
        ],
    },
];
