//! What Delta Chat makes of the servers that it was told: `server_params.rs`, `transport.rs`.

use crate::client::account::{Account, AccountServer, SignIn};
use crate::client::look::Refusal;
use crate::mail::{EmailAddress, Port, Protocol, TlsMode};

/// A server as a document says it: 0 for a port that is not said, nothing for such a user name.
pub(super) struct Params {
    pub protocol: Protocol,
    pub host: String,
    pub port: u16,
    pub socket: Socket,
    pub username: String,
}

/// How the connection is protected, as far as it is said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Socket {
    #[default]
    Automatic,
    Tls,
    Starttls,
    Plain,
}

/// POP3 is none of its protocols. Whether the server is in `incomingServer` does not matter.
pub(super) fn protocol(kind: &str) -> Option<Protocol> {
    match kind {
        "imap" => Some(Protocol::Imap),
        "smtp" => Some(Protocol::Smtp),
        _ => None,
    }
}

/// The first of each protocol; the others are tried when it fails.
pub(super) fn account(servers: Vec<Params>, address: &EmailAddress) -> Result<Account, Refusal> {
    let guesses = |word: &str| {
        let domain = address.domain();
        format!("{word}.{domain}, mail.{domain} and {domain}")
    };
    let (imap, smtp): (Vec<Params>, Vec<Params>) =
        servers.into_iter().partition(|server| server.protocol == Protocol::Imap);
    let incoming = imap.into_iter().next().ok_or_else(|| {
        let tried = guesses("imap");
        Refusal::new(format!("the document has no complete IMAP server; the program tries {tried} instead"))
    })?;
    let incoming = incoming.server(address)?;
    let (outgoing, warnings) = match smtp.into_iter().next() {
        Some(server) => (Some(server.server(address)?), Vec::new()),
        None => {
            let tried = guesses("smtp");
            let warning =
                format!("the document has no complete SMTP server: the program tries {tried} instead");
            (None, vec![warning])
        }
    };
    Ok(Account { incoming, outgoing, warnings })
}

impl Params {
    fn server(self, address: &EmailAddress) -> Result<AccountServer, Refusal> {
        let host = self.host.parse();
        let host =
            host.map_err(|error| Refusal::new(format!("takes `{}` as the host: {error}", self.host)))?;
        let username = if self.username.is_empty() { address.to_string() } else { self.username };
        let (port, tls) = modes(self.protocol, self.port, self.socket);
        // OAuth2 is gone from the program; the methods of the document were never read.
        let sign_in = SignIn::Password;
        Ok(AccountServer { protocol: self.protocol, host, port, tls, sign_in, usernames: vec![username] })
    }
}

/// `expand_ports`: where the mode is not said it tries TLS, then STARTTLS. Where the port is not said either,
/// each has a port of its own; the first is given here.
fn modes(protocol: Protocol, port: u16, socket: Socket) -> (Port, Vec<TlsMode>) {
    let modes = match socket {
        Socket::Automatic => vec![TlsMode::Implicit, TlsMode::Starttls],
        Socket::Tls => vec![TlsMode::Implicit],
        Socket::Starttls => vec![TlsMode::Starttls],
        Socket::Plain => vec![TlsMode::None],
    };
    match Port::new(port) {
        Some(port) => (port, modes),
        None => (modes[0].usual_port(protocol), modes[..1].to_vec()),
    }
}
