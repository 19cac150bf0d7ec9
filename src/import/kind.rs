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
    /// Records of the DNS.
    Records,
    /// Nobody's word: the usual names.
    Guesses,
}

/// What a kind of file may speak of, beside servers.
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
            Self::Records => "SRV records",
            Self::Guesses => "usual names",
        }
    }

    /// Whether a file of this kind can speak of it; where it cannot, its silence means nothing.
    #[must_use]
    pub fn says(self, topic: Topic) -> bool {
        use Topic::{Dav, Domains, Help, Jmap, MxDomains, Name, Oauth2, Own, Pop3, Webmail};
        let topics: &[Topic] = match self {
            Self::Provider => &[Name, Domains, Dav, Jmap, Help, Webmail, Oauth2, Pop3, MxDomains, Own],
            Self::Autoconfig => &[Name, Domains, Dav, Jmap, Help, Webmail, Oauth2, Pop3, MxDomains],
            Self::Profile => &[Name, Dav],
            Self::Autodiscover | Self::QrText | Self::Records | Self::Guesses => &[],
            Self::Pacc => &[Name, Dav, Jmap, Help],
        };
        topics.contains(&topic)
    }

    /// Whether it tells implicit TLS from STARTTLS (Apple's `UseSSL` does not).
    #[must_use]
    pub const fn tells_tls_mode(self) -> bool {
        !matches!(self, Self::Profile)
    }
}
