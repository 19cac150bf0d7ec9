//! The network in between: none, one that blocks mail, one that answers itself.

use crate::advice::trouble::Client::{Any, FairEmail, Imap, Outlook, Smtp, ThunderbirdAndroid};
use crate::advice::trouble::{Trouble, possible, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "no-network",
        seen: &[
            usual(Outlook, "0x800CCC13"),
            usual(Outlook, "0x800CCC14, 0x800CCC05"),
            usual(Any, "Network is unreachable"),
            usual(FairEmail, "ENETUNREACH"),
            usual(Any, "No internet connection"),
            possible(ThunderbirdAndroid, "Network error"),
        ],
        said: &[
            "cannot connect to the network",
            "program is offline",
            "working offline",
            "no network",
            "airplane mode",
        ],
    },
    Trouble {
        name: "network-blocks-mail",
        seen: &[
            possible(Outlook, "0x800CCC0E, 0x800CCC19, 0x80042108, 0x80042109"),
            usual(Any, "Works on one network and not on another"),
            usual(Any, "Fails on public Wi-Fi or VPN"),
        ],
        said: &[
            "hotel wifi",
            "mail does not work at the hotel",
            "airport wifi",
            "guest wifi",
            "fails on public wifi",
            "does not work with vpn",
            "works at home but not elsewhere",
            "works on mobile data only",
            "works on cellular but not wifi",
            "works on wifi but not on mobile data",
            "captive portal",
            "port 25 blocked",
            "network blocks port 587",
            "cannot get mail abroad",
            "cannot send mail while travelling",
        ],
    },
    Trouble {
        name: "works-on-ipv4-only",
        seen: &[
            possible(Outlook, "0x800CCC0E, 0x800CCC19"),
            usual(Any, "Slow or failing on networks with IPv6, fine on others"),
        ],
        said: &["works on ipv4 only", "ipv6 does not work", "mail works after i disable ipv6"],
    },
    Trouble {
        name: "another-service-answers",
        seen: &[
            usual(Outlook, "0x800CCCD5"),
            possible(Outlook, "0x800CCCD3, 0x800CCCD4"),
            possible(Outlook, "0x800CCC93"),
            usual(Any, "Unexpected greeting"),
            usual(Any, "This is not an IMAP server"),
            usual(Any, "Invalid response from server"),
        ],
        said: &["wrong port", "server sent http", "server answers with a web page"],
    },
    Trouble {
        name: "not-understood",
        seen: &[
            usual(Outlook, "0x800CCCD3, 0x800CCCD4"),
            usual(
                Outlook,
                "0x800CCC60, 0x800CCC61, 0x800CCC62, 0x800CCC63, 0x800CCC64, 0x800CCC65, 0x800CCC66",
            ),
            usual(Outlook, "0x800CCC90, 0x800CCC93"),
            usual(Smtp, "500, 501, 502, 503, 504"),
            usual(
                Smtp,
                "500 5.5.1, 500 5.5.2, 501 5.5.4, 502 5.5.1, 503 5.5.1: syntax error, bad sequence of \
                 commands",
            ),
            usual(Imap, "[CLIENTBUG]"),
            usual(Imap, "BAD: command unknown or arguments invalid"),
            possible(FairEmail, "Command unrecognized"),
        ],
        said: &["syntax error", "bad sequence of commands", "command not implemented"],
    },
];
