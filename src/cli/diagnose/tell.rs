//! What to tell the user: the settings to type in by hand, and what he can do about what is wrong.

use crate::advice::{Trouble, trouble, trouble_of};
use crate::client::AccountServer;
use crate::diagnose::Diagnosis;
use crate::language::Words;
use crate::mail::{EmailAddress, Protocol, TlsMode};
use crate::provider::Provider;
use crate::report::{AnyFinding, Finding, Verdict};

/// A few lines, to be read aloud.
pub(super) fn what_to_tell(
    address: &EmailAddress,
    diagnosis: &Diagnosis,
    provider: Option<&Provider>,
) -> Vec<String> {
    let mut lines = match provider {
        Some(provider) => by_hand(address, provider),
        None => as_found(address, diagnosis),
    };
    let failed = diagnosis.causes.iter().filter(|one| one.finding.verdict == Verdict::Fail);
    let mut failed = failed.filter(|one| !is_spare(one, diagnosis));
    // The weightiest trouble that he notices himself; the rest is for who runs the servers.
    if let Some(trouble) = failed.find_map(|one| felt(&one.finding)) {
        let told = trouble.told(Words::english());
        lines.push(format!("{}:", told.title));
        lines.extend(told.user.iter().map(|step| format!("- {step}")));
    } else if lines.is_empty() {
        lines.push(
            "The settings are not known here: ask whoever runs the mail of this domain for them.".to_owned(),
        );
    }
    lines
}

/// Beside a server that programs take and that answers as it should, another one is not missed.
fn is_spare(cause: &AnyFinding, diagnosis: &Diagnosis) -> bool {
    let Some((_, server)) = &cause.at else { return false };
    let is_other = |proven: &AccountServer| {
        proven.protocol.as_str() == server.protocol
            && (proven.host.to_string(), proven.port.get()) != (server.host.clone(), server.port)
    };
    diagnosis.proven.iter().any(is_other)
}

/// At a web server it is not the mail server's certificate that he meets.
fn felt(finding: &Finding) -> Option<&'static Trouble> {
    let found = trouble_of(finding.rule)?;
    let is_of_mail = found.name != "settings-not-found" && finding.subject.contains("https://");
    if is_of_mail { trouble("automatic-setup-fails") } else { Some(found) }
}

/// What a program found, and what answers as it should: nobody knows more of this domain.
fn as_found(address: &EmailAddress, diagnosis: &Diagnosis) -> Vec<String> {
    let lines = diagnosis.proven.iter().filter_map(|server| {
        let name = format!("{}, port {}", server.host, server.port);
        let username = server.usernames.first().cloned().unwrap_or_else(|| address.to_string());
        Some(line(server.protocol, &name, *server.tls.first()?, &username))
    });
    match diagnosis.proven.is_empty() {
        true => Vec::new(),
        false => std::iter::once(HEAD.to_owned()).chain(lines).collect(),
    }
}

const HEAD: &str = "If the program finds nothing, these are the settings to type in:";

fn line(protocol: Protocol, name: &str, tls: TlsMode, username: &str) -> String {
    let security = match tls {
        TlsMode::Implicit => "SSL/TLS",
        TlsMode::Starttls => "STARTTLS",
        TlsMode::None => "no encryption",
    };
    format!("{}: {name}, {security}, user name {username}", protocol.to_string().to_uppercase())
}

fn by_hand(address: &EmailAddress, provider: &Provider) -> Vec<String> {
    let servers = Protocol::ALL.iter().filter_map(|protocol| provider.preferred(*protocol));
    let lines = servers.map(|server| {
        let name = format!("{}, port {}", server.host, server.port);
        line(server.protocol, &name, server.tls, &server.username.fill(address))
    });
    let head = HEAD.to_owned();
    let more = [
        format!("On paper: mailsetup sheet {address}"),
        format!("For an iPhone: mailsetup profile {address}"),
    ];
    std::iter::once(head).chain(lines).chain(more).collect()
}
