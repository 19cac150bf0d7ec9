//! The mailbox and the machine that holds it.

use crate::advice::trouble::Client::{Any, Imap, Outlook, Pop3, Smtp, ThunderbirdAndroid};
use crate::advice::trouble::{Trouble, possible, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "mailbox-full",
        title: "The mailbox is full",
        cause: "The mail on the server has reached the storage of the account. New mail goes back to its \
                sender. Sent, Junk and Trash count too.",
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
        user: &[
            "Delete large messages in web mail, and empty Trash and Junk there: only that frees space.",
            "Move old mail into a local folder of the computer and save it from there.",
            "With POP3, let the program remove mail from the server after some days.",
            "If it is the recipient's mailbox, tell them by another way.",
        ],
        provider: &[
            "Warn at 80 and 95 per cent. Tell `[OVERQUOTA]` and `552 5.2.2`, and offer QUOTA (RFC 9208).",
        ],
    },
    Trouble {
        name: "mailbox-in-use",
        title: "Another program holds the mailbox",
        cause: "POP3 lets one program in at a time, and IMAP may lock for a moment. A second device, or a \
                connection that broke off, still has the mailbox open.",
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
        user: &[
            "Close the program on other devices and wait 15 minutes.",
            "Use IMAP if several devices read the same mail.",
        ],
        provider: &[
            "Release locks of broken connections within minutes. Use a store without locks for reading.",
        ],
    },
    Trouble {
        name: "too-many-connections",
        title: "Too many connections at a time",
        cause: "Every program opens several connections, and the server counts them for each user or \
                address. Many devices, or many people behind one address, reach the limit.",
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
        user: &[
            "Close mail programs on devices that you do not use, and wait 15 minutes.",
            "In Thunderbird, lower \"Maximum number of server connections to cache\" to 2 (Server Settings, \
             Advanced).",
            "Let phones check fewer folders.",
        ],
        provider: &[
            "Allow 10 or more IMAP connections for each user and many more for each address.",
            "Refuse with `[LIMIT]` and a plain text.",
        ],
    },
    Trouble {
        name: "server-out-of-order",
        title: "The server has a fault of its own",
        cause: "The server answers, and the part that holds the mail is down, full or broken. The settings \
                are right.",
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
        user: &[
            "Wait and try again in an hour. Change nothing in the settings.",
            "Look at the provider's page for outages, and try web mail.",
            "If it lasts, give the help desk the exact text and the time.",
        ],
        provider: &[
            "Look at the log for this time: storage, directory, queue. Say in the answer that it is \
             temporary.",
        ],
    },
    Trouble {
        name: "works-in-web-mail-only",
        title: "Web mail works, the mail program does not",
        cause: "Address and password are right. What differs is in the program: an app password is wanted, \
                IMAP or POP is not allowed, the settings are old, or the network blocks mail ports and not \
                the web.",
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
        user: &[
            "Look in the account's security page for an app password and for a switch that allows IMAP or \
             POP.",
            "Compare the settings with the provider's sheet: servers change, and old settings stop working.",
            "Remove the account from the program and add it anew. With POP3, save the mail of this device \
             first.",
            "Try another network, mobile data for instance.",
        ],
        provider: &[
            "Say on the help page what mail programs need: app password, switch, user name.",
            "Run `mailsetup verify` with a test account: it signs in as a program does.",
        ],
    },
    Trouble {
        name: "mail-does-not-work",
        title: "Mail does not work, and no message says why",
        cause: "It can be the network, the password, the settings of the program, or the server. Web mail \
                tells them apart.",
        seen: &[usual(Any, "Mail stopped working"), usual(Any, "Mail does not work")],
        said: &["mail is not working", "mail suddenly stopped working", "mail broken", "mail problem"],
        user: &[
            "Open a web page, to see that the device is online.",
            "Sign in to web mail. If it is down, wait. If it refuses the password, get a new one.",
            "If web mail works, compare all settings in the program with the provider's sheet, and try \
             another network.",
            "Look for the exact text: in the program's account settings, or by sending a message to \
             yourself. Ask for it here.",
        ],
        provider: &["Run `mailsetup verify` from outside: it tells what works and what does not."],
    },
];
