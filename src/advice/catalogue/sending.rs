//! Sending: the outgoing server and whom it lets send.

use crate::advice::trouble::Client::{Any, AppleMail, Outlook, Smtp, Thunderbird};
use crate::advice::trouble::{Trouble, possible, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "receives-but-does-not-send",
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
    },
    Trouble {
        name: "stuck-outbox",
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
    },
    Trouble {
        name: "relaying-denied",
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
    },
    Trouble {
        name: "sender-refused",
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
    },
    Trouble {
        name: "recipient-refused",
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
    },
];
