//! The places where mail programs look for files, each to be seen for itself.

use crate::client::autodiscover_request;
use crate::mail::{EmailAddress, WebUrl};
use crate::net::WebRequest;

/// A place, and what should stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// `https://autoconfig.DOMAIN/`, which most programs ask first.
    AutoconfigHost,
    /// `https://DOMAIN/.well-known/autoconfig/`
    WellKnown,
    /// `http://autoconfig.DOMAIN/`, for those that go on without TLS.
    AutoconfigPlain,
    /// The Autodiscover document at its own host, by POST.
    AutodiscoverHost,
    /// The same in the letters in which some programs write its path.
    AutodiscoverCapitals,
    /// The same by GET, as Delta Chat asks.
    AutodiscoverGet,
    /// The Autodiscover document at the domain itself, by POST.
    AutodiscoverRoot,
    Pacc,
}

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Autoconfig,
    Autodiscover,
    Pacc,
}

impl Place {
    /// Every place, those first where most programs look first.
    pub const ALL: [Self; 8] = [
        Self::AutoconfigHost,
        Self::WellKnown,
        Self::AutoconfigPlain,
        Self::AutodiscoverHost,
        Self::AutodiscoverRoot,
        Self::AutodiscoverGet,
        Self::AutodiscoverCapitals,
        Self::Pacc,
    ];

    pub const fn kind(self) -> Kind {
        match self {
            Self::AutoconfigHost | Self::WellKnown | Self::AutoconfigPlain => Kind::Autoconfig,
            Self::AutodiscoverHost
            | Self::AutodiscoverRoot
            | Self::AutodiscoverGet
            | Self::AutodiscoverCapitals => Kind::Autodiscover,
            Self::Pacc => Kind::Pacc,
        }
    }

    /// Whether its host is there for nothing else: a name in the DNS says that somebody meant it.
    pub const fn is_at_its_own_host(self) -> bool {
        !matches!(self, Self::WellKnown | Self::AutodiscoverRoot)
    }

    /// Whether what is wrong here is told for itself; the others are only compared with their sisters.
    pub const fn is_main(self) -> bool {
        !matches!(self, Self::AutoconfigPlain | Self::AutodiscoverGet | Self::AutodiscoverCapitals)
    }

    /// The request; nothing for a domain that no URL can name.
    pub fn request(self, address: &EmailAddress) -> Option<WebRequest> {
        let domain = address.domain();
        let url: WebUrl = self.template().replace("DOMAIN", domain.as_str()).parse().ok()?;
        Some(match self {
            Self::AutodiscoverHost | Self::AutodiscoverRoot | Self::AutodiscoverCapitals => {
                WebRequest::post(url, autodiscover_request(address))
            }
            Self::AutoconfigHost
            | Self::WellKnown
            | Self::AutoconfigPlain
            | Self::AutodiscoverGet
            | Self::Pacc => WebRequest::get(url),
        })
    }

    const fn template(self) -> &'static str {
        match self {
            Self::AutoconfigHost => "https://autoconfig.DOMAIN/mail/config-v1.1.xml",
            Self::WellKnown => "https://DOMAIN/.well-known/autoconfig/mail/config-v1.1.xml",
            Self::AutoconfigPlain => "http://autoconfig.DOMAIN/mail/config-v1.1.xml",
            Self::AutodiscoverHost | Self::AutodiscoverGet => {
                "https://autodiscover.DOMAIN/autodiscover/autodiscover.xml"
            }
            Self::AutodiscoverCapitals => "https://autodiscover.DOMAIN/Autodiscover/Autodiscover.xml",
            Self::AutodiscoverRoot => "https://DOMAIN/autodiscover/autodiscover.xml",
            Self::Pacc => "https://ua-auto-config.DOMAIN/.well-known/user-agent-configuration.json",
        }
    }
}

impl Kind {
    /// The format of the files.
    pub const fn format(self) -> &'static str {
        match self {
            Self::Autoconfig => "thunderbird",
            Self::Autodiscover => "outlook",
            Self::Pacc => "pacc",
        }
    }
}
