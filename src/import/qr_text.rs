//! The text in a QR code of Thunderbird, as Thunderbird for Android reads it (`QrCodePayloadParser.kt`), version 1.

use serde_json::Value;

use super::gather::{Gathered, Said};
use super::hint::Hint;
use super::import_error::ImportError;
use super::imported::Imported;
use super::kind::Kind;
use super::not_kept::shown;
use crate::mail::{Authentication, EmailAddress, Protocol, TlsMode};

/// Whether it is a list that begins with a version: `[section]` of some other file is none.
pub(super) fn looks_like(text: &str) -> bool {
    let inside = text.strip_prefix('[').map(str::trim_start);
    inside.is_some_and(|inside| inside.starts_with(|c: char| c.is_ascii_digit()))
}

pub(super) fn read(text: &str, hint: &Hint) -> Result<Imported, ImportError> {
    let root: Value = serde_json::from_str(text).map_err(|error| broken(&error.to_string()))?;
    let root = root.as_array().map(Vec::as_slice).unwrap_or_default();
    let [version, misc, accounts @ ..] = root else { return Err(broken("expected a list of four or more")) };
    if version.as_u64() != Some(1) {
        return Err(broken(&format!("version {}: expected 1", shown(&version.to_string()))));
    }
    let mut gathered = Gathered::new(Kind::QrText, hint);
    if misc.get(1).and_then(Value::as_u64).is_some_and(|last| last > 1) {
        gathered.note("one of several codes: the others may hold more accounts");
    }
    let pairs = accounts.chunks_exact(2);
    if pairs.len() == 0 || !pairs.remainder().is_empty() {
        return Err(broken("expected an incoming server and its outgoing servers for each account"));
    }
    for (at, pair) in pairs.enumerate() {
        account(&pair[0], &pair[1], at + 1, &mut gathered)?;
    }
    Ok(gathered.imported)
}

fn broken(problem: &str) -> ImportError {
    ImportError::Broken { kind: "Thunderbird QR text", problem: problem.to_owned() }
}

fn account(
    incoming: &Value,
    groups: &Value,
    number: usize,
    gathered: &mut Gathered,
) -> Result<(), ImportError> {
    let place = format!("account {number}");
    let mut groups = groups.as_array().into_iter().flatten();
    // The reader takes the first group, with all its identities.
    let group = groups.next().and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let [outgoing, identities @ ..] = group else {
        return Err(broken(&format!("{place}: expected an outgoing server with an identity")));
    };
    let address = identities.first().and_then(|identity| identity.get(0)).and_then(Value::as_str);
    let address: EmailAddress = address
        .ok_or_else(|| broken(&format!("{place}: expected an identity with an address")))?
        .parse()
        .map_err(|error: crate::mail::EmailAddressError| broken(&format!("{place}: {error}")))?;
    if !gathered.owner(&place, &address) {
        return Ok(());
    }
    server(incoming, &[Protocol::Imap, Protocol::Pop3], &format!("{place}, incoming"), gathered)?;
    server(outgoing, &[Protocol::Smtp], &format!("{place}, outgoing"), gathered)?;
    personal(incoming, outgoing, identities, &place, gathered);
    for (side, said, known) in [("incoming", incoming, 8), ("outgoing", outgoing, 7)] {
        // What they are, and whether they may be shown, nobody knows.
        if said.as_array().is_some_and(|said| said.len() > known) {
            let why = format!("the format has {known} of them");
            gathered.personal(&format!("{place}, {side}"), "further members", &why);
        }
    }
    for _ in groups {
        gathered.not_kept(
            &place,
            "a further group of outgoing servers",
            "the program reads the first one only",
        );
    }
    Ok(())
}

fn server(
    said: &Value,
    protocols: &[Protocol],
    place: &str,
    gathered: &mut Gathered,
) -> Result<(), ImportError> {
    let number = |at: usize| said.get(at).and_then(Value::as_u64).and_then(|one| usize::try_from(one).ok());
    let text = |at: usize| said.get(at).and_then(Value::as_str).unwrap_or_default().to_owned();
    let wrong = |what: &str| broken(&format!("{place}: {what}"));
    let protocol =
        number(0).and_then(|at| protocols.get(at)).ok_or_else(|| wrong("a protocol that is not known"))?;
    let tls = match number(3) {
        Some(0) => TlsMode::None,
        // 1 is reserved: the reader takes it for STARTTLS.
        Some(1 | 2) => TlsMode::Starttls,
        Some(3) => TlsMode::Implicit,
        _ => return Err(wrong("a security that is not known")),
    };
    let auth = match number(4) {
        Some(1) => vec![Authentication::Password],
        Some(2) => vec![Authentication::EncryptedPassword],
        Some(6) => vec![Authentication::Oauth2],
        Some(other @ (0 | 3 | 4 | 5)) => {
            let what = ["none", "", "", "GSSAPI", "NTLM", "a client certificate"][other];
            gathered.not_kept(place, what, "authentication: a provider file has no word for it");
            Vec::new()
        }
        _ => return Err(wrong("an authentication that is not known")),
    };
    gathered.server(&Said {
        place: place.to_owned(),
        protocol: *protocol,
        host: text(1),
        port: number(2).map_or_else(String::new, |port| port.to_string()),
        tls,
        auth,
        username: text(5),
    });
    Ok(())
}

/// What is the user's own: it is named, not repeated.
fn personal(incoming: &Value, outgoing: &Value, identities: &[Value], place: &str, gathered: &mut Gathered) {
    let has_text = |value: Option<&Value>| value.and_then(Value::as_str).is_some_and(|text| !text.is_empty());
    let why = "what is one person's own belongs in no provider file";
    if has_text(incoming.get(7)) || has_text(outgoing.get(6)) {
        gathered.personal(place, "password", why);
    }
    if has_text(incoming.get(6)) {
        gathered.personal(place, "name of the account", why);
    }
    if identities.iter().any(|identity| has_text(identity.get(1))) {
        gathered.personal(place, "name of the person", why);
    }
    if identities.len() > 1 {
        gathered.personal(place, "further identities", why);
    }
}
