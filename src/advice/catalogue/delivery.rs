//! What the server does with a message: too many, too large, unwanted, hidden, lost.

use crate::advice::trouble::Client::{Any, Outlook, Smtp};
use crate::advice::trouble::{Trouble, possible, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "too-many-messages",
        title: "Too many messages in a short time",
        cause: "Providers limit how many messages or recipients an account sends in an hour or a day. A \
                program that is infected or set to send a newsletter reaches the limit quickly.",
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
        user: &[
            "Wait: an hour, at most a day. Trying again at once makes it longer.",
            "Send to fewer people at a time; use a mailing list service for newsletters.",
            "If you did not send many messages, change the password and look for malware.",
        ],
        provider: &[
            "Name the limit and the waiting time in the answer.",
            "Publish the limits on the help page.",
        ],
    },
    Trouble {
        name: "message-too-large",
        title: "The message is too large",
        cause: "Each server has a greatest size, often 10 to 25 MB. Attachments grow by a third on the way.",
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
        user: &[
            "Send a link to the file, or the pictures in several messages and in a smaller size.",
            "Delete the large message from the Outbox: it holds up the others.",
        ],
        provider: &["Announce the limit (`SIZE` in the EHLO answer): programs then say it before they send."],
    },
    Trouble {
        name: "refused-by-policy",
        title: "The server does not want this message or this sender",
        cause: "The text or a link looks like spam, the sender's network or server stands on a block list, \
                or the domain's own records (SPF, DKIM, DMARC) do not fit.",
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
        user: &[
            "Sign in at the outgoing server and use port 465 or 587: block lists then count less.",
            "Send a short plain message without links. If that goes, the first one looked like spam.",
            "Switch a VPN off: its address may be on a list.",
            "Give the help desk the whole text of the refusal.",
        ],
        provider: &[
            "Do not judge people who have signed in by the address of their network.",
            "Check SPF, DKIM and DMARC of the domain, and your servers on block lists.",
        ],
    },
    Trouble {
        name: "message-in-junk",
        title: "Mail lands in the junk folder",
        cause: "A filter took the message for spam. With POP3, only the inbox is fetched, so it seems lost.",
        seen: &[usual(Any, "The message is in Junk or Spam")],
        said: &["mail goes to junk", "mail goes to spam", "my messages land in spam", "spam folder"],
        user: &[
            "Look in Junk or Spam, in web mail too, and mark the message as wanted.",
            "Add the sender to the contacts.",
        ],
        provider: &[
            "Look why the filter struck: SPF, DKIM, DMARC, the address lists, the text of a test message.",
        ],
    },
    Trouble {
        name: "message-does-not-arrive",
        title: "A message was sent and does not arrive",
        cause: "It waits in a queue, lies in another folder, or was moved or deleted by a rule or another \
                device.",
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
        user: &[
            "Look in the inbox of web mail. If it is there, the program does not fetch it: check the \
             incoming server.",
            "Look in Junk, in Archive, and at filters, blocked senders and forwarding.",
            "See that no other device fetches and deletes it by POP3.",
            "Wait an hour: some servers make unknown senders wait.",
        ],
        provider: &[
            "Follow the message in the log of the outgoing server: queued, delivered, bounced or filtered.",
        ],
    },
];
