//! The network in between: none, one that blocks mail, one that answers itself.

use crate::advice::trouble::Client::{Any, FairEmail, Imap, Outlook, Smtp, ThunderbirdAndroid};
use crate::advice::trouble::{Trouble, possible, usual};

pub(super) static TROUBLES: &[Trouble] = &[
    Trouble {
        name: "no-network",
        title: "The device is offline, or mail is kept off the network",
        cause: "No connection leaves the device: it is offline, a VPN is half open, or a firewall or virus \
                scanner stops the mail program.",
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
        user: &[
            "Open a web page, to see that the device is online.",
            "Switch a VPN off or on anew.",
            "See that the program is not set to work offline.",
            "Allow the mail program in firewall and virus scanner, then restart the device.",
        ],
        provider: &["Nothing: the connection does not leave the customer's device."],
    },
    Trouble {
        name: "network-blocks-mail",
        title: "This network does not let mail through",
        cause: "Hotels, guest networks, mobile providers and VPNs often block the mail ports, 25 first. \
                Some ask for a click on a page before they let anything through.",
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
        user: &[
            "Open a web page: some networks first want a click or a room number.",
            "Switch the VPN off, or on if it was off, and try again.",
            "Try mobile data in place of Wi-Fi, or the other way round.",
            "Try the provider's other port for sending (465 in place of 587, or the reverse) with the \
             encryption that belongs to it. Never use 25.",
            "Until then, read and send in web mail.",
        ],
        provider: &[
            "Offer both ports for sending: 465 with TLS, and 587.",
            "Do not shut out whole countries or VPNs without telling customers.",
        ],
    },
    Trouble {
        name: "works-on-ipv4-only",
        title: "The server has an IPv6 address where no mail is answered",
        cause: "The name of the server has an AAAA record, and nobody answers mail there. Devices on \
                networks with IPv6 wait, fail, or fall back slowly.",
        seen: &[
            possible(Outlook, "0x800CCC0E, 0x800CCC19"),
            usual(Any, "Slow or failing on networks with IPv6, fine on others"),
        ],
        said: &["works on ipv4 only", "ipv6 does not work", "mail works after i disable ipv6"],
        user: &[
            "Try another network, mobile data for instance.",
            "Tell the provider that the server does not answer on IPv6.",
        ],
        provider: &["Make the mail service listen on the IPv6 address, or remove the AAAA record."],
    },
    Trouble {
        name: "another-service-answers",
        title: "Something else than the mail server answers",
        cause: "The port belongs to another service (POP3 in place of IMAP, a web server), or the network \
                puts its own page in between.",
        seen: &[
            usual(Outlook, "0x800CCCD5"),
            possible(Outlook, "0x800CCCD3, 0x800CCCD4"),
            possible(Outlook, "0x800CCC93"),
            usual(Any, "Unexpected greeting"),
            usual(Any, "This is not an IMAP server"),
            usual(Any, "Invalid response from server"),
        ],
        said: &["wrong port", "server sent http", "server answers with a web page"],
        user: &[
            "Open a web page: some networks first want a click or a room number.",
            "Compare account type and port: IMAP 993, POP3 995, sending 465 or 587 unless the provider says \
             otherwise.",
        ],
        provider: &["See that each published port speaks the published protocol: `mailsetup verify`."],
    },
    Trouble {
        name: "not-understood",
        title: "Program and server do not understand each other",
        cause: "The server took a command for a mistake. Most often a virus scanner or a router changes \
                what is sent, or an odd character stands in an address.",
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
        user: &[
            "Switch the mail check of a virus scanner off for a test.",
            "Look for blanks, commas and missing letters in the addresses of the message and of the account.",
            "Update the mail program.",
            "If it happens on one network only, its router changes mail: try another.",
        ],
        provider: &["Read the server's log for the refused command: it names the program at fault."],
    },
];
