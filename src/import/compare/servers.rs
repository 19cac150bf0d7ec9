//! The servers of two sources.

use super::{Difference, add, lists};
use crate::import::imported::Imported;
use crate::import::kind::{Kind, Topic};
use crate::mail::{Protocol, Server, TlsMode};
use crate::provider::Published;

/// In order of preference: the first of one side against the first of the other.
pub(super) fn compare(one: &Imported, other: &Imported, protocol: Protocol, found: &mut Vec<Difference>) {
    let (mut mine, mut theirs) = (offered(one, protocol), offered(other, protocol));
    let is_silent = mine.is_empty() || theirs.is_empty();
    if protocol.is_incoming() && is_silent && !are_asked(one, other, Topic::BothIncoming) {
        // Mail is fetched by the other protocol there; by none, and it is a difference.
        if fetches(one) && fetches(other) && has_common_way(one, other) {
            return;
        }
    }
    if !are_asked(one, other, Topic::SeveralServers) {
        mine.truncate(1);
        theirs.truncate(1);
    }
    for at in 0..mine.len().max(theirs.len()) {
        let subject = format!("{protocol}, {} server", ordinal(at + 1));
        match (mine.get(at), theirs.get(at)) {
            (Some(mine), Some(theirs)) => server(&subject, (one, mine), (other, theirs), found),
            (mine, theirs) => add(found, &subject, mine.map(in_words), theirs.map(in_words)),
        }
    }
}

/// What is only tried, in no order.
pub(super) fn candidates(one: &Imported, other: &Imported, found: &mut Vec<Difference>) {
    if one.kind != Kind::Provider || other.kind != Kind::Provider {
        return;
    }
    let of = |imported: &Imported| -> Vec<String> {
        imported.draft.candidates.iter().map(|Published { server, .. }| in_words(server)).collect()
    };
    lists("candidate", &of(one), &of(other), found);
}

/// Whether both can speak of it; files of one kind are read on the same terms.
fn are_asked(one: &Imported, other: &Imported, topic: Topic) -> bool {
    one.kind == other.kind || (one.kind.says(topic) && other.kind.says(topic))
}

/// Only a provider file tells what it publishes from what is to be tried; any other file publishes all that it names.
fn offered(imported: &Imported, protocol: Protocol) -> Vec<Server> {
    let tried = imported.draft.candidates.iter().filter(|_| imported.kind != Kind::Provider);
    let all = imported.draft.servers.iter().chain(tried).map(|published| published.server.clone());
    all.filter(|server| server.protocol == protocol).collect()
}

fn fetches(imported: &Imported) -> bool {
    Protocol::ALL.iter().any(|protocol| protocol.is_incoming() && !offered(imported, *protocol).is_empty())
}

fn has_common_way(one: &Imported, other: &Imported) -> bool {
    let has = |imported, protocol| !offered(imported, protocol).is_empty();
    Protocol::ALL
        .iter()
        .any(|protocol| protocol.is_incoming() && has(one, *protocol) && has(other, *protocol))
}

fn server(
    subject: &str,
    (one_side, one): (&Imported, &Server),
    (other_side, other): (&Imported, &Server),
    found: &mut Vec<Difference>,
) {
    let mut differs = |what: &str, one: String, other: String| {
        add(found, &format!("{subject}: {what}"), Some(one), Some(other));
    };
    differs("host", one.host.to_string(), other.host.to_string());
    differs("port", one.port.to_string(), other.port.to_string());
    let are_both_protected = one.tls != TlsMode::None && other.tls != TlsMode::None;
    let tell_mode = one_side.kind.tells_tls_mode() && other_side.kind.tells_tls_mode();
    if tell_mode || !are_both_protected {
        differs("tls", one.tls.to_string(), other.tls.to_string());
    }
    if are_asked(one_side, other_side, Topic::Auth) {
        differs("auth", methods(one), methods(other));
    }
    if are_asked(one_side, other_side, Topic::Username) {
        differs("username", one.username.to_string(), other.username.to_string());
    }
}

fn in_words(server: &Server) -> String {
    let Server { protocol, host, port, tls, username, .. } = server;
    format!("{protocol} {host}:{port}, tls {tls}, auth {}, username {username}", methods(server))
}

fn methods(server: &Server) -> String {
    let methods: Vec<String> = server.auth.iter().map(ToString::to_string).collect();
    methods.join(" ")
}

fn ordinal(number: usize) -> String {
    match number {
        1 => "1st".to_owned(),
        2 => "2nd".to_owned(),
        3 => "3rd".to_owned(),
        more => format!("{more}th"),
    }
}
