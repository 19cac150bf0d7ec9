//! A trouble that people have with mail, and what they see of it.

use serde::Serialize;

use crate::language::Words;

/// What is wrong, as it is recognised. What is told of it stands in `languages/`, as `trouble-NAME`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trouble {
    /// Its key, such as `wrong-tls-mode`.
    pub name: &'static str,
    /// What programs show of it: codes, and messages as far as they are always the same.
    pub seen: &'static [Seen],
    /// How people put it in English who quote no message; for the look-up alone.
    pub said: &'static [&'static str],
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
    pub fn title(self, words: &Words) -> String {
        let name = match self {
            Self::Outlook => "Outlook",
            Self::AppleMail => "Apple Mail",
            Self::Thunderbird => "Thunderbird",
            Self::ThunderbirdAndroid => "K-9, Thunderbird Android",
            Self::Gmail => return words.say("client-gmail").to_string(),
            Self::FairEmail => "FairEmail",
            Self::DeltaChat => "Delta Chat",
            Self::Imap => return words.say("client-imap").to_string(),
            Self::Pop3 => return words.say("client-pop3").to_string(),
            Self::Smtp => return words.say("client-smtp").to_string(),
            Self::Any => return words.say("client-any").to_string(),
        };
        name.to_owned()
    }

    /// A word for it in the address of a page.
    #[must_use]
    pub const fn anchor(self) -> &'static str {
        match self {
            Self::Outlook => "outlook",
            Self::AppleMail => "apple-mail",
            Self::Thunderbird => "thunderbird",
            Self::ThunderbirdAndroid => "thunderbird-android",
            Self::Gmail => "gmail",
            Self::FairEmail => "fairemail",
            Self::DeltaChat => "deltachat",
            Self::Imap => "imap",
            Self::Pop3 => "pop3",
            Self::Smtp => "smtp",
            Self::Any => "any",
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
