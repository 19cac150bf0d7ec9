//! What a provider says, as files of another kind can say it.
//!
//! A format names one server of each protocol, the first that it can say, and a profile for whoever installs it names
//! no username: beside such a file the provider is what its own file of that format says.

use crate::format::{Addressee, Format, by_name};
use crate::import::hint::Hint;
use crate::import::imported::{Imported, provider_id};
use crate::import::kind::Kind;
use crate::import::recognise::read;
use crate::mail::Protocol;
use crate::provider::Published;

/// The ways to understand a source beside the other; that in which they differ least counts.
pub(super) fn of(imported: &Imported, other: &Imported) -> Vec<Imported> {
    if imported.kind != Kind::Provider || other.kind == Kind::Provider {
        return vec![imported.clone()];
    }
    let person = other.person.clone().map(Addressee::one);
    let addressees = [Some(Addressee::Anyone), person].into_iter().flatten();
    let mut readings: Vec<Imported> =
        addressees.filter_map(|addressee| written(imported, other, &addressee)).collect();
    readings.push(imported.clone());
    readings.push(with_candidates(imported, other));
    readings
}

/// What its own file says; nothing where there is none.
fn written(imported: &Imported, other: &Imported, addressee: &Addressee) -> Option<Imported> {
    let format = format_of(other)?;
    let provider = imported.draft.load(&provider_id(&imported.draft)?).ok()?.provider;
    let bytes = format.render(&provider, addressee).ok()?;
    let hint = Hint {
        domain: Some(provider.main_domain().clone()),
        address: addressee.person().map(|person| person.address.clone()),
        // On no day: it is compared, not kept.
        ..Hint::file(format.name, "1970-01-01".parse().ok()?)
    };
    read(&bytes, &hint).ok()
}

/// The row that writes what is compared.
fn format_of(file: &Imported) -> Option<&'static Format> {
    let servers = || file.draft.servers.iter().chain(&file.draft.candidates);
    let has = |protocol| servers().any(|one| one.server.protocol == protocol);
    by_name(match file.kind {
        Kind::Autoconfig => "thunderbird",
        Kind::Profile if has(Protocol::Pop3) && !has(Protocol::Imap) => "apple-pop3",
        Kind::Profile => "apple",
        Kind::Autodiscover => "outlook",
        Kind::Pacc => "pacc",
        // One account, told in two ways.
        Kind::QrText | Kind::K9s => "k9s",
        Kind::Provider | Kind::Records | Kind::Guesses => return None,
    })
}

/// With those of its candidates that the other file names too: a server without TLS became one when it was imported.
fn with_candidates(imported: &Imported, file: &Imported) -> Imported {
    let mut all = imported.clone();
    let is_named = |one: &Published| file.draft.candidates.iter().any(|other| other.server == one.server);
    let named = all.draft.candidates.extract_if(.., |one| is_named(one)).collect::<Vec<_>>();
    all.draft.servers.extend(named);
    all
}
