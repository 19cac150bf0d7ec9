//! Encryption: its kind, its age, its absence.

use crate::advice::trouble::Client::{
    Any, AppleMail, FairEmail, Gmail, Imap, Outlook, Smtp, Thunderbird, ThunderbirdAndroid,
};
use crate::advice::trouble::{Trouble, possible, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "wrong-tls-mode",
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
    },
    Trouble {
        name: "no-tls-offered",
        seen: &[
            usual(Gmail, "TLS required but not supported by server."),
            possible(Gmail, "Couldn't finish"),
            usual(ThunderbirdAndroid, "Missing server capability: STARTTLS"),
            possible(
                Thunderbird,
                "Unable to establish a secure link using STARTTLS since it doesn't advertise that feature.",
            ),
            possible(Smtp, "502 5.5.1 STARTTLS not supported"),
        ],
        said: &["server does not support tls", "starttls missing", "no starttls", "tls not available"],
    },
    Trouble {
        name: "old-tls",
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
    },
    Trouble {
        name: "handshake-fails",
        seen: &[
            possible(Outlook, "0x800CCC1A"),
            possible(AppleMail, "Cannot Connect Using SSL"),
            possible(Gmail, "Couldn't open connection to server due to security error."),
            usual(Any, "SSLHandshakeException, handshake failed"),
            usual(Any, "SSL_ERROR_NO_CYPHER_OVERLAP, SSL_ERROR_HANDSHAKE_FAILURE_ALERT"),
        ],
        said: &["ssl handshake failed", "tls handshake error", "security error", "tls negotiation failed"],
    },
    Trouble {
        name: "encryption-required",
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
    },
];
