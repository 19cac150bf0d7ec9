//! Whose sign-in pages the program can open.

/// Whether it can sign in to a host by `OAuth2`, which it compares as a whole (`TbOAuthConfigurationFactory.kt`, release;
/// `K9OAuthConfigurationFactory.kt` has the same).
#[must_use]
pub fn knows_oauth2(host: &str) -> bool {
    OAUTH_HOSTS.contains(&host.to_ascii_lowercase().as_str())
}

const OAUTH_HOSTS: &[&str] = &[
    "imap.aol.com",
    "smtp.aol.com",
    "imap.gmail.com",
    "imap.googlemail.com",
    "smtp.gmail.com",
    "smtp.googlemail.com",
    "imap.fastmail.com",
    "smtp.fastmail.com",
    "outlook.office365.com",
    "smtp.office365.com",
    "smtp-mail.outlook.com",
    "imap.mail.yahoo.com",
    "smtp.mail.yahoo.com",
    "mail.tb.pro",
    "mail.thundermail.com",
    "mail.stage-thundermail.com",
];
