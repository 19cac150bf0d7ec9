//! What Thunderbird says of a document, in the words of the table of clients.

use std::str::FromStr as _;

use mailsetup::client::{Account, Refusal};
use mailsetup::mail::{Host, Protocol};
use serde::Deserialize;
use serde_json::Value;

/// What the scripts type for the name of the user, which the row cannot know.
const REAL_NAME: &str = "Fred Test";

/// What Thunderbird itself says.
pub enum Said {
    Account(String),
    /// An account that the table has no words for, and what is beyond them.
    Beyond {
        account: String,
        what: String,
    },
    Refusal(String),
}

#[derive(Deserialize)]
struct Answer {
    incoming: Option<Server>,
    outgoing: Option<Server>,
    refused: Option<String>,
}

#[derive(Deserialize)]
struct Server {
    protocol: String,
    host: String,
    port: Option<f64>,
    tls: Value,
    auth: Value,
    username: Option<String>,
}

impl Said {
    pub fn of(answer: &Value) -> Self {
        let answer: Answer = serde_json::from_value(answer.clone()).expect("an answer");
        let Some(incoming) = answer.incoming else {
            return Self::Refusal(answer.refused.unwrap_or_default());
        };
        let servers = || std::iter::once(&incoming).chain(&answer.outgoing);
        let account = servers().map(Server::line).collect::<Vec<_>>().join("; ");
        match servers().find_map(Server::beyond) {
            Some(what) => Self::Beyond { account, what },
            None => Self::Account(account),
        }
    }

    pub fn agrees_with(&self, outcome: &Result<Account, Refusal>) -> bool {
        match (self, outcome) {
            (Self::Account(account), Ok(_)) => *account == told(outcome),
            (Self::Beyond { what, .. }, Err(refusal)) => {
                refusal.to_string().contains(&format!("takes {what}"))
            }
            (Self::Refusal(_), Err(refusal)) => !refusal.to_string().starts_with("takes "),
            _ => false,
        }
    }

    /// Whether it is an account that no row can make.
    pub const fn is_beyond(&self) -> bool {
        matches!(self, Self::Beyond { .. })
    }

    pub fn text(&self) -> String {
        match self {
            Self::Account(account) => account.clone(),
            Self::Beyond { account, what } => format!("{account} (beyond the table: {what})"),
            Self::Refusal(reason) => format!("refused: {reason}"),
        }
    }
}

/// The same of the row.
pub fn told(outcome: &Result<Account, Refusal>) -> String {
    match outcome {
        Ok(account) => {
            let servers: Vec<String> = account.servers().map(ToString::to_string).collect();
            servers.join("; ").replace("%REALNAME%", REAL_NAME)
        }
        Err(refusal) => format!("refused: {refusal}"),
    }
}

impl Server {
    /// In the words of the table.
    fn line(&self) -> String {
        let word = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let auth = word(&self.auth);
        let username = match &self.username {
            Some(name) if auth != "none" => name,
            _ => "asks for the user name",
        };
        format!("{} {}:{} {}, {auth}, {username}", self.protocol, self.host(), self.port(), word(&self.tls))
    }

    /// Names are compared as the DNS does.
    fn host(&self) -> String {
        self.host.strip_suffix('.').unwrap_or(&self.host).to_lowercase()
    }

    /// Where none is given, it is the usual one once the account is there (`getDefaultServerPort`).
    fn port(&self) -> f64 {
        let usual = match (self.protocol.as_str(), self.tls.as_str()) {
            ("imap", Some("implicit")) => 993.0,
            ("imap", _) => 143.0,
            ("pop3", Some("implicit")) => 995.0,
            _ => 110.0,
        };
        self.port.unwrap_or(usual)
    }

    fn beyond(&self) -> Option<String> {
        if Protocol::from_str(&self.protocol).is_err() {
            return Some(format!("the `{}` server", self.protocol));
        }
        if Host::from_str(&self.host()).is_err() {
            return Some(format!("`{}` for a host name", self.host));
        }
        let is_port = (1.0..=65535.0).contains(&self.port());
        (!is_port).then(|| format!("`{}` for a port", self.port()))
    }
}
