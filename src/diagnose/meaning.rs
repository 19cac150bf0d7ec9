//! What a document means for one person, so that two of them can be compared.

use crate::format::{SaidServer, SaidTls, SaidUsername, Settings};
use crate::mail::{EmailAddress, Protocol};

/// Whether the ways to sign in are part of the meaning: formats do not say them alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Methods {
    /// Two documents of one format.
    Told,
    /// Documents of two formats.
    LeftOut,
}

/// Lines such as `imap in.post.example:993 implicit as ann@post.example by password`, in the order of the document.
pub(super) fn meaning(settings: &Settings, address: &EmailAddress, methods: Methods) -> Vec<String> {
    settings.servers.iter().map(|server| line(server, address, methods)).collect()
}

fn line(server: &SaidServer, address: &EmailAddress, methods: Methods) -> String {
    let tls = match server.tls {
        SaidTls::Mode(mode) => mode.as_str(),
        SaidTls::Some => "TLS",
    };
    let username = match &server.username {
        // Outlook's default: what stands before the `@` (MS-OXDSCLI 2.2.4.1.1.2.5).
        SaidUsername::Asked => address.local_part().to_owned(),
        SaidUsername::Template(template) => template.fill(address),
        SaidUsername::Literal(text) => crate::net::shown(text.as_bytes()),
    };
    let by = match (methods, server.auth.as_slice()) {
        (Methods::LeftOut, _) | (_, []) => String::new(),
        (Methods::Told, auth) => {
            let names: Vec<&str> = auth.iter().map(|method| method.as_str()).collect();
            format!(" by {}", names.join(" or "))
        }
    };
    format!("{} {}:{} {tls} as {username}{by}", server.protocol, server.host, server.port)
}

/// What each of two documents says that the other does not; nothing where they mean the same.
pub(super) fn differences(here: &[String], there: &[String], names: (&str, &str)) -> Vec<String> {
    let only = |one: &[String], other: &[String], name: &str| {
        let missing = one.iter().filter(|line| !other.contains(line));
        missing.map(|line| format!("only {name}: {line}")).collect::<Vec<_>>()
    };
    let mut lines = only(here, there, names.0);
    lines.extend(only(there, here, names.1));
    if lines.is_empty() && firsts(here) != firsts(there) {
        lines.push(format!("the order differs: {} has {} first", names.0, firsts(here).join(", ")));
    }
    lines
}

/// The first of each protocol: the one that programs take.
fn firsts(lines: &[String]) -> Vec<&str> {
    let first = |protocol: &Protocol| lines.iter().find(|line| line.starts_with(protocol.as_str()));
    Protocol::ALL.iter().filter_map(first).map(String::as_str).collect()
}
