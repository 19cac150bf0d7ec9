//! Encryption: its kind, its age, its absence.

use crate::advice::trouble::Client::{
    Any, AppleMail, FairEmail, Gmail, Imap, Outlook, Smtp, Thunderbird, ThunderbirdAndroid,
};
use crate::advice::trouble::{Trouble, possible, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "wrong-tls-mode",
        title: "The encryption does not fit the port",
        cause: "There are two kinds. SSL/TLS is encrypted from the first byte, STARTTLS begins in plain \
                text and switches over. A port speaks one of them; the account is set to the other.",
        seen: &[
            usual(Outlook, "0x800CCC1A"),
            possible(Outlook, "0x800CCC0F, 0x800CCC0E"),
            usual(Outlook, "Your server does not support the connection encryption type you have specified"),
            usual(
                AppleMail,
                "Cannot Connect Using SSL. Do you want to try setting up the account without SSL?",
            ),
            possible(AppleMail, "Cannot Get Mail: The connection to the server failed."),
            usual(
                Thunderbird,
                "Unable to establish a secure link with Outgoing server (SMTP) using STARTTLS since it \
                 doesn't advertise that feature.",
            ),
            usual(FairEmail, "Handshake failed: WRONG_VERSION_NUMBER"),
            possible(Gmail, "Couldn't open connection to server."),
            usual(Any, "SSL_ERROR_RX_RECORD_TOO_LONG"),
            usual(Any, "First record does not look like a TLS handshake"),
            usual(Any, "Unsupported or unrecognized SSL message"),
        ],
        said: &[
            "cannot connect using ssl",
            "ssl or starttls",
            "wrong encryption",
            "secure connection failed",
            "starttls not advertised",
        ],
        user: &[
            "On a question to go on without SSL, answer No: the password would travel readable.",
            "Set port and encryption as the provider's sheet says. Usual pairs: 993, 995 and 465 with \
             SSL/TLS; 143, 110 and 587 with STARTTLS. Some providers differ: the sheet counts.",
            "Check the incoming and the outgoing server: each has its own setting.",
        ],
        provider: &[
            "Publish for each port the kind that it speaks: `mailsetup verify` tells which.",
            "Offer SSL/TLS on 993, 995 and 465: programs guess these pairs right.",
        ],
    },
    Trouble {
        name: "no-tls-offered",
        title: "The server offers no encryption on this port",
        cause: "The account asks for encryption and the server has none here: the port is the old plain \
                one, TLS is switched off at the server, or something in between removes the offer.",
        seen: &[
            usual(Gmail, "TLS required but not supported by server."),
            usual(ThunderbirdAndroid, "Missing server capability: STARTTLS"),
            possible(
                Thunderbird,
                "Unable to establish a secure link using STARTTLS since it doesn't advertise that feature.",
            ),
            possible(Smtp, "502 5.5.1 STARTTLS not supported"),
        ],
        said: &["server does not support tls", "starttls missing", "no starttls", "tls not available"],
        user: &[
            "Do not switch encryption off.",
            "Use the encrypted port of the provider's sheet, usually 993 for IMAP and 465 for sending.",
            "Try another network: on a bad one, the offer may be removed on the way.",
        ],
        provider: &["Switch TLS on at this port, or publish the port that has it."],
    },
    Trouble {
        name: "old-tls",
        title: "Server and program have no version of TLS in common",
        cause: "The server offers only TLS 1.0 or 1.1, which programs of today refuse; or the device is too \
                old for TLS 1.2.",
        seen: &[
            possible(Outlook, "0x800CCC1A"),
            possible(AppleMail, "Cannot Connect Using SSL"),
            usual(Thunderbird, "SSL_ERROR_UNSUPPORTED_VERSION, SSL_ERROR_PROTOCOL_VERSION_ALERT"),
            usual(Any, "Unsupported protocol version, TLSV1_ALERT_PROTOCOL_VERSION"),
            usual(FairEmail, "SSLProtocolException, no protocols available"),
        ],
        said: &[
            "tls version too old",
            "tls 1.0",
            "tls 1.2 required",
            "old computer cannot connect securely",
            "windows 7 tls",
            "old phone secure connection",
        ],
        user: &[
            "Update the system and the mail program.",
            "If the device gets no updates any more, read mail in web mail on a newer one.",
            "Do not switch encryption off.",
        ],
        provider: &["Offer TLS 1.2 and 1.3 on every port (RFC 8997 retires 1.0 and 1.1)."],
    },
    Trouble {
        name: "handshake-fails",
        title: "The encrypted connection breaks off while it is made",
        cause: "Server and program could not agree on a cipher or a certificate, or a virus scanner or a \
                network stepped in between.",
        seen: &[
            possible(Outlook, "0x800CCC1A"),
            possible(AppleMail, "Cannot Connect Using SSL"),
            possible(Gmail, "Couldn't open connection to server due to security error."),
            usual(Any, "SSLHandshakeException, handshake failed"),
            usual(Any, "SSL_ERROR_NO_CYPHER_OVERLAP, SSL_ERROR_HANDSHAKE_FAILURE_ALERT"),
        ],
        said: &["ssl handshake failed", "tls handshake error", "security error", "tls negotiation failed"],
        user: &[
            "Set date and time of the device to automatic.",
            "Switch the mail check of a virus scanner off for a test.",
            "Try another network, and update the mail program.",
        ],
        provider: &[
            "Offer the usual ciphers of TLS 1.2 and 1.3, and a certificate for the published name.",
            "Ask for no client certificate on public ports.",
        ],
    },
    Trouble {
        name: "encryption-required",
        title: "The server wants encryption before the password",
        cause: "The account is set to no encryption, and the server takes no password over a readable \
                connection.",
        seen: &[
            usual(Smtp, "538 5.7.11 Encryption required for requested authentication mechanism"),
            possible(Smtp, "530 5.7.0 Must issue a STARTTLS command first"),
            usual(Imap, "[PRIVACYREQUIRED]"),
            usual(Any, "Plaintext authentication disallowed on non-secure (SSL/TLS) connections"),
            possible(Outlook, "0x800CCC80"),
        ],
        said: &[
            "encryption required",
            "server requires encrypted connection",
            "must issue starttls first",
            "cleartext login disabled",
        ],
        user: &[
            "Switch encryption on in the account, for the incoming and for the outgoing server, as the \
             provider's sheet says.",
            "Correct the port too: it changes with the encryption.",
        ],
        provider: &["Nothing, the server is right. Publish the encrypted ports alone."],
    },
];
