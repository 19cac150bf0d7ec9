//! The kinds of files that are read, and what each can say.

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A provider file of mailsetup, TOML or JSON.
    Provider,
    /// Mozilla autoconfig, any version.
    Autoconfig,
    /// An Apple configuration profile.
    Profile,
    /// An Autodiscover answer (POX).
    Autodiscover,
    /// A PACC document.
    Pacc,
    /// The text in a QR code of Thunderbird.
    QrText,
    /// A settings file of K-9 Mail and Thunderbird for Android.
    K9s,
    /// Records of the DNS.
    Records,
    /// Nobody's word: the usual names.
    Guesses,
}

/// What a kind of file may speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    Name,
    Domains,
    Dav,
    Jmap,
    Help,
    Webmail,
    Oauth2,
    Pop3,
    MxDomains,
    /// What only provider files hold.
    Own,
    /// More than one server of a protocol, in order of preference.
    SeveralServers,
    /// How people sign in.
    Auth,
    /// As whom people sign in.
    Username,
    /// IMAP and POP3 in one file.
    BothIncoming,
}

impl Kind {
    /// How people call it.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Provider => "provider file",
            Self::Autoconfig => "Mozilla autoconfig",
            Self::Profile => "Apple profile",
            Self::Autodiscover => "Autodiscover answer",
            Self::Pacc => "PACC document",
            Self::QrText => "Thunderbird QR text",
            Self::K9s => "K-9 settings file",
            Self::Records => "SRV records",
            Self::Guesses => "usual names",
        }
    }

    /// Whether a file of this kind can speak of it; where it cannot, its silence means nothing.
    #[must_use]
    pub fn says(self, topic: Topic) -> bool {
        use Topic::{
            Auth, BothIncoming, Dav, Domains, Help, Jmap, MxDomains, Name, Oauth2, Own, Pop3, SeveralServers,
            Username, Webmail,
        };
        const SERVERS: [Topic; 4] = [SeveralServers, Auth, Username, BothIncoming];
        if matches!(self, Self::Provider | Self::Autoconfig) && SERVERS.contains(&topic) {
            return true;
        }
        let topics: &[Topic] = match self {
            Self::Provider => &[Name, Domains, Dav, Jmap, Help, Webmail, Oauth2, Pop3, MxDomains, Own],
            Self::Autoconfig => &[Name, Domains, Dav, Jmap, Help, Webmail, Oauth2, Pop3, MxDomains],
            Self::Profile => &[Name, Dav, Auth, Username],
            Self::Autodiscover => &[SeveralServers, Username, BothIncoming],
            Self::QrText | Self::K9s => &[Auth, Username],
            Self::Records | Self::Guesses => &[SeveralServers, BothIncoming],
            Self::Pacc => &[Name, Dav, Jmap, Help, Username, BothIncoming],
        };
        topics.contains(&topic)
    }

    /// Whether it tells implicit TLS from STARTTLS (Apple's `UseSSL` does not).
    #[must_use]
    pub const fn tells_tls_mode(self) -> bool {
        !matches!(self, Self::Profile)
    }
}
