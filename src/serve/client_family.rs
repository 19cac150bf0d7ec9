//! Which mail program asks, as far as it says.

use http::HeaderValue;

use self::ClientFamily::{
    Apple, Browser, Curl, DeltaChat, Evolution, FairEmail, KMail, Monitor, Outlook, Thunderbird,
    ThunderbirdAndroid,
};

/// A kind of client, for log and counters: few enough to count each for itself. The first that fits is the one: all
/// of Mozilla's and Apple's programs call themselves several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum ClientFamily {
    ThunderbirdAndroid,
    FairEmail,
    DeltaChat,
    Evolution,
    KMail,
    Thunderbird,
    Outlook,
    Monitor,
    Curl,
    Browser,
    Apple,
    Other,
    /// No `User-Agent` at all.
    Unsaid,
}

/// Words of a `User-Agent` and who says them, in the order of their octets, for `binary_search`.
const WORDS: &[(&str, ClientFamily)] = &[
    ("AutoDiscover", Outlook),
    ("Blackbox-Exporter", Monitor),
    ("CFNetwork", Apple),
    ("Chrome", Browser),
    ("CriOS", Browser), // Chrome on iOS, which says Safari as well
    ("DeltaChat", DeltaChat),
    ("Edg", Browser),
    ("EdgA", Browser),
    ("Evolution", Evolution),
    ("FairEmail", FairEmail),
    ("Firefox", Browser),
    ("FxiOS", Browser),
    ("K-9", ThunderbirdAndroid),
    ("KMail", KMail),
    ("MSFT-WIN-3", Outlook), // Windows Mail
    ("MacOutlook", Outlook),
    ("Microsoft", Outlook), // Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.…)
    ("OPR", Browser),
    ("Outlook", Outlook),
    ("Outlook-Android", Outlook),
    ("Outlook-iOS", Outlook),
    ("Outlook-iOS-Android", Outlook),
    ("Prometheus", Monitor),
    ("Safari", Apple), // profiles are loaded with it; others that say so have another word as well
    ("SamsungBrowser", Browser),
    ("Thunderbird", Thunderbird),
    ("ThunderbirdAndroid", ThunderbirdAndroid),
    ("accountsd", Apple),
    ("curl", Curl),
    ("dataaccessd", Apple),
    ("deltachat", DeltaChat),
    ("evolution", Evolution),
    ("faircode", FairEmail), // eu.faircode.email
    ("iOS", Apple),
    ("k9", ThunderbirdAndroid), // com.fsck.k9
    ("kmail2", KMail),
    ("macOS", Apple),
    ("okhttp", ThunderbirdAndroid), // its library; no other mail program that asks here uses it
    ("thunderbird", ThunderbirdAndroid), // net.thunderbird.android
];

impl ClientFamily {
    pub(super) fn of(user_agent: Option<&HeaderValue>) -> Self {
        let Some(text) = user_agent else { return Self::Unsaid };
        let text = text.to_str().unwrap_or_default();
        let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        words.filter_map(of_word).min().unwrap_or(Self::Other)
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::ThunderbirdAndroid => "thunderbird-android",
            Self::FairEmail => "fairemail",
            Self::DeltaChat => "delta-chat",
            Self::Evolution => "evolution",
            Self::KMail => "kmail",
            Self::Thunderbird => "thunderbird",
            Self::Outlook => "outlook",
            Self::Monitor => "monitor",
            Self::Curl => "curl",
            Self::Browser => "browser",
            Self::Apple => "apple",
            Self::Other => "other",
            Self::Unsaid => "unsaid",
        }
    }
}

fn of_word(word: &str) -> Option<ClientFamily> {
    let found = WORDS.binary_search_by_key(&word, |(known, _)| known);
    found.ok().map(|at| WORDS[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_in_order() {
        assert!(WORDS.is_sorted_by_key(|(word, _)| *word));
    }

    #[test]
    fn each_program_is_known_by_what_it_says() {
        for (said, expected) in [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.5.0", "thunderbird"),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "browser"),
            ("K-9 Mail/6.804", "thunderbird-android"),
            ("okhttp/4.12.0", "thunderbird-android"),
            ("Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17928; Pro)", "outlook"),
            ("MacOutlook/16.90.24121212 (Intelx64 Mac OS X Version 14.7)", "outlook"),
            ("Outlook-iOS-Android/1.0", "outlook"),
            ("iOS/17.5 (21F79) dataaccessd/1.0", "apple"),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
                "apple",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0",
                "browser",
            ),
            ("Evolution/3.46.4", "evolution"),
            ("curl/8.5.0", "curl"),
            ("eu.faircode.email/1.2222", "fairemail"),
            ("wrk", "other"),
            ("", "other"),
        ] {
            let value = HeaderValue::from_static(said);
            assert_eq!(ClientFamily::of(Some(&value)).name(), expected, "{said}");
        }
        assert_eq!(ClientFamily::of(None).name(), "unsaid");
    }
}
