//! Certificates: their words are a stranger's.

use mailsetup::net::Certificate;

use crate::promises::is_one_line;

/// Reads a certificate.
pub fn certificate(bytes: &[u8]) {
    match Certificate::read(bytes) {
        Err(error) => is_one_line(&error.to_string()),
        Ok(certificate) => {
            let Certificate { subject, issuer, names, .. } = &certificate;
            names.iter().chain([subject, issuer]).for_each(|text| is_one_line(text));
            assert_eq!(Ok(&certificate), Certificate::read(bytes).as_ref());
        }
    }
}
