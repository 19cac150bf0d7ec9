//! Whose OAuth2 details are built in (`OAuth2Providers.sys.mjs`, 153.7): elsewhere Thunderbird goes on to the
//! next method.

/// For which kinds of server a host is known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    Mail,
    /// Mail, `ews` and `exchange`.
    Microsoft,
    /// Whatever a server is called, but for `exchange`.
    AnyButExchange,
    Any,
}

/// Hosts, each with all that is below it. Those of its own tests are left out.
const HOSTS: &[(&str, Known)] = &[
    ("googlemail.com", Known::Mail),
    ("gmail.com", Known::Mail),
    ("www.googleapis.com", Known::Any),
    ("apidata.googleusercontent.com", Known::Any),
    ("imap.mail.ru", Known::AnyButExchange),
    ("smtp.mail.ru", Known::AnyButExchange),
    ("imap.yandex.com", Known::AnyButExchange),
    ("smtp.yandex.com", Known::AnyButExchange),
    ("yahoo.com", Known::AnyButExchange),
    ("att.net", Known::AnyButExchange),
    ("aol.com", Known::AnyButExchange),
    ("office365.com", Known::Microsoft),
    ("graph.microsoft.com", Known::Microsoft),
    ("outlook.com", Known::Microsoft),
    ("hotmail.com", Known::Microsoft),
    ("imap.fastmail.com", Known::Mail),
    ("pop.fastmail.com", Known::Mail),
    ("smtp.fastmail.com", Known::Mail),
    ("carddav.fastmail.com", Known::Any),
    ("caldav.fastmail.com", Known::Any),
    ("imap.comcast.net", Known::AnyButExchange),
    ("pop.comcast.net", Known::AnyButExchange),
    ("smtp.comcast.net", Known::AnyButExchange),
    ("thundermail.com", Known::AnyButExchange),
    ("stage-thundermail.com", Known::AnyButExchange),
];

/// Whether it can sign in to this host by OAuth2.
pub(super) fn is_known(host: &str, kind: &str) -> bool {
    let is_below = |known: &str| host.strip_suffix(known).is_some_and(|rest| rest.ends_with('.'));
    let found = HOSTS.iter().find(|(known, _)| host == *known || is_below(known));
    let is_mail = matches!(kind, "imap" | "pop3" | "smtp");
    found.is_some_and(|(_, known)| match known {
        Known::Mail => is_mail,
        Known::Microsoft => is_mail || matches!(kind, "ews" | "exchange"),
        Known::AnyButExchange => kind != "exchange",
        Known::Any => true,
    })
}
