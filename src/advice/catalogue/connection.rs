//! On the way to the server: its name, its door, its answer.

use crate::advice::trouble::Client::{
    Any, AppleMail, DeltaChat, FairEmail, Gmail, Outlook, Thunderbird, ThunderbirdAndroid,
};
use crate::advice::trouble::{Trouble, possible, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "server-name-not-found",
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
    },
    Trouble {
        name: "cannot-connect",
        seen: &[
            usual(Outlook, "0x800CCC0E, 0x800CCC15"),
            usual(Outlook, "0x80042108 (incoming), 0x80042109 (outgoing)"),
            usual(AppleMail, "Cannot Get Mail: The connection to the server failed."),
            usual(Thunderbird, "Could not connect to mail server; the connection was refused."),
            usual(Thunderbird, "The server may be unavailable or is refusing SMTP connections."),
            usual(ThunderbirdAndroid, "Network error"),
            usual(Gmail, "Couldn't finish"),
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
    },
    Trouble {
        name: "server-does-not-answer",
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
    },
    Trouble {
        name: "connection-dropped",
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
    },
];
