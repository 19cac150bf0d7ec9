//! One server as a mail program needs it.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Authentication, Host, Port, Protocol, TlsMode, UsernameTemplate};

/// Everything that a mail program has to know to use a server.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Server {
    /// What it speaks.
    pub protocol: Protocol,
    /// Where it answers.
    pub host: Host,
    /// On which TCP port.
    pub port: Port,
    /// When TLS begins.
    pub tls: TlsMode,
    /// What it accepts, most preferred first; never empty in a provider.
    #[schemars(length(min = 1), extend("uniqueItems" = true))]
    pub auth: Vec<Authentication>,
    /// Who the user is there.
    pub username: UsernameTemplate,
}

impl Server {
    /// Whether the port is the one that mail programs put in by themselves for this TLS mode.
    #[must_use]
    pub fn has_usual_port(&self) -> bool {
        self.tls.usual_port(self.protocol) == self.port
    }
}
