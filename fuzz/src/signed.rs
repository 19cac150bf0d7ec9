//! Signed profiles: who is told to have signed is a stranger too.

use mailsetup::net::Certificate;
use mailsetup::signature::{Inspection, SignatureState, content, from_pem, inspect, is_signed};

use crate::promises::is_one_line;

/// Looks at a profile as the command does: PEM or not, signed or not.
pub fn signed(bytes: &[u8]) {
    if !bytes.trim_ascii_start().starts_with(b"-----BEGIN ") {
        return message(bytes);
    }
    match from_pem(bytes) {
        Err(error) => is_one_line(&error.to_string()),
        Ok(bytes) => message(&bytes),
    }
}

fn message(bytes: &[u8]) {
    if !is_signed(bytes) {
        return;
    }
    match inspect(bytes) {
        Err(error) => is_one_line(&error.to_string()),
        Ok(inspection) => {
            assert_eq!(Ok(&inspection.content), content(bytes).as_ref(), "another content than import reads");
            assert!(inspection.content.len() <= bytes.len());
            told(&inspection);
            assert_eq!(Ok(&inspection), inspect(bytes).as_ref());
        }
    }
}

fn told(inspection: &Inspection) {
    let signers = inspection.signers.iter();
    for certificate in signers.clone().filter_map(|signer| signer.certificate.as_ref()) {
        assert!(inspection.certificates.contains(certificate), "a signer that is not in the message");
    }
    for Certificate { subject, issuer, names, .. } in &inspection.certificates {
        names.iter().chain([subject, issuer]).for_each(|text| is_one_line(text));
    }
    for signer in signers {
        if let SignatureState::Unknown(oid) = &signer.state {
            assert!(oid.chars().all(|c| c.is_ascii_digit() || c == '.'), "no object identifier: {oid:?}");
        }
        // What cannot be shown is not said to have signed.
        assert!(signer.state != SignatureState::Right || signer.certificate.is_some());
    }
}
