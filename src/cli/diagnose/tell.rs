//! What to tell the user: the settings to type in by hand, and what he can do about what is wrong.

use crate::advice::trouble_of;
use crate::diagnose::Diagnosis;
use crate::mail::{EmailAddress, Protocol, TlsMode};
use crate::provider::Provider;
use crate::report::Verdict;

/// A few lines, to be read aloud.
pub(super) fn what_to_tell(
    address: &EmailAddress,
    diagnosis: &Diagnosis,
    provider: Option<&Provider>,
) -> Vec<String> {
    let mut lines = match provider {
        Some(provider) => by_hand(address, provider),
        None => Vec::new(),
    };
    let mut failed = diagnosis.causes.iter().filter(|one| one.finding.verdict == Verdict::Fail);
    // The weightiest trouble that he notices himself; the rest is for who runs the servers.
    if let Some(trouble) = failed.find_map(|one| trouble_of(one.finding.rule)) {
        lines.push(format!("{}:", trouble.title));
        lines.extend(trouble.user.iter().map(|step| format!("- {step}")));
    } else if lines.is_empty() {
        lines.push(
            "The settings are not known here: ask whoever runs the mail of this domain for them.".to_owned(),
        );
    }
    lines
}

fn by_hand(address: &EmailAddress, provider: &Provider) -> Vec<String> {
    let servers = Protocol::ALL.iter().filter_map(|protocol| provider.preferred(*protocol));
    let lines = servers.map(|server| {
        let security = match server.tls {
            TlsMode::Implicit => "SSL/TLS",
            TlsMode::Starttls => "STARTTLS",
            TlsMode::None => "no encryption",
        };
        let username = server.username.fill(address);
        let protocol = server.protocol.to_string().to_uppercase();
        format!("{protocol}: {}, port {}, {security}, user name {username}", server.host, server.port)
    });
    let head = "If the program finds nothing, these are the settings to type in:".to_owned();
    let more = format!("On paper: mailsetup sheet {address}; for an iPhone: mailsetup profile {address}");
    std::iter::once(head).chain(lines).chain([more]).collect()
}
