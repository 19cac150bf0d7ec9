//! Why a device may show "Not Verified" beside what somebody has signed.

use std::fmt;

use rustls::pki_types::CertificateDer;

use crate::mail::Date;
use crate::net::{Certificate, Trust};

/// One reason not to trust who has signed. Whether a device does is for the device to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// The certificate ended, in seconds since 1970.
    Ended(u64),
    /// It begins later, in seconds since 1970.
    NotYet(u64),
    /// It ends soon, in seconds since 1970.
    EndsSoon(u64),
    SelfSigned,
    /// The certificate of the issuer, who is called so, is not there; devices fetch none.
    MissingIssuer(String),
    /// Nobody whom this machine trusts vouches for the last of the chain, whose issuer is called so.
    UnknownIssuer(String),
}

impl Doubt {
    /// Whether devices trust nobody so, other than those that were told to.
    #[must_use]
    pub const fn is_certain(&self) -> bool {
        match self {
            Self::Ended(_) | Self::NotYet(_) | Self::SelfSigned => true,
            Self::EndsSoon(_) | Self::MissingIssuer(_) | Self::UnknownIssuer(_) => false,
        }
    }
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ended(end) => {
                write!(f, "the certificate ended on {}: devices show \"Not Verified\"", day(*end))
            }
            Self::NotYet(start) => {
                write!(f, "the certificate begins on {}: devices show \"Not Verified\"", day(*start))
            }
            Self::EndsSoon(end) => {
                write!(f, "the certificate ends on {}; then devices show \"Not Verified\"", day(*end))
            }
            Self::SelfSigned => f.write_str(
                "nobody but itself vouches for the certificate: devices show \"Not Verified\", except those that were \
                 told to trust it",
            ),
            Self::MissingIssuer(issuer) => write!(
                f,
                "the certificate of its issuer is missing ({issuer}): devices may show \"Not Verified\""
            ),
            Self::UnknownIssuer(issuer) => write!(
                f,
                "this machine does not know who vouches for the last certificate ({issuer}): devices may show \
                 \"Not Verified\""
            ),
        }
    }
}

/// A day in UTC.
pub(super) fn day(seconds: u64) -> String {
    Date::of_unix_time(seconds).map_or_else(|| "the end of the calendar".to_owned(), |day| day.to_string())
}

/// The doubts about who has signed with the first certificate of a chain, on a day in seconds since 1970.
#[must_use]
pub fn doubts(chain: &[CertificateDer<'_>], now: u64, trust: Option<&Trust>) -> Vec<Doubt> {
    let read: Vec<Certificate> = chain.iter().filter_map(|one| Certificate::read(one).ok()).collect();
    let Some(signer) = read.first() else { return Vec::new() };
    let when = match signer {
        _ if signer.not_after < now => Some(Doubt::Ended(signer.not_after)),
        _ if signer.not_before > now => Some(Doubt::NotYet(signer.not_before)),
        _ if signer.ends_soon(now) => Some(Doubt::EndsSoon(signer.not_after)),
        _ => None,
    };
    // An ended one is asked about on its last day.
    let day = now.clamp(signer.not_before, signer.not_after.max(signer.not_before));
    let who = issuer(&read, || trust.is_some_and(|trust| trust.knows_nobody(chain, day)));
    when.into_iter().chain(who).collect()
}

fn issuer(chain: &[Certificate], is_unknown: impl Fn() -> bool) -> Option<Doubt> {
    let (signer, last) = (chain.first()?, last(chain)?);
    if signer.is_self_issued {
        return Some(Doubt::SelfSigned);
    }
    // One that a root has issued needs nobody in between, and says so by having no issuer to be fetched.
    if last == signer && signer.names_its_issuer {
        return Some(Doubt::MissingIssuer(signer.issuer.clone()));
    }
    // Above an authority in between is a root or another one: only who knows the roots can tell.
    is_unknown().then(|| Doubt::UnknownIssuer(last.issuer.clone()))
}

/// The one above which there is none, on the way up from the first.
fn last(chain: &[Certificate]) -> Option<&Certificate> {
    let mut last = chain.first()?;
    // No way is longer than the chain, whatever circles are in it.
    for _ in chain {
        let above = chain.iter().find(|one| one.subject == last.issuer && *one != last);
        match above {
            Some(above) if !last.is_self_issued => last = above,
            _ => break,
        }
    }
    Some(last)
}
