//! Rules about the published servers.

use super::{Hit, Rule};
use crate::mail::{Authentication, Protocol, Server, TlsMode};
use crate::provider::{Catalogue, Provider};
use crate::report::Verdict::Advise;

pub(super) static RULES: &[Rule] = &[
    Rule { name: "no-way", verdict: Advise, look: no_way },
    Rule { name: "no-tls", verdict: Advise, look: no_tls },
    Rule { name: "unusual-port", verdict: Advise, look: unusual_port },
    Rule { name: "no-implicit-tls", verdict: Advise, look: no_implicit_tls },
    Rule { name: "no-imap", verdict: Advise, look: no_imap },
    Rule { name: "numeric-username", verdict: Advise, look: numeric_username },
    Rule { name: "domain-in-username", verdict: Advise, look: domain_in_username },
    Rule { name: "different-usernames", verdict: Advise, look: different_usernames },
    Rule { name: "no-password", verdict: Advise, look: no_password },
    Rule { name: "oauth2-unexplained", verdict: Advise, look: oauth2_unexplained },
];

/// Says the same of each published server that `is_meant`.
fn each(provider: &Provider, is_meant: fn(&Server) -> bool, evidence: fn(&Server) -> String) -> Vec<Hit> {
    let servers = provider.servers.iter().map(|published| &published.server);
    servers
        .filter(|server| is_meant(server))
        .map(|server| Hit { subject: subject(server), evidence: evidence(server) })
        .collect()
}

fn subject(server: &Server) -> String {
    format!("{} {}:{}", server.protocol, server.host, server.port)
}

/// The file is good for `verify`, which tries the candidates, and for nobody else.
fn no_way(provider: &Provider, _: &Catalogue) -> Vec<Hit> {
    let hit = |way: &str| Hit {
        subject: way.to_owned(),
        evidence: "no server is published, candidates alone: no program can be set up".to_owned(),
    };
    let ways = [("incoming mail", provider.has_way_in()), ("outgoing mail", provider.has_way_out())];
    ways.into_iter().filter(|(_, is_there)| !is_there).map(|(way, _)| hit(way)).collect()
}

fn no_tls(provider: &Provider, _: &Catalogue) -> Vec<Hit> {
    each(
        provider,
        |server| server.tls == TlsMode::None,
        |_| "published without TLS: no format names it, for a password would travel in clear".to_owned(),
    )
}

fn unusual_port(provider: &Provider, _: &Catalogue) -> Vec<Hit> {
    each(
        provider,
        |server| server.tls != TlsMode::None && !server.has_usual_port(),
        |server| {
            let usual = server.tls.usual_port(server.protocol);
            format!("{} TLS on port {}: the usual port is {usual}", server.tls, server.port)
        },
    )
}

/// RFC 8314 section 3: implicit TLS is preferred to STARTTLS.
fn no_implicit_tls(provider: &Provider, _: &Catalogue) -> Vec<Hit> {
    let lacks = |protocol: &&Protocol| {
        let mut servers = provider.published(**protocol).peekable();
        servers.peek().is_some() && servers.all(|server| server.tls != TlsMode::Implicit)
    };
    let hit = |protocol: &Protocol| Hit {
        subject: protocol.to_string(),
        evidence: "no published server has implicit TLS".to_owned(),
    };
    Protocol::ALL.iter().filter(lacks).map(hit).collect()
}

/// Thunderbird for Android: `RealAutoconfigParser` refuses a file without IMAP.
fn no_imap(provider: &Provider, _: &Catalogue) -> Vec<Hit> {
    match provider.preferred(Protocol::Imap) {
        None if provider.has_way_in() => {
            vec![Hit { subject: "imap".to_owned(), evidence: "no IMAP server is published".to_owned() }]
        }
        _ => Vec::new(),
    }
}

fn numeric_username(provider: &Provider, _: &Catalogue) -> Vec<Hit> {
    each(
        provider,
        |server| server.username.literal_reads_as_number(),
        |server| format!("Thunderbird takes the username `{}` for a number and changes it", server.username),
    )
}

/// Evolution: `e-mail-autoconfig.c` has no domain to put in, and puts in nothing.
fn domain_in_username(provider: &Provider, _: &Catalogue) -> Vec<Hit> {
    each(
        provider,
        |server| server.username.to_string().contains("%EMAILDOMAIN%"),
        |server| format!("Evolution leaves out the domain in the username `{}`", server.username),
    )
}

/// FairEmail: the last username of the file is tried for every server.
fn different_usernames(provider: &Provider, _: &Catalogue) -> Vec<Hit> {
    let Some(outgoing) = provider.preferred(Protocol::Smtp) else { return Vec::new() };
    let incoming = [Protocol::Imap, Protocol::Pop3].into_iter().filter_map(|p| provider.preferred(p));
    incoming
        .filter(|incoming| incoming.username != outgoing.username)
        .map(|incoming| Hit {
            subject: subject(incoming),
            evidence: format!(
                "its username is `{}`, that of {} is `{}`",
                incoming.username, outgoing.host, outgoing.username
            ),
        })
        .collect()
}

/// Both Thunderbirds know OAuth2 for a list of hosts built into them, and nothing else.
fn no_password(provider: &Provider, _: &Catalogue) -> Vec<Hit> {
    each(
        provider,
        |server| server.auth.iter().all(|method| *method == Authentication::Oauth2),
        |_| "OAuth2 is the only way to sign in".to_owned(),
    )
}

fn oauth2_unexplained(provider: &Provider, _: &Catalogue) -> Vec<Hit> {
    if provider.oauth2.is_some() {
        return Vec::new();
    }
    each(
        provider,
        |server| server.auth.contains(&Authentication::Oauth2),
        |_| "offers OAuth2, and the file has no [oauth2]".to_owned(),
    )
}
