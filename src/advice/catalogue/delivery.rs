//! What the server does with a message: too many, too large, unwanted, hidden, lost.

use crate::advice::trouble::Client::{Any, Outlook, Smtp};
use crate::advice::trouble::{Trouble, possible, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "too-many-messages",
        seen: &[
            usual(Outlook, "0x800CCC67"),
            usual(Smtp, "421 Service not available, closing transmission channel"),
            usual(Smtp, "421 4.7.0, 421 4.3.2"),
            possible(Smtp, "450, 451"),
            possible(Smtp, "450 4.2.1, 450 4.7.1, 451 4.7.1, 451 4.7.500"),
            usual(Smtp, "452 4.5.3, 550 5.5.3 Too many recipients"),
            usual(Smtp, "550 5.4.5, 554 5.4.5 Daily sending quota exceeded"),
            usual(Any, "Too many messages"),
        ],
        said: &[
            "sending limit reached",
            "message limit exceeded",
            "rate limit",
            "too many recipients",
            "sent too many mails today",
            "sending too fast",
            "daily limit",
        ],
    },
    Trouble {
        name: "message-too-large",
        seen: &[
            usual(Smtp, "552 5.3.4, 523 5.3.4, 552 5.2.3 Message size exceeds fixed limit"),
            usual(Outlook, "0x800CCC6D"),
            possible(Smtp, "552"),
            usual(Any, "The message is too large to send"),
        ],
        said: &[
            "attachment too big",
            "message too large",
            "mail too big",
            "file too large",
            "size limit exceeded",
            "cannot send photos",
        ],
    },
    Trouble {
        name: "refused-by-policy",
        seen: &[
            usual(Smtp, "554 5.7.1 Message blocked, 550 5.7.1 Message rejected as spam"),
            usual(Smtp, "554"),
            usual(Smtp, "554 5.7.0"),
            possible(Smtp, "550"),
            usual(Smtp, "550 5.7.26, 550 5.7.23 Message fails SPF, DKIM or DMARC"),
            usual(Outlook, "0x800CCC6F"),
            usual(Any, "Your IP address is blocked or listed, blocked using"),
        ],
        said: &[
            "message rejected as spam",
            "blacklisted",
            "block list",
            "ip address blocked",
            "spamhaus",
            "dmarc",
            "message content rejected",
        ],
    },
    Trouble {
        name: "message-in-junk",
        seen: &[usual(Any, "The message is in Junk or Spam")],
        said: &["mail goes to junk", "mail goes to spam", "my messages land in spam", "spam folder"],
    },
    Trouble {
        name: "message-does-not-arrive",
        seen: &[usual(Any, "Sent, and nothing arrives"), usual(Any, "Sends but does not receive")],
        said: &[
            "no incoming mail",
            "not receiving mail",
            "mail not arriving",
            "no new mail",
            "missing mail",
            "cannot receive mail",
            "can send but cannot receive",
            "inbox not updating",
            "mail not coming in",
        ],
    },
];
