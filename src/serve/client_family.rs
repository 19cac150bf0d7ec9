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

/// Words of a `User-Agent` and who says them. A `match` on octets, for it is asked some twenty times a request.
const fn of_word(word: &[u8]) -> Option<ClientFamily> {
    Some(match word {
        // com.fsck.k9, net.thunderbird.android; and their library: no other mail program that asks here uses it
        b"K-9" | b"k9" | b"ThunderbirdAndroid" | b"thunderbird" | b"okhttp" => ThunderbirdAndroid,
        b"FairEmail" | b"faircode" => FairEmail, // eu.faircode.email
        b"DeltaChat" | b"deltachat" => DeltaChat,
        b"Evolution" | b"evolution" => Evolution,
        b"KMail" | b"kmail2" => KMail,
        b"Thunderbird" => Thunderbird,
        // Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.…); the last is Windows Mail
        b"Microsoft"
        | b"Outlook"
        | b"MacOutlook"
        | b"AutoDiscover"
        | b"Outlook-iOS"
        | b"Outlook-Android"
        | b"Outlook-iOS-Android"
        | b"MSFT-WIN-3" => Outlook,
        b"Prometheus" | b"Blackbox-Exporter" => Monitor,
        b"curl" => Curl,
        b"Firefox" | b"FxiOS" | b"Chrome" | b"CriOS" | b"Edg" | b"EdgA" | b"OPR" | b"SamsungBrowser" => {
            Browser
        }
        // Profiles are loaded with Safari; others that say so have another word as well.
        b"iOS" | b"macOS" | b"CFNetwork" | b"dataaccessd" | b"accountsd" | b"Safari" => Apple,
        _ => return None,
    })
}

impl ClientFamily {
    pub(super) fn of(user_agent: Option<&HeaderValue>) -> Self {
        let Some(text) = user_agent else { return Self::Unsaid };
        let words = text.as_bytes().split(|octet| !octet.is_ascii_alphanumeric() && *octet != b'-');
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

#[cfg(test)]
mod tests {
    use super::*;

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
