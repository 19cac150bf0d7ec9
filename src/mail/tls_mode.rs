//! How a connection to a server is protected.

use super::text_form::words;
use super::{Port, Protocol};

words! {
    /// When TLS begins on a connection. A port never implies it: Charter publishes implicit TLS on 587.
    TlsMode, TlsModeError, "TLS mode",
    "TLS mode: implicit (TLS from the first byte, RFC 8314), starttls (plain greeting, then a \
     mandatory upgrade) or none.":
    /// TLS from the first byte (RFC 8314 section 3).
    Implicit = "implicit",
    /// Plain greeting, then a mandatory upgrade (RFC 3207, RFC 2595, RFC 9051 section 6.2.1).
    Starttls = "starttls",
    /// No TLS at all: never published, only probed.
    None = "none",
}

impl TlsMode {
    /// The words of most mail programs.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Implicit => "SSL/TLS",
            Self::Starttls => "STARTTLS",
            Self::None => "none",
        }
    }

    /// The port that the registries give this mode for a protocol (RFC 8314 section 7, RFC 6409).
    #[must_use]
    pub const fn usual_port(self, protocol: Protocol) -> Port {
        let port = match (protocol, self) {
            (Protocol::Imap, Self::Implicit) => 993,
            (Protocol::Imap, Self::Starttls | Self::None) => 143,
            (Protocol::Pop3, Self::Implicit) => 995,
            (Protocol::Pop3, Self::Starttls | Self::None) => 110,
            (Protocol::Smtp, Self::Implicit) => 465,
            (Protocol::Smtp, Self::Starttls | Self::None) => 587,
        };
        match Port::new(port) {
            Some(port) => port,
            None => unreachable!(),
        }
    }
}
