//! What to tell a person: one text for each rule that a check can report.

/// A rule of a check, and what to do when it speaks.
struct Advice {
    rule: &'static str,
    text: &'static str,
}

/// What to do about a finding of `rule`; empty for a rule that explains itself.
#[must_use]
pub fn advice(rule: &str) -> &'static str {
    ADVICE.iter().find(|advice| advice.rule == rule).map_or("", |advice| advice.text)
}

static ADVICE: &[Advice] = &[
    Advice { rule: "long-name", text: "Shorten `name`: account lists on phones cut it off." },
    Advice { rule: "long-short-name", text: "Shorten `short-name`: it stands where room is short." },
    Advice {
        rule: "below-another-wildcard",
        text: "Right if it is meant: an exact name comes before a wildcard.",
    },
    Advice {
        rule: "unprotected-link",
        text: "Publish the https address: a password page must not be replaced on the way.",
    },
    Advice {
        rule: "unused-source",
        text: "Name it in `sources` of the servers that it speaks for, or remove it.",
    },
    Advice { rule: "no-tls", text: "Switch TLS on at the server, or make this a [[candidate]]." },
    Advice {
        rule: "unusual-port",
        text: "Right if the server is so. Thunderbird and FairEmail guess the mode from the port when they \
               read Autodiscover, so autoconfig must be published too; people must choose the security \
               first and correct the port after it.",
    },
    Advice {
        rule: "no-implicit-tls",
        text: "Offer it and put it first (RFC 8314): STARTTLS can be stripped on the way, and PACC and \
               some set-up dialogues know nothing else.",
    },
    Advice {
        rule: "no-imap",
        text: "Thunderbird for Android and K-9 Mail refuse a file without IMAP, and POP3 keeps the mail on \
               one device.",
    },
    Advice { rule: "numeric-username", text: "Use a placeholder, or a username with a letter." },
    Advice {
        rule: "domain-in-username",
        text: "If all addresses are of one domain, write that domain instead of %EMAILDOMAIN%.",
    },
    Advice {
        rule: "different-usernames",
        text: "FairEmail tries one username for all servers: let the servers accept the same one.",
    },
    Advice {
        rule: "no-password",
        text: "Add `password` after `oauth2` if the server takes app passwords: mail programs know OAuth2 \
               only for the large providers that are built into them.",
    },
    Advice { rule: "oauth2-unexplained", text: "Add an [oauth2] section, or leave `oauth2` out of `auth`." },
    Advice {
        rule: "format-refuses",
        text: "Publish a server that this format can say, or live without its clients.",
    },
    Advice { rule: "format-passes-over", text: "Its clients get the next server that the format can say." },
    Advice {
        rule: "format-needs-address",
        text: "A file for one address can be made: `mailsetup show ADDRESS --format NAME`.",
    },
];
