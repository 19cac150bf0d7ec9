//! Whose OAuth2 details are built in (`OAuth2Providers.sys.mjs`, 153.7): elsewhere Thunderbird goes
//! on to the next method.

/// Hosts, each with all that is below it, for every protocol of mail.
const ALL: &[&str] = &[
    "googlemail.com",
    "gmail.com",
    "imap.mail.ru",
    "smtp.mail.ru",
    "imap.yandex.com",
    "smtp.yandex.com",
    "yahoo.com",
    "att.net",
    "aol.com",
    "office365.com",
    "graph.microsoft.com",
    "outlook.com",
    "hotmail.com",
    "imap.fastmail.com",
    "pop.fastmail.com",
    "smtp.fastmail.com",
    "carddav.fastmail.com",
    "caldav.fastmail.com",
    "imap.comcast.net",
    "pop.comcast.net",
    "smtp.comcast.net",
    "thundermail.com",
    "stage-thundermail.com",
    "www.googleapis.com",
    "apidata.googleusercontent.com",
];

/// Where it knows Exchange as well.
const EXCHANGE: &[&str] = &["office365.com", "graph.microsoft.com", "outlook.com", "hotmail.com"];

/// Whether it can sign in to this host by OAuth2. The hosts of its own tests are left out.
pub(super) fn is_known(host: &str, kind: &str) -> bool {
    let hosts = match kind {
        "imap" | "pop3" | "smtp" => ALL,
        _ => EXCHANGE,
    };
    let is_below = |known: &&str| host.strip_suffix(*known).is_some_and(|rest| rest.ends_with('.'));
    hosts.iter().any(|known| host == *known || is_below(known))
}
