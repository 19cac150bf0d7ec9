//! The usual names and ports of mail servers, where a domain tells nothing.

use super::asking::Asking;
use super::proof;
use crate::import::{Hint, Imported, Kind};
use crate::mail::{Authentication, Domain, Host, Protocol, Server, TlsMode, UsernameTemplate};
use crate::provider::{Published, SourceName};

/// What programs guess (Thunderbird's `GuessConfig`), in its order.
const NAMES: &[(Protocol, &[&str])] = &[
    (Protocol::Imap, &["imap.", "mail.", ""]),
    (Protocol::Pop3, &["pop3.", "pop.", "mail.", ""]),
    (Protocol::Smtp, &["smtp.", "mail.", ""]),
];

/// What is told, for nobody has said it.
const NOTES: [&str; 2] = [
    "nothing names these servers: their names were guessed, and they answer as mail servers do",
    "whether they take the whole address as the user name is assumed",
];

/// The guesses that a server proves; one that none proves is nobody's word. The first of each protocol stands for all:
/// two names often lead to one machine.
pub(super) async fn proven(domain: &Domain, asking: &Asking<'_>) -> Option<Imported> {
    let mut imported = Imported::new(Kind::Guesses);
    let kept = &mut imported.draft.servers;
    for (mut published, probe) in proof::asked(all(domain), asking).await {
        let is_new = kept.iter().all(|one| one.server.protocol != published.server.protocol);
        if probe.works() && is_new {
            published.verified = Some(asking.today);
            kept.push(published);
        }
    }
    if kept.is_empty() {
        return None;
    }
    imported.notes = NOTES.map(str::to_owned).to_vec();
    let key: SourceName = "guess".parse().ok()?;
    let title = format!("usual names under {domain}, guessed; the servers answer");
    Some(imported.with_source(&key, &Hint::file(&title, asking.today)))
}

/// Every guess, as a server to be asked.
fn all(domain: &Domain) -> Vec<Published> {
    let mut guesses = Vec::new();
    for (protocol, prefixes) in NAMES {
        let hosts = prefixes.iter().filter_map(|prefix| format!("{prefix}{domain}").parse::<Host>().ok());
        for host in hosts {
            let modes = [TlsMode::Implicit, TlsMode::Starttls];
            guesses.extend(modes.map(|tls| guess(*protocol, &host, tls)));
        }
    }
    guesses
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
