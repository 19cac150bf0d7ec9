//! What is to be said of the certificates that a server showed.

use std::time::Duration;

use rustls::client::verify_server_name;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{CertificateError as Judgement, Error};

use super::certificate::{Certificate, Key};
use super::trust::Trust;

/// The shortest RSA key that is still taken (NIST SP 800-57; the CA/Browser Forum's baseline 6.1.5).
const LEAST_RSA_BITS: usize = 2_048;

/// The certificates of one server, judged one question at a time: an expired certificate may be of a wrong
/// name as well, and a verifier that stops at the first trouble tells one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspection {
    /// The server's own; nothing if it cannot be read.
    pub certificate: Option<Certificate>,
    /// How many certificates the server sent.
    pub chain: usize,
    /// What is wrong with them, the weightiest first.
    pub troubles: Vec<CertificateTrouble>,
}

/// One thing that is wrong with the certificates of a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CertificateTrouble {
    Unreadable(String),
    /// It carries other names.
    Name,
    /// It ended, in seconds since 1970.
    Expired(u64),
    /// It begins later, in seconds since 1970.
    NotYetValid(u64),
    SelfSigned,
    /// Its issuer is a public authority's, and the certificate that leads there was not sent.
    MissingIntermediate,
    UnknownAuthority,
    /// An RSA key of so many bits.
    WeakKey(usize),
    /// A signature over this hash.
    WeakSignature(&'static str),
    /// Something else that the platform does not accept.
    Refused(String),
    /// It ends soon, in seconds since 1970. No mail program minds yet.
    ExpiresSoon(u64),
}

impl Inspection {
    pub(super) fn of(chain: &[CertificateDer<'_>], name: &ServerName<'_>, trust: &Trust) -> Self {
        let Some(leaf) = chain.first() else {
            let troubles = vec![CertificateTrouble::Unreadable("the server sent none".to_owned())];
            return Self { certificate: None, chain: 0, troubles };
        };
        let now = UnixTime::now();
        let (certificate, mut troubles) = match Certificate::read(leaf) {
            Ok(certificate) => {
                let troubles = troubles_of(&certificate, chain, name, trust, now);
                (Some(certificate), troubles)
            }
            Err(error) => (None, vec![CertificateTrouble::Unreadable(error.to_string())]),
        };
        let is_quiet = troubles.iter().all(|trouble| matches!(trouble, CertificateTrouble::ExpiresSoon(_)));
        // The last word is the platform's: whatever this page does not know of, it must not let pass.
        if is_quiet && let Err(error) = trust.judge(chain, name, now) {
            troubles.insert(0, CertificateTrouble::Refused(in_words(&error)));
        }
        Self { certificate, chain: chain.len(), troubles }
    }

    /// Whether a password may be sent: the platform accepts the certificate for this name, today.
    #[must_use]
    pub fn is_trusted(&self) -> bool {
        self.certificate.is_some()
            && self.troubles.iter().all(|trouble| matches!(trouble, CertificateTrouble::ExpiresSoon(_)))
    }
}

fn troubles_of(
    certificate: &Certificate,
    chain: &[CertificateDer<'_>],
    name: &ServerName<'_>,
    trust: &Trust,
    now: UnixTime,
) -> Vec<CertificateTrouble> {
    let mut troubles = Vec::new();
    troubles.extend(name_trouble(&chain[0], name));
    troubles.extend(date_trouble(certificate, now.as_secs()));
    troubles.extend(strength_trouble(certificate));
    troubles.extend(authority_trouble(certificate, chain, name, trust, now));
    // What will be wrong soon comes behind what is wrong today.
    troubles.sort_by_key(|trouble| matches!(trouble, CertificateTrouble::ExpiresSoon(_)));
    troubles
}

fn name_trouble(leaf: &CertificateDer<'_>, name: &ServerName<'_>) -> Option<CertificateTrouble> {
    let parsed = ParsedCertificate::try_from(leaf).ok()?;
    verify_server_name(&parsed, name).err().map(|_| CertificateTrouble::Name)
}

fn date_trouble(certificate: &Certificate, now: u64) -> Option<CertificateTrouble> {
    let &Certificate { not_before, not_after, .. } = certificate;
    if now > not_after {
        Some(CertificateTrouble::Expired(not_after))
    } else if now < not_before {
        Some(CertificateTrouble::NotYetValid(not_before))
    } else if certificate.ends_soon(now) {
        Some(CertificateTrouble::ExpiresSoon(not_after))
    } else {
        None
    }
}

fn strength_trouble(certificate: &Certificate) -> Option<CertificateTrouble> {
    match (certificate.key, certificate.weak_signature) {
        (Key::Rsa(bits), _) if bits < LEAST_RSA_BITS => Some(CertificateTrouble::WeakKey(bits)),
        // Nobody needs the signature of a certificate that vouches for itself.
        (_, Some(hash)) if !certificate.is_self_issued => Some(CertificateTrouble::WeakSignature(hash)),
        _ => None,
    }
}

/// Whether somebody who is trusted here vouches for it, asked for a day on which it is valid: whether that
/// day is today is another question.
fn authority_trouble(
    certificate: &Certificate,
    chain: &[CertificateDer<'_>],
    name: &ServerName<'_>,
    trust: &Trust,
    now: UnixTime,
) -> Option<CertificateTrouble> {
    let day = now.as_secs().clamp(certificate.not_before, certificate.not_after.max(certificate.not_before));
    let day = UnixTime::since_unix_epoch(Duration::from_secs(day));
    let is_alone = certificate.is_self_issued;
    match trust.judge(chain, name, day) {
        Ok(())
        | Err(Error::InvalidCertificate(
            Judgement::NotValidForName | Judgement::NotValidForNameContext { .. },
        )) => None,
        Err(_) if is_alone => Some(CertificateTrouble::SelfSigned),
        // A bad signature: somebody unknown has the name of an authority that is trusted here, as after a
        // change of its key.
        Err(Error::InvalidCertificate(Judgement::UnknownIssuer | Judgement::BadSignature)) => {
            Some(match certificate.names_its_issuer && !has_issuer(certificate, chain) {
                true => CertificateTrouble::MissingIntermediate,
                false => CertificateTrouble::UnknownAuthority,
            })
        }
        Err(_) if strength_trouble(certificate).is_some() => None,
        Err(error) => Some(CertificateTrouble::Refused(in_words(&error))),
    }
}

/// Whether the server sent the certificate of the issuer of its own.
fn has_issuer(certificate: &Certificate, chain: &[CertificateDer<'_>]) -> bool {
    let above = chain.iter().skip(1).filter_map(|one| Certificate::read(one).ok());
    above.into_iter().any(|one| one.subject == certificate.issuer)
}

/// What the platform says; its library has no word of its own for chains that lead too far.
fn in_words(error: &Error) -> String {
    let text = error.to_string();
    if ["MaximumPathDepthExceeded", "MaximumSignatureChecksExceeded", "MaximumPathBuildCallsExceeded"]
        .iter()
        .any(|word| text.contains(word))
    {
        return "the chain of certificates leads too far".to_owned();
    }
    text
}
