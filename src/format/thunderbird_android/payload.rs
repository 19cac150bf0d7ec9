//! The text in the code: `feature/migration/qrcode/qr-code-format.md`, version 1 of February 2025.
//!
//! Where its readers (`payload/*.kt`) differ from that page, they are right: what is not known is left out or an empty
//! text, never `null`, for which they refuse the code.

use serde_json::{Value, json};

use super::account::{Account, method, servers};
use crate::format::CannotSay;
use crate::mail::{Authentication, Placeholder, Protocol, Server, TlsMode};
use crate::provider::Provider;

/// The version of the format.
const VERSION: u8 = 1;

/// A text with these accounts, one of a row of them; the first is number 1.
pub(super) fn payload(accounts: &[Account<'_>], number: usize, of: usize) -> String {
    let mut root = vec![json!(VERSION), json!([number, of])];
    root.extend(accounts.iter().flat_map(|account| [incoming(account), outgoing(account)]));
    Value::Array(root).to_string()
}

/// The text for one account of a provider, with placeholders where it names the person: whoever knows the address fills
/// them in, in each text of the JSON document.
///
/// # Errors
/// The program would refuse the account.
pub fn code_template(provider: &Provider) -> Result<String, CannotSay> {
    let (incoming, outgoing) = servers(provider)?;
    let [incoming, outgoing] = [incoming, outgoing].map(|one| server(one, one.username.to_string()));
    let identity = json!([Placeholder::Address.as_str(), ""]);
    Ok(json!([VERSION, [1, 1], incoming, [[outgoing, identity]]]).to_string())
}

/// Its name is left out: then it is the address. So is the password.
fn incoming(account: &Account<'_>) -> Value {
    server(account.incoming, account.username(account.incoming))
}

/// The program takes the first group only, with its identities.
fn outgoing(account: &Account<'_>) -> Value {
    let identity = json!([account.person.address.to_string(), account.full_name()]);
    json!([[server(account.outgoing, account.username(account.outgoing)), identity]])
}

fn server(server: &Server, username: String) -> Value {
    json!([
        protocol(server.protocol),
        server.host.as_str(),
        server.port.get(),
        security(server.tls),
        authentication(method(server)),
        username,
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
