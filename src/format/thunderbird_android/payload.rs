//! The text in the code: `feature/migration/qrcode/qr-code-format.md`, version 1 of February 2025.
//!
//! Where its readers (`payload/*.kt`) differ from that page, they are right: what is not known is left out or an empty
//! text, never `null`, for which they refuse the code.

use serde_json::{Value, json};

use super::account::{Account, method};
use crate::mail::{Authentication, Protocol, Server, TlsMode};

/// The version of the format.
const VERSION: u8 = 1;

/// A text with these accounts, one of a row of them; the first is number 1.
pub(super) fn payload(accounts: &[Account<'_>], number: usize, of: usize) -> String {
    let mut root = vec![json!(VERSION), json!([number, of])];
    root.extend(accounts.iter().flat_map(|account| [incoming(account), outgoing(account)]));
    Value::Array(root).to_string()
}

/// Its name is left out: then it is the address. So is the password.
fn incoming(account: &Account<'_>) -> Value {
    server(account, account.incoming)
}

/// The program takes the first group only, with its identities.
fn outgoing(account: &Account<'_>) -> Value {
    let identity = json!([account.person.address.to_string(), account.full_name()]);
    json!([[server(account, account.outgoing), identity]])
}

fn server(account: &Account<'_>, server: &Server) -> Value {
    json!([
        protocol(server.protocol),
        server.host.as_str(),
        server.port.get(),
        security(server.tls),
        authentication(method(server)),
        account.username(server),
    ])
}

/// Incoming and outgoing ones are counted apart.
const fn protocol(protocol: Protocol) -> u8 {
    match protocol {
        Protocol::Imap | Protocol::Smtp => 0,
        Protocol::Pop3 => 1,
    }
}

const fn security(tls: TlsMode) -> u8 {
    match tls {
        TlsMode::None => 0,
        TlsMode::Starttls => 2,
        TlsMode::Implicit => 3,
    }
}

/// 0 would be none at all: no account comes so far.
const fn authentication(method: Option<Authentication>) -> u8 {
    match method {
        Some(Authentication::Password) => 1,
        Some(Authentication::EncryptedPassword) => 2,
        Some(Authentication::Oauth2) => 6,
        None => 0,
    }
}
