//! The account that a mail program makes by itself.

use std::fmt;

use crate::mail::{Host, Port, Protocol, TlsMode};

/// What a mail program sets up, before anybody has typed a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub incoming: AccountServer,
    /// Nothing where the program goes on without one.
    pub outgoing: Option<AccountServer>,
    /// What it tells its user, or does without telling him.
    pub warnings: Vec<String>,
}

/// One server as the program will use it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountServer {
    pub protocol: Protocol,
    pub host: Host,
    pub port: Port,
    /// The modes that it tries, in its order; one for most programs.
    pub tls: Vec<TlsMode>,
    pub sign_in: SignIn,
    /// The user names that it tries, in its order; nothing where it asks.
    pub usernames: Vec<String>,
}

/// How a mail program signs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignIn {
    /// With the password, as it is.
    Password,
    /// With a proof of the password (CRAM-MD5 and its kind).
    Encrypted,
    Oauth2,
    Ntlm,
    Gssapi,
    /// Not at all.
    Nothing,
    /// With what the server offers.
    Negotiated,
}

impl Account {
    /// Its servers, the incoming one first.
    pub fn servers(&self) -> impl Iterator<Item = &AccountServer> {
        std::iter::once(&self.incoming).chain(&self.outgoing)
    }
}

impl SignIn {
    /// The word in reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Encrypted => "encrypted-password",
            Self::Oauth2 => "oauth2",
            Self::Ntlm => "ntlm",
            Self::Gssapi => "gssapi",
            Self::Nothing => "none",
            Self::Negotiated => "negotiated",
        }
    }
}

/// `imap in.post.example:993 implicit, password, ann@post.example; smtp ...`
impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let servers: Vec<String> = self.servers().map(ToString::to_string).collect();
        f.write_str(&servers.join("; "))
    }
}

/// `imap in.post.example:993 implicit, password, ann@post.example`; what it tries next stands in brackets.
impl fmt::Display for AccountServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let modes: Vec<&str> = self.tls.iter().map(|mode| mode.as_str()).collect();
        write!(f, "{} {}:{} {}", self.protocol, self.host, self.port, in_turn(&modes))?;
        write!(f, ", {}", self.sign_in.as_str())?;
        match self.usernames.as_slice() {
            [] => f.write_str(", asks for the user name"),
            names => write!(f, ", {}", in_turn(names)),
        }
    }
}

/// `starttls (or implicit)`
pub(crate) fn in_turn<T: AsRef<str>>(tried: &[T]) -> String {
    let tried: Vec<&str> = tried.iter().map(T::as_ref).collect();
    match tried.as_slice() {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first, others @ ..] => format!("{first} (or {})", others.join(", ")),
    }
}
