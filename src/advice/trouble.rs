//! A trouble that people have with mail: what causes it, what they see of it, and what ends it.

use serde::Serialize;

/// What is wrong, in words for who has it and for who can mend it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Trouble {
    /// Its key, such as `wrong-tls-mode`.
    pub name: &'static str,
    /// What is wrong, in one line.
    pub title: &'static str,
    /// How it comes about.
    pub cause: &'static str,
    /// What programs show of it: codes, and messages as far as they are always the same.
    pub seen: &'static [Seen],
    /// How people put it who quote no message; for the look-up alone.
    #[serde(skip)]
    pub said: &'static [&'static str],
    /// What the user can do, step by step.
    pub user: &'static [&'static str],
    /// What the provider must do, step by step.
    pub provider: &'static [&'static str],
}

/// A code or a message as one client shows it. Codes of one meaning may share a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Seen {
    pub client: Client,
    pub text: &'static str,
    pub likelihood: Likelihood,
    /// Whether it is what the client says, and not what it does instead of saying anything.
    pub is_message: bool,
}

/// How often a message that several troubles cause comes from this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Likelihood {
    Usual,
    Possible,
}

/// Who shows a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Client {
    Outlook,
    AppleMail,
    Thunderbird,
    ThunderbirdAndroid,
    Gmail,
    #[serde(rename = "fairemail")]
    FairEmail,
    #[serde(rename = "deltachat")]
    DeltaChat,
    /// A server's own words; many programs pass them on.
    Imap,
    Pop3,
    Smtp,
    /// What several programs show in about these words.
    Any,
}

impl Client {
    /// Its name for people.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Outlook => "Outlook",
            Self::AppleMail => "Apple Mail",
            Self::Thunderbird => "Thunderbird",
            Self::ThunderbirdAndroid => "K-9, Thunderbird Android",
            Self::Gmail => "Gmail app",
            Self::FairEmail => "FairEmail",
            Self::DeltaChat => "Delta Chat",
            Self::Imap => "IMAP server",
            Self::Pop3 => "POP3 server",
            Self::Smtp => "SMTP server",
            Self::Any => "any program",
        }
    }
}

/// A message that most often means this trouble.
pub(super) const fn usual(client: Client, text: &'static str) -> Seen {
    Seen { client, text, likelihood: Likelihood::Usual, is_message: true }
}

/// A message that may mean this trouble, and more often means another.
pub(super) const fn possible(client: Client, text: &'static str) -> Seen {
    Seen { client, text, likelihood: Likelihood::Possible, is_message: true }
}

/// What a client does that says nothing.
pub(super) const fn done(client: Client, text: &'static str) -> Seen {
    Seen { client, text, likelihood: Likelihood::Usual, is_message: false }
}
