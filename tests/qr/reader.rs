//! Thunderbird for Android as it reads a code, and as it imports what it makes of it: its rules (formats.md 4.2), and the
//! cases that show them.

use libtest_mimic::Trial;
use serde_json::Value;

use crate::support::{promise, rows};

pub fn trials() -> Vec<Trial> {
    let rows = rows("qr/reader.txt").into_iter().enumerate();
    rows.map(|(at, row)| {
        promise(&format!("qr::reader::case_{:02}", at + 1), move || {
            let seen = read(&row.words.join(" "));
            let seen = seen.map_or_else(|why| format!("refused: {why}"), |read| read.to_string());
            assert_eq!(seen.trim(), row.expected);
        })
    })
    .collect()
}

/// What is in a code.
#[derive(Debug, PartialEq, Eq)]
pub struct Read {
    pub number: u64,
    pub of: u64,
    pub accounts: Vec<Account>,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Account {
    pub address: String,
    pub name: String,
    pub incoming: Server,
    pub outgoing: Server,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Server {
    pub protocol: &'static str,
    pub host: String,
    pub port: u64,
    pub security: &'static str,
    pub authentication: &'static str,
    pub username: String,
}

impl std::fmt::Display for Read {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let server = |one: &Server| {
            let Server { protocol, host, port, security, authentication, username } = one;
            format!("{protocol} {host}:{port} {security} {authentication} {username}")
        };
        let account = |one: &Account| {
            format!("{} ({}): {}, {}", one.address, one.name, server(&one.incoming), server(&one.outgoing))
        };
        let accounts: Vec<String> = self.accounts.iter().map(account).collect();
        write!(f, "{}/{} {}", self.number, self.of, accounts.join("; "))
    }
}

/// A value and where it stands.
struct At<'v>(Option<&'v Value>, String);

impl<'v> At<'v> {
    fn at(&self, index: usize) -> At<'v> {
        At(self.0.and_then(|value| value.get(index)), format!("{}[{index}]", self.1))
    }

    fn list(&self) -> Result<&'v [Value], String> {
        let list = self.0.and_then(Value::as_array);
        list.map(Vec::as_slice).ok_or_else(|| format!("{}: expected a list", self.1))
    }

    fn number(&self) -> Result<u64, String> {
        self.0.and_then(Value::as_u64).ok_or_else(|| format!("{}: expected a number", self.1))
    }

    fn line(&self) -> Result<String, String> {
        let text = self.0.and_then(Value::as_str).ok_or_else(|| format!("{}: expected a text", self.1))?;
        match text.contains(['\r', '\n']) {
            true => Err(format!("{}: a line break", self.1)),
            false => Ok(text.to_owned()),
        }
    }

    /// May be absent, but not `null`.
    fn line_if_any(&self) -> Result<(), String> {
        if self.0.is_some() { self.line().map(|_| ()) } else { Ok(()) }
    }
}

/// The accounts of a code; of the whole code the first thing that is refused.
pub fn read(text: &str) -> Result<Read, String> {
    let value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    if !value.is_array() {
        return Err("no list".to_owned());
    }
    let root = At(Some(&value), String::new());
    if value[0] != 1 {
        return Err(format!("version {}", value[0]));
    }
    let misc = root.at(1);
    misc.list()?;
    let (number, of) = (misc.at(0).number()?, misc.at(1).number()?);
    let members = root.list()?.len();
    let mut accounts = Vec::new();
    for at in (2..members.max(3)).step_by(2) {
        accounts.push(account(&root.at(at), &root.at(at + 1))?);
    }
    Ok(Read { number, of, accounts })
}

fn account(incoming: &At<'_>, groups: &At<'_>) -> Result<Account, String> {
    incoming.list()?;
    let incoming_server = server(incoming, &["imap", "pop3"])?;
    incoming.at(6).line_if_any()?;
    incoming.at(7).line_if_any()?;
    let mut read = Vec::new();
    for at in 0..groups.list()?.len().max(1) {
        read.push(group(&groups.at(at))?);
    }
    let (outgoing, (address, name)) = read.swap_remove(0);
    Ok(Account { address, name, incoming: incoming_server, outgoing })
}

fn group(group: &At<'_>) -> Result<(Server, (String, String)), String> {
    let members = group.list()?.len();
    group.at(0).list()?;
    let outgoing = server(&group.at(0), &["smtp"])?;
    group.at(0).at(6).line_if_any()?;
    let mut identities = Vec::new();
    for at in 1..members.max(2) {
        identities.push(identity(&group.at(at))?);
    }
    Ok((outgoing, identities.swap_remove(0)))
}

fn identity(identity: &At<'_>) -> Result<(String, String), String> {
    identity.list()?;
    let (address, name) = (identity.at(0).line()?, identity.at(1).line()?);
    match is_address(&address) {
        true => Ok((address, name)),
        false => Err(format!("{}: address {address}", identity.1)),
    }
}

fn server(server: &At<'_>, protocols: &[&'static str]) -> Result<Server, String> {
    let place = &server.1;
    let number = |at: usize| server.at(at).number();
    let word = |at: usize, what: &str, words: &[Option<&'static str>]| {
        let number = number(at)?;
        let word = usize::try_from(number).ok().and_then(|number| words.get(number).copied().flatten());
        word.ok_or_else(|| format!("{place}: {what} {number}"))
    };
    let protocols: Vec<Option<&str>> = protocols.iter().copied().map(Some).collect();
    let read = Server {
        protocol: word(0, "protocol", &protocols)?,
        host: server.at(1).line()?,
        port: number(2)?,
        security: word(3, "security", &["plain", "starttls", "starttls", "tls"].map(Some))?,
        authentication: word(4, "authentication", AUTHENTICATIONS)?,
        username: server.at(5).line()?,
    };
    if !is_host(&read.host) {
        return Err(format!("{place}: host {}", read.host));
    }
    match (1..=65_535).contains(&read.port) {
        true => Ok(read),
        false => Err(format!("{place}: port {}", read.port)),
    }
}

/// GSSAPI and NTLM have numbers, but are refused.
const AUTHENTICATIONS: &[Option<&str>] =
    &[Some("none"), Some("password"), Some("encrypted"), None, None, Some("certificate"), Some("oauth2")];

fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        let is_inner = label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        !label.is_empty() && label.len() <= 63 && is_inner && !label.starts_with('-') && !label.ends_with('-')
    };
    host.len() <= 255 && host.split('.').all(is_label)
}

/// By both of its parsers: that of the code, and that of the settings file which is made of it.
pub fn is_address(address: &str) -> bool {
    let Some((local, domain)) = address.rsplit_once('@') else { return false };
    let is_atom = |atom: &str| {
        !atom.is_empty() && atom.bytes().all(|b| b.is_ascii_alphanumeric() || ATEXT.contains(&b))
    };
    let top = domain.rsplit('.').next().unwrap_or_default();
    let has_top = top.starts_with(|c: char| c.is_ascii_alphabetic());
    local.len() <= 64 && local.split('.').all(is_atom) && is_host(domain) && has_top && address.len() <= 254
}

const ATEXT: &[u8] = b"!#$%&'*+-/=?^_`{|}~";
