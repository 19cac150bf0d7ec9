//! What the inspection of a server's certificates means for the ladder.

use super::step::{Rung, Step};
use crate::mail::{Date, Host};
use crate::net::{Certificate, CertificateTrouble, Inspection};

/// So many names of a certificate are told.
const NAMES_TOLD: usize = 6;

/// Longer chains are refused by some: GnuTLS takes 16 at the most (`DEFAULT_MAX_VERIFY_DEPTH`).
const MOST_CERTIFICATES: usize = 10;

/// One step for each trouble, or one that all is well.
#[must_use]
pub fn certificate_steps(inspection: &Inspection, host: &Host) -> Vec<Step> {
    let mut troubles: Vec<Step> =
        inspection.troubles.iter().map(|trouble| step(trouble, inspection, host)).collect();
    if inspection.chain > MOST_CERTIFICATES {
        let evidence = format!("{} certificates are sent", inspection.chain);
        troubles.push(Step::advise(Rung::Certificate, "chain-too-long", evidence));
    }
    match (&inspection.certificate, troubles.is_empty()) {
        (Some(certificate), true) => {
            let until = day(certificate.not_after);
            let evidence = format!("for {host}, by {}, until {until}", certificate.issuer);
            vec![Step::pass(Rung::Certificate, evidence)]
        }
        _ => troubles,
    }
}

fn step(trouble: &CertificateTrouble, inspection: &Inspection, host: &Host) -> Step {
    let certificate = inspection.certificate.as_ref();
    let issuer = certificate.map_or("nobody", |certificate| certificate.issuer.as_str());
    let (rule, evidence) = match trouble {
        CertificateTrouble::ExpiresSoon(end) => {
            let evidence = format!("it ends on {}", day(*end));
            return Step::advise(Rung::Certificate, "certificate-expires-soon", evidence);
        }
        CertificateTrouble::Unreadable(why) => ("certificate-unreadable", why.clone()),
        CertificateTrouble::Name => {
            let names = certificate.map(names).unwrap_or_default();
            ("certificate-name", format!("it is for {names}, not for {host}"))
        }
        CertificateTrouble::Expired(end) => ("certificate-expired", format!("it ended on {}", day(*end))),
        CertificateTrouble::NotYetValid(start) => {
            ("certificate-not-yet-valid", format!("it begins on {}", day(*start)))
        }
        CertificateTrouble::SelfSigned => ("self-signed", format!("nobody but itself vouches for {issuer}")),
        CertificateTrouble::MissingIntermediate => {
            ("missing-intermediate", format!("the certificate of its issuer is not sent: {issuer}"))
        }
        CertificateTrouble::UnknownAuthority => {
            ("unknown-authority", format!("this machine does not know who vouches for it: {issuer}"))
        }
        CertificateTrouble::WeakKey(bits) => ("weak-certificate", format!("an RSA key of {bits} bits")),
        CertificateTrouble::WeakSignature(hash) => {
            ("weak-certificate", format!("a signature over {hash}, which can be forged"))
        }
        CertificateTrouble::Refused(why) => ("certificate-refused", why.clone()),
    };
    Step::fail(Rung::Certificate, rule, evidence)
}

fn names(certificate: &Certificate) -> String {
    match certificate.names.as_slice() {
        [] => format!("no DNS name at all (its subject is {})", certificate.subject),
        names => {
            let told = names.iter().take(NAMES_TOLD).cloned().collect::<Vec<_>>().join(", ");
            match names.len().checked_sub(NAMES_TOLD) {
                Some(more) if more > 0 => format!("{told} and {more} more"),
                _ => told,
            }
        }
    }
}

fn day(seconds: u64) -> String {
    Date::of_unix_time(seconds)
        .map_or_else(|| "a day beyond the calendar".to_owned(), |date| date.to_string())
}
