//! A profile looked at: who has signed it, whether it was changed since, and what it sets up.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, ensure};

use super::exit::Exit;
use super::today::{now, today};
use super::{output, stranger};
use crate::import::{Hint, Imported, is_profile, read};
use crate::mail::{Date, Server, TlsMode};
use crate::net::{Certificate, Trust};
use crate::signature::{self, Doubt, Inspection, SignatureState, Signer, doubts, is_signed};

/// Shows a profile. A signature that does not hold is a failure, and one that no device can trust; without one it is
/// shown all the same.
pub(super) fn inspect(file: &Path) -> anyhow::Result<Exit> {
    let bytes = stranger::bytes(file)?;
    let shown = stranger::shown(file);
    let hint = Hint::file(&stranger::title(file), today()?);
    let unreadable = || shown.clone();
    let message = match bytes.trim_ascii_start().starts_with(b"-----BEGIN ") {
        true => signature::from_pem(&bytes).with_context(unreadable)?,
        false => bytes,
    };
    let (mut text, content, exit) = match is_signed(&message) {
        true => {
            let inspection = signature::inspect(&message).with_context(unreadable)?;
            let (text, exit) = signatures(&shown, &inspection)?;
            (text, inspection.content, exit)
        }
        false => (format!("{shown}: not signed\n"), message, Exit::Done),
    };
    ensure!(
        is_profile(&content),
        "{shown}: expected a configuration profile; `mailsetup import` reads other settings"
    );
    settings(&read(&content, &hint).with_context(unreadable)?, &mut text);
    output::text(&text)?;
    Ok(exit)
}

fn signatures(file: &str, inspection: &Inspection) -> anyhow::Result<(String, Exit)> {
    let mut text = String::new();
    if inspection.signers.is_empty() {
        let _ = writeln!(text, "{file}: a signed message that nobody has signed");
    }
    let (now, trust) = (now()?, Trust::load(None).ok());
    let mut is_wrong = inspection.signers.is_empty() || inspection.behind > 0;
    for signer in &inspection.signers {
        let doubts = match signer.state {
            SignatureState::Right => doubts(&signer.chain, now, trust.as_ref()),
            _ => Vec::new(),
        };
        is_wrong |= signer.state != SignatureState::Right || doubts.iter().any(Doubt::is_certain);
        let _ = writeln!(text, "{file}: {}", said(&signer.state));
        tell_signer(signer, &doubts, inspection, &mut text);
    }
    if inspection.behind > 0 {
        let _ =
            writeln!(text, "  but        {} bytes stand behind it that nobody has signed", inspection.behind);
    }
    Ok((text, if is_wrong { Exit::Failed } else { Exit::Done }))
}

fn tell_signer(signer: &Signer, doubts: &[Doubt], inspection: &Inspection, text: &mut String) {
    let Some(certificate) = &signer.certificate else { return };
    let Certificate { subject, issuer, not_before, not_after, .. } = certificate;
    let _ = writeln!(text, "  signed by  {subject}\n  issued by  {issuer}");
    let _ = writeln!(text, "  valid      {} to {}", day(*not_before), day(*not_after));
    for other in inspection.certificates.iter().filter(|other| *other != certificate) {
        let _ = writeln!(text, "  with it    {}", other.subject);
    }
    for doubt in doubts {
        let _ = writeln!(text, "  but        {doubt}");
    }
}

fn said(state: &SignatureState) -> String {
    match state {
        SignatureState::Right => "signed, and not changed since".to_owned(),
        SignatureState::OtherContent => "CHANGED after it was signed: devices refuse it".to_owned(),
        SignatureState::OtherType => {
            "signed as something else than it is said to be: devices refuse it".to_owned()
        }
        SignatureState::Wrong => "the signature is not by this certificate: devices refuse it".to_owned(),
        SignatureState::Unknown(oid) => format!("signed in a way that is not known here ({oid})"),
        SignatureState::NoCertificate => "signed, without the certificate of the signer".to_owned(),
    }
}

fn day(seconds: u64) -> String {
    Date::of_unix_time(seconds).map_or_else(|| "the end of the calendar".to_owned(), |day| day.to_string())
}

/// The servers, and what else is in it.
fn settings(imported: &Imported, text: &mut String) {
    if let Some(name) = &imported.draft.name {
        let _ = writeln!(text, "  sets up    {name}");
    }
    for published in imported.draft.servers.iter().chain(&imported.draft.candidates) {
        let Server { protocol, host, port, tls, username, .. } = &published.server;
        // A profile does not say when TLS begins.
        let tls = if *tls == TlsMode::None { "WITHOUT TLS" } else { "with TLS" };
        let name =
            imported.person.as_ref().map_or_else(|| username.to_string(), |person| username.fill(person));
        let _ = writeln!(text, "  {:<9}  {host}:{port} {tls}, user name {name}", protocol.as_str());
    }
    for lost in &imported.not_kept {
        let _ = writeln!(text, "  besides    {lost}");
    }
}
