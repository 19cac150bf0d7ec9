//! The usual names and ports of mail servers, where a domain tells nothing.

use crate::import::{Imported, Kind};
use crate::mail::{Authentication, Date, Domain, Host, Protocol, Server, TlsMode, UsernameTemplate};
use crate::provider::Published;

/// What programs guess (Thunderbird's `GuessConfig`), in its order.
const NAMES: &[(Protocol, &[&str])] = &[
    (Protocol::Imap, &["imap.", "mail.", ""]),
    (Protocol::Pop3, &["pop3.", "pop.", "mail.", ""]),
    (Protocol::Smtp, &["smtp.", "mail.", ""]),
];

/// Every guess, as a server to be asked.
pub(super) fn of(domain: &Domain, _: Date) -> Imported {
    let mut imported = Imported::new(Kind::Guesses);
    for (protocol, prefixes) in NAMES {
        let hosts = prefixes.iter().filter_map(|prefix| format!("{prefix}{domain}").parse::<Host>().ok());
        for host in hosts {
            for tls in [TlsMode::Implicit, TlsMode::Starttls] {
                imported.draft.servers.push(guess(*protocol, &host, tls));
            }
        }
    }
    imported
}

fn guess(protocol: Protocol, host: &Host, tls: TlsMode) -> Published {
    let server = Server {
        protocol,
        host: host.clone(),
        port: tls.usual_port(protocol),
        tls,
        auth: vec![Authentication::Password],
        username: UsernameTemplate::address(),
    };
    Published { server, sources: Vec::new(), note: None, verified: None }
}

/// A guess that no server proves is nobody's word. Of those that are proven, the first of each protocol stands for
/// all: two names often lead to one machine.
pub(super) fn keep_proven(imported: &mut Imported) {
    imported.draft.candidates.clear();
    let mut kept: Vec<Published> = Vec::new();
    for published in imported.draft.servers.drain(..) {
        if !kept.iter().any(|one| one.server.protocol == published.server.protocol) {
            kept.push(published);
        }
    }
    if !kept.is_empty() {
        let note =
            "nothing names these servers: their names were guessed, and they answer as mail servers do";
        imported.notes.push(note.to_owned());
        imported.notes.push("whether they take the whole address as the user name is assumed".to_owned());
    }
    imported.draft.servers = kept;
}
