//! The account that Thunderbird makes of what it has read (`AccountConfig.sys.mjs`, `CreateInBackend.sys.mjs`).

use super::sanitizer::shown;
use crate::client::account::{Account, AccountServer, SignIn};
use crate::client::look::{Look, Refusal};
use crate::mail::{EmailAddress, Host, Port, Protocol, TlsMode};

/// A server as it has been read.
#[derive(Debug, Clone)]
pub(super) struct Server {
    /// `imap`, `pop3`, `smtp`, or something that is no protocol of mail.
    pub(super) kind: String,
    pub(super) host: String,
    pub(super) port: PortRead,
    pub(super) tls: TlsMode,
    pub(super) sign_in: SignIn,
    pub(super) username: Option<String>,
}

/// A port as it has been read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum PortRead {
    /// There is none: the program takes that of the protocol.
    Missing,
    /// Nobody has looked at how large it is.
    Number(f64),
}

/// The account for an address; it may be one that no published server can be compared with.
pub(super) fn look(
    incoming: &Server,
    outgoing: Option<&Server>,
    warnings: Vec<String>,
    address: &EmailAddress,
) -> Look {
    match account(incoming, outgoing, warnings, address) {
        Ok(account) => Look::Account(Box::new(account)),
        Err(refusal) => Look::Beyond(refusal),
    }
}

fn account(
    incoming: &Server,
    outgoing: Option<&Server>,
    mut warnings: Vec<String>,
    address: &EmailAddress,
) -> Result<Account, Refusal> {
    let mut made = |server: &Server| made(server, address, &mut warnings);
    let incoming = made(incoming)?;
    let outgoing = outgoing.map(made).transpose()?;
    Ok(Account { incoming, outgoing, warnings })
}

/// A refusal of what has been read. Guesses are not followed here: nobody publishes them.
pub(super) fn then_guesses(refusal: Refusal) -> Refusal {
    Refusal::new(format!("{refusal}; where nothing else is found, it guesses"))
}

fn made(
    server: &Server,
    address: &EmailAddress,
    warnings: &mut Vec<String>,
) -> Result<AccountServer, Refusal> {
    let protocol = protocol(&server.kind)?;
    let host = host(&filled(&server.host, address))?;
    let port = port(server, protocol)?;
    let username = server.username.as_deref().map(|name| filled(name, address));
    let username = match server.sign_in {
        // `createAccountInBackend` drops it.
        SignIn::Nothing => None,
        _ => username,
    };
    let made = AccountServer {
        protocol,
        host,
        port,
        tls: vec![server.tls],
        sign_in: server.sign_in,
        usernames: username.into_iter().collect(),
    };
    warnings.extend(concerns(&made, server.port));
    Ok(made)
}

fn protocol(kind: &str) -> Result<Protocol, Refusal> {
    match kind {
        "imap" => Ok(Protocol::Imap),
        "pop3" => Ok(Protocol::Pop3),
        "smtp" => Ok(Protocol::Smtp),
        kind => Err(Refusal::new(format!("takes the `{kind}` server, which is neither IMAP nor POP3"))),
    }
}

/// Thunderbird takes addresses, single labels and placeholders that nobody knows; nobody publishes them.
fn host(text: &str) -> Result<Host, Refusal> {
    let name = text.strip_suffix('.').unwrap_or(text);
    name.parse().map_err(|error| Refusal::new(format!("takes `{}` for a host name: {error}", shown(text))))
}

fn port(server: &Server, protocol: Protocol) -> Result<Port, Refusal> {
    let number = match server.port {
        PortRead::Missing => f64::from(usual_port(protocol, server.tls)),
        PortRead::Number(number) => number,
    };
    let text = super::number::printed(number);
    let port = text.parse().ok().and_then(Port::new);
    port.ok_or_else(|| Refusal::new(format!("takes `{text}` for a port: expected 1-65535")))
}

/// `getDefaultServerPort`
const fn usual_port(protocol: Protocol, tls: TlsMode) -> u16 {
    match (protocol, tls) {
        (Protocol::Imap, TlsMode::Implicit) => 993,
        (Protocol::Imap, _) => 143,
        (Protocol::Pop3, TlsMode::Implicit) => 995,
        (Protocol::Pop3, _) => 110,
        (Protocol::Smtp, TlsMode::Implicit) => 465,
        (Protocol::Smtp, _) => 587,
    }
}

fn concerns(made: &AccountServer, port: PortRead) -> Vec<String> {
    let mut concerns = Vec::new();
    let name = format!("{} {}:{}", made.protocol, made.host, made.port);
    if made.tls == [TlsMode::None] {
        concerns.push(format!("{name}: goes without TLS, and says so before it is set up"));
    }
    // `nsMsgIncomingServer::SetPort` keeps no port that is the protocol's own without TLS.
    if made.protocol == Protocol::Imap && made.tls == [TlsMode::Implicit] && made.port.get() == 143 {
        concerns.push(format!("{name}: signs in on port 993 all the same"));
    }
    if port == PortRead::Missing {
        concerns.push(format!("{name}: no port is given, it takes the usual one"));
    }
    if made.usernames.iter().any(|name| name.contains(REAL_NAME)) {
        concerns.push(format!("{name}: puts in the name of its user, as he has typed it, for `{REAL_NAME}`"));
    }
    concerns
}

/// Known to the program alone.
const REAL_NAME: &str = "%REALNAME%";

/// `replaceVariables`: one after the other, in this order. The name of the user is left out.
fn filled(text: &str, address: &EmailAddress) -> String {
    let whole = address.to_string();
    let with_address = replaced(text, "%EMAILADDRESS%", &whole);
    let with_local_part = replaced(&with_address, "%EMAILLOCALPART%", address.local_part());
    replaced(&with_local_part, "%EMAILDOMAIN%", address.domain().as_str())
}

/// `String.replaceAll`, to which `$$`, `$&`, `` $` `` and `$'` in the new text mean something. An address may
/// have them.
fn replaced(text: &str, placeholder: &str, value: &str) -> String {
    let mut made = String::new();
    let mut end = 0;
    for (start, _) in text.match_indices(placeholder) {
        made.push_str(&text[end..start]);
        end = start + placeholder.len();
        put(&mut made, value, [&text[..start], placeholder, &text[end..]]);
    }
    made + &text[end..]
}

fn put(made: &mut String, value: &str, [before, itself, after]: [&str; 3]) {
    let mut rest = value;
    while let Some((plain, special)) = rest.split_once('$') {
        made.push_str(plain);
        let (meant, length) = match special.chars().next() {
            Some('$') => ("$", 1),
            Some('&') => (itself, 1),
            Some('`') => (before, 1),
            Some('\'') => (after, 1),
            _ => ("$", 0),
        };
        made.push_str(meant);
        rest = &special[length..];
    }
    made.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::filled;

    /// Seen in Thunderbird 153.7 itself.
    #[test]
    fn dollars_in_an_address_mean_something() {
        for (address, expected) in [
            ("ann@post.example", "ann@post.example"),
            ("a$$b@post.example", "a$b@post.example"),
            ("a$&b@post.example", "a%EMAILADDRESS%b@post.example"),
            ("a$`b@post.example", "ab@post.example"),
            ("a$'b@post.example", "ab@post.example"),
            ("a$1b@post.example", "a$1b@post.example"),
        ] {
            assert_eq!(filled("%EMAILADDRESS%", &address.parse().unwrap()), expected);
        }
        let ann = "ann@post.example".parse().unwrap();
        assert_eq!(filled("%EMAILLOCALPART%%EMAILDOMAIN%%FOO%", &ann), "annpost.example%FOO%");
    }
}
