//! The address of a web page or a web service.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;
use url::{Position, Url};

use super::text_form::text_form;

/// The most octets of a URL: more than any help page has, less than a program chokes on.
const MAX_OCTETS: usize = 2000;

/// An `http` or `https` URL with a host name and without user information.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WebUrl {
    url: Url,
    /// The canonical form, without the slash that the URL standard adds after a bare host: an OAuth2
    /// issuer is compared letter by letter (RFC 8414 section 3.3).
    text: String,
}

/// Why a text is no web address.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WebUrlError {
    #[error("expected a web address such as `https://post.example/help`")]
    NotUrl,
    #[error("expected `https://` or `http://`, found `{0}:`")]
    Scheme(String),
    #[error("a user name or a password must not stand in a web address")]
    UserInformation,
    #[error("expected a host name in the web address")]
    Host,
    #[error("a web address of {0} octets: the most is {MAX_OCTETS}")]
    Long(usize),
}

impl WebUrl {
    /// The URL in its canonical form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether the connection is protected.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.url.scheme() == "https"
    }

    /// The host name in A-labels.
    #[must_use]
    pub fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default()
    }

    /// The port, written or implied by the scheme.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.url.port_or_known_default().unwrap_or(443)
    }

    /// The path, percent-encoded, with its leading slash.
    #[must_use]
    pub fn path(&self) -> &str {
        self.url.path()
    }

    /// The query, percent-encoded, without its question mark.
    #[must_use]
    pub fn query(&self) -> Option<&str> {
        self.url.query()
    }

    /// Where a redirect from here leads; nothing where that is no web address.
    #[must_use]
    pub fn join(&self, location: &str) -> Option<Self> {
        self.url.join(location).ok()?.as_str().parse().ok()
    }

    /// What a server is asked for: the path and the query, percent-encoded, without the fragment.
    #[must_use]
    pub fn path_and_query(&self) -> &str {
        &self.url[Position::BeforePath..Position::AfterQuery]
    }

    /// The host and, where it is written and not the scheme's own, the port: as the `Host` of HTTP.
    #[must_use]
    pub fn authority(&self) -> &str {
        &self.url[Position::BeforeHost..Position::AfterPort]
    }

    /// The address as a person types it: no scheme, no slash at the end.
    #[must_use]
    pub fn short(&self) -> &str {
        self.text.split_once("://").map_or("", |(_, rest)| rest).trim_end_matches('/')
    }
}

impl FromStr for WebUrl {
    type Err = WebUrlError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.len() > MAX_OCTETS {
            return Err(WebUrlError::Long(text.len()));
        }
        // The URL standard forgives blanks and control characters; a published link must not need that.
        if text.chars().any(|c| c.is_whitespace() || super::line::is_unprintable(c)) {
            return Err(WebUrlError::NotUrl);
        }
        let url = Url::parse(text).map_err(|_| WebUrlError::NotUrl)?;
        if !matches!(url.scheme(), "https" | "http") {
            return Err(WebUrlError::Scheme(url.scheme().to_owned()));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(WebUrlError::UserInformation);
        }
        match url.domain() {
            Some(host) if host.contains('.') => Ok(Self { text: canonical(&url, text), url }),
            _ => Err(WebUrlError::Host),
        }
    }
}

fn canonical(url: &Url, written: &str) -> String {
    let text = url.as_str();
    match text.strip_suffix('/') {
        Some(bare) if url.path() == "/" && !written.ends_with('/') => bare.to_owned(),
        _ => text.to_owned(),
    }
}

impl fmt::Display for WebUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

text_form!(WebUrl, "Web address, such as https://post.example/help.", {
    "format": "uri",
    "pattern": r"^https?://[^\s@]+$",
    "maxLength": 2000,
});
