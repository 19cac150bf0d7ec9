//! What to do about the findings of `check`: of what can be said without asking a server.

use super::rule::Rule;

pub(super) static RULES: &[Rule] = &[
    Rule::new("long-name", "Shorten `name`: account lists on phones cut it off."),
    Rule::new("long-short-name", "Shorten `short-name`: it stands where room is short."),
    Rule::new("below-another-wildcard", "Right if it is meant: an exact name comes before a wildcard."),
    Rule::new(
        "unprotected-link",
        "Publish the https address: a password page must not be replaced on the way.",
    ),
    Rule::new("unused-source", "Name it in `sources` of the servers that it speaks for, or remove it."),
    Rule::new(
        "no-way",
        "`mailsetup verify` tries the candidates and says which can be published; name one that speaks TLS as a \
               [[server]].",
    ),
    Rule::new("no-tls", "Switch TLS on at the server, or make this a [[candidate]]."),
    Rule::new(
        "unusual-port",
        "Right if the server is so. Thunderbird and FairEmail guess the mode from the port when they \
               read Autodiscover, so autoconfig must be published too; people must choose the security \
               first and correct the port after it.",
    ),
    Rule::new(
        "no-implicit-tls",
        "Offer it and put it first (RFC 8314): STARTTLS can be stripped on the way, and PACC and \
               some set-up dialogues know nothing else.",
    ),
    Rule::new(
        "no-imap",
        "Thunderbird for Android and K-9 Mail refuse a file without IMAP, and POP3 keeps the mail on \
               one device.",
    ),
    Rule::new("numeric-username", "Use a placeholder, or a username with a letter."),
    Rule::new(
        "domain-in-username",
        "If all addresses are of one domain, write that domain instead of %EMAILDOMAIN%.",
    ),
    Rule::new(
        "different-usernames",
        "FairEmail tries one username for all servers: let the servers accept the same one.",
    ),
    Rule::new(
        "no-password",
        "Add `password` after `oauth2` if the server takes app passwords: mail programs know OAuth2 \
               only for the large providers that are built into them.",
    ),
    Rule::new("oauth2-unexplained", "Add an [oauth2] section, or leave `oauth2` out of `auth`."),
    Rule::new("format-refuses", "Publish a server that this format can say, or live without its clients."),
    Rule::new("format-passes-over", "Its clients get the next server that the format can say."),
    Rule::new(
        "format-too-narrow",
        "Nothing to mend: programs that read this format find the settings in another one.",
    ),
    Rule::new("client-warns", "It works; the lines below say what its users will notice."),
    Rule::new(
        "client-needs-live",
        "With files alone it finds nothing: `mailsetup serve` and the functions in server/ answer with the \
               address, and then it gets this account.",
    ),
    Rule::new("client-finds-nothing", "Its users set it up by hand: send them the page for their program."),
    Rule::new(
        "client-wrong",
        "It reads the file and sets up what does not work: no file can say these settings to it. Publish a server \
               that it understands (whole address as the user name, usual ports), or send its users the page for \
               their program.",
    ),
    Rule::new(
        "client-misled-by-records",
        "Records in the DNS have no user name and no word for how to sign in. Leave the SRV records out, or let the \
               servers take the whole address as the user name.",
    ),
    Rule::new(
        "client-has-its-own-settings",
        "It has settings of its own for these domains and looks at no file: its makers alone can change them.",
    ),
    Rule::new(
        "client-asks",
        "It works. With `mailsetup serve` or the functions in server/, which answer with the address, nothing of it \
               remains.",
    ),
    Rule::new(
        "format-needs-address",
        "`mailsetup serve` and the functions in server/ answer with the address; for one address there is `mailsetup \
               show ADDRESS --format NAME`.",
    ),
];
