//! On the way to the server: its name, its door, its answer.

use crate::advice::trouble::Client::{
    Any, AppleMail, DeltaChat, FairEmail, Gmail, Outlook, Thunderbird, ThunderbirdAndroid,
};
use crate::advice::trouble::{Trouble, possible, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "server-name-not-found",
        title: "The name of the mail server is not found",
        cause: "The server name in the account is misspelt or out of date, or the device has no name \
                service (DNS) at the moment.",
        seen: &[
            usual(Outlook, "0x800CCC0D"),
            usual(
                Thunderbird,
                "Outgoing server (SMTP) is unknown. The server may be incorrectly configured.",
            ),
            usual(FairEmail, "Unable to resolve host"),
            usual(DeltaChat, "Could not find DNS resolutions. Check server hostname and your network"),
            possible(Gmail, "Couldn't open connection to server."),
            possible(AppleMail, "The connection to the server failed"),
            usual(Any, "Server not found"),
            usual(Any, "Unknown host"),
        ],
        said: &[
            "imap server name not found",
            "domain of the server not found",
            "cannot find the mail server",
            "host name not found",
            "cannot locate server",
            "NXDOMAIN",
        ],
        user: &[
            "Open a web page, to see that the device is online.",
            "Compare the server name with the provider's sheet, letter by letter. Look for a blank at the \
             end.",
            "Switch a VPN off, and try another network.",
        ],
        provider: &[
            "Check the A and AAAA records of every published server name, from outside too.",
            "Keep old server names alive for as long as customers have them in their programs.",
        ],
    },
    Trouble {
        name: "cannot-connect",
        title: "The mail server cannot be reached",
        cause: "The name is found, and no connection comes about: a wrong port, a firewall or virus \
                scanner, a network that blocks mail, or a server that is down.",
        seen: &[
            usual(Outlook, "0x800CCC0E, 0x800CCC15"),
            usual(Outlook, "0x80042108 (incoming), 0x80042109 (outgoing)"),
            usual(AppleMail, "Cannot Get Mail: The connection to the server failed."),
            usual(Thunderbird, "Could not connect to mail server; the connection was refused."),
            usual(Thunderbird, "The server may be unavailable or is refusing SMTP connections."),
            usual(ThunderbirdAndroid, "Network error"),
            usual(Gmail, "Couldn't open connection to server."),
            usual(FairEmail, "Connection refused"),
            usual(FairEmail, "ECONNREFUSED, EHOSTUNREACH"),
            usual(DeltaChat, "IMAP failed to connect"),
            possible(Outlook, "We couldn't connect to the incoming (IMAP) server"),
        ],
        said: &[
            "cannot get mail",
            "cannot connect to server",
            "cannot reach the mail server",
            "mail will not connect",
            "port closed",
            "firewall blocks mail",
        ],
        user: &[
            "Compare server name, port and encryption with the provider's sheet: incoming and outgoing.",
            "Try another network, mobile data for instance. If that works, the first network blocks mail.",
            "Switch the mail check of a virus scanner off for a test.",
        ],
        provider: &[
            "See that the published ports answer, on every address of the name: `mailsetup verify`.",
            "Look for address lists and firewalls that shut customers out.",
        ],
    },
    Trouble {
        name: "server-does-not-answer",
        title: "The mail server does not answer in time",
        cause: "The connection hangs: a network or firewall drops it in silence, the server is overloaded, \
                or a large message takes longer than the program waits.",
        seen: &[
            usual(Outlook, "0x800CCC19, 0x8004210A, 0x8004210B"),
            usual(
                AppleMail,
                "The mail server is not responding. Verify that you have entered the correct account info \
                 in Mail settings.",
            ),
            usual(Thunderbird, "Connection to server timed out."),
            usual(FairEmail, "Connect timed out"),
            usual(FairEmail, "ETIMEDOUT"),
            usual(DeltaChat, "Connection timeout"),
            usual(Any, "Mail server not responding"),
            possible(ThunderbirdAndroid, "Network error"),
        ],
        said: &[
            "the operation timed out",
            "server takes too long to answer",
            "mail keeps loading for ever",
            "server is slow",
            "checking for mail never ends",
        ],
        user: &[
            "Wait some minutes and try again: a server may be busy.",
            "Try another network. If that works, the first network blocks mail.",
            "If it hangs while sending, send without the attachment.",
            "Give the program more time: in Outlook, Advanced settings, Server timeouts.",
        ],
        provider: &[
            "Answer within seconds on every published port; a late greeting looks like an outage.",
            "Refuse a connection rather than drop its packets: a program then says at once what is wrong.",
        ],
    },
    Trouble {
        name: "connection-dropped",
        title: "The server hangs up",
        cause: "A connection comes about and ends too early: the wrong kind of encryption, a virus scanner \
                in between, an idle limit, or a server that takes no more connections.",
        seen: &[
            usual(Outlook, "0x800CCC0F"),
            possible(Outlook, "0x800CCCDD"),
            usual(Any, "Connection reset by peer"),
            usual(Any, "Connection closed by server"),
            usual(Any, "The server unexpectedly closed the connection"),
            usual(Any, "Connection dropped"),
        ],
        said: &[
            "connection was lost",
            "server hangs up",
            "connection was interrupted",
            "disconnected from server",
        ],
        user: &[
            "Compare port and encryption with the provider's sheet: they belong together.",
            "Switch the mail check of a virus scanner off for a test.",
            "Close mail programs on other devices, wait ten minutes, and try again.",
        ],
        provider: &[
            "Say why before hanging up (`* BYE`, `421`).",
            "Keep idle IMAP connections open for 30 minutes (RFC 9051 section 5.4).",
            "Look for address lists and limits that shut customers out.",
        ],
    },
];
