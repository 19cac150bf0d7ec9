//! The mailbox and the machine that holds it.

use crate::advice::trouble::Client::{Any, Imap, Outlook, Pop3, Smtp, ThunderbirdAndroid};
use crate::advice::trouble::{Trouble, possible, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "mailbox-full",
        seen: &[
            usual(Imap, "[OVERQUOTA]"),
            usual(Smtp, "552 5.2.2, 452 4.2.2, 422 4.2.2, 554 5.2.2 Mailbox full"),
            usual(Smtp, "552"),
            possible(Outlook, "0x800CCC6D"),
            usual(Any, "Quota exceeded, quota full"),
            usual(Any, "Mailbox is full"),
        ],
        said: &[
            "quota full",
            "over quota",
            "mailbox full",
            "out of storage",
            "storage full",
            "inbox full",
            "no space left in mailbox",
            "recipients mailbox is full",
        ],
    },
    Trouble {
        name: "mailbox-in-use",
        seen: &[
            possible(Pop3, "-ERR"),
            usual(Pop3, "-ERR [IN-USE]"),
            usual(Imap, "[INUSE]"),
            possible(Outlook, "0x800CCC0B"),
            usual(Any, "Mailbox is locked, unable to lock maildrop"),
        ],
        said: &[
            "mailbox locked",
            "mailbox in use by another program",
            "pop3 lock busy",
            "another session is active",
        ],
    },
    Trouble {
        name: "too-many-connections",
        seen: &[
            usual(Imap, "[LIMIT]"),
            usual(Outlook, "0x800CCCDD"),
            possible(Smtp, "421"),
            possible(Smtp, "421 4.7.0"),
            possible(Outlook, "0x800CCC67"),
            usual(Any, "Too many simultaneous connections"),
            usual(Any, "Maximum number of connections exceeded"),
        ],
        said: &["connection limit", "too many connections", "too many devices", "too many sessions"],
    },
    Trouble {
        name: "server-out-of-order",
        seen: &[
            usual(Imap, "[UNAVAILABLE], [SERVERBUG], [CORRUPTION]"),
            usual(Smtp, "451, 450"),
            usual(Smtp, "451 4.3.0, 451 4.3.5, 450 4.3.2"),
            usual(Smtp, "452 4.3.1 Insufficient system storage"),
            usual(Smtp, "450 4.2.0 Mailbox temporarily unavailable"),
            possible(Smtp, "421"),
            usual(Outlook, "0x800CCC6A, 0x800CCC6C, 0x800CCC68, 0x800CCC0B"),
            usual(Outlook, "0x800CCCD2"),
            possible(Pop3, "-ERR [SYS/TEMP]"),
            usual(ThunderbirdAndroid, "Server error"),
            usual(Any, "Internal server error, backend unavailable"),
        ],
        said: &[
            "server responded with an error",
            "server is down",
            "mail server down",
            "outage",
            "service unavailable",
            "temporary server problem",
            "maintenance",
            "try again later",
        ],
    },
    Trouble {
        name: "works-in-web-mail-only",
        seen: &[usual(Any, "Works in web mail only")],
        said: &[
            "works in webmail only",
            "mail works on the website but not in the program",
            "works on the web but not in the mail program",
            "webmail works but not the app",
            "can login on the website but not in the program",
            "works in browser but not on phone",
            "works online but not in the mail program",
            "web mail works",
        ],
    },
    Trouble {
        name: "mail-does-not-work",
        seen: &[usual(Any, "Mail stopped working"), usual(Any, "Mail does not work")],
        said: &["mail is not working", "mail suddenly stopped working", "mail broken", "mail problem"],
    },
];
