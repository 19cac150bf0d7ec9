//! One certificate, read as far as a report needs it.

use thiserror::Error;
use x509_cert::Certificate as X509;
use x509_cert::der::asn1::UintRef;
use x509_cert::der::oid::ObjectIdentifier;
use x509_cert::der::{self, Decode as _, Encode as _, Reader as _, SliceReader};
use x509_cert::ext::pkix::name::GeneralName;
use x509_cert::ext::pkix::{AuthorityInfoAccessSyntax, SubjectAltName};
use x509_cert::name::Name;

use super::server_text::shown;

/// The most names that are read of one certificate; real ones of hosters carry some hundreds.
const MOST_NAMES: usize = 1_000;

/// A certificate that ends sooner, in seconds, is worth a word: most are renewed 30 days before their end.
const SOON: u64 = 21 * 24 * 60 * 60;

const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
/// `id-ad-caIssuers`: where the certificate of the issuer is to be had (RFC 5280 section 4.2.2.1).
const CA_ISSUERS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.48.2");

/// Signatures over hashes that can be forged (RFC 9155, RFC 6151), and what people call them.
const WEAK_SIGNATURES: [(ObjectIdentifier, &str); 5] = [
    (ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.5"), "SHA-1"),
    (ObjectIdentifier::new_unwrap("1.2.840.10045.4.1"), "SHA-1"),
    (ObjectIdentifier::new_unwrap("1.2.840.10040.4.3"), "SHA-1"),
    (ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.4"), "MD5"),
    (ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.2"), "MD2"),
];

/// What a report tells of a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// In the form of RFC 4514.
    pub subject: String,
    pub issuer: String,
    /// The DNS names that it carries; a common name alone does not count (RFC 9525 section 2).
    pub names: Vec<String>,
    /// Seconds since 1970.
    pub not_before: u64,
    pub not_after: u64,
    pub key: Key,
    /// The hash of a signature that can be forged.
    pub weak_signature: Option<&'static str>,
    /// Signed by itself: nobody vouches for it.
    pub is_self_issued: bool,
    /// It says where the certificate of its issuer is to be had, as those of public authorities do.
    pub names_its_issuer: bool,
}

/// The key of a certificate, as far as its strength is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// So many bits.
    Rsa(usize),
    Other,
}

/// A certificate that is none.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the certificate cannot be read: {0}")]
pub struct CertificateError(String);

impl Certificate {
    /// Reads the DER form.
    ///
    /// # Errors
    /// [`CertificateError`]: no certificate of X.509.
    pub fn read(bytes: &[u8]) -> Result<Self, CertificateError> {
        let unreadable = |error: der::Error| CertificateError(error.to_string());
        let certificate = X509::from_der(bytes).map_err(unreadable)?.tbs_certificate;
        let names = certificate.get::<SubjectAltName>().map_err(unreadable)?;
        let access = certificate.get::<AuthorityInfoAccessSyntax>().map_err(unreadable)?;
        let signature = certificate.signature.oid;
        let key = &certificate.subject_public_key_info;
        Ok(Self {
            subject: name(&certificate.subject),
            issuer: name(&certificate.issuer),
            names: names.map(|(_, names)| dns_names(&names)).unwrap_or_default(),
            not_before: certificate.validity.not_before.to_unix_duration().as_secs(),
            not_after: certificate.validity.not_after.to_unix_duration().as_secs(),
            key: match key.algorithm.oid {
                RSA => Key::Rsa(key.subject_public_key.as_bytes().and_then(rsa_bits).unwrap_or_default()),
                _ => Key::Other,
            },
            weak_signature: WEAK_SIGNATURES.iter().find(|(oid, _)| *oid == signature).map(|(_, hash)| *hash),
            is_self_issued: certificate.subject.to_der().ok() == certificate.issuer.to_der().ok(),
            names_its_issuer: access
                .is_some_and(|(_, access)| access.0.iter().any(|one| one.access_method == CA_ISSUERS)),
        })
    }

    /// Whether it should have been renewed by now, a time in seconds since 1970.
    #[must_use]
    pub const fn ends_soon(&self, now: u64) -> bool {
        self.not_after.saturating_sub(now) < SOON
    }
}

/// A stranger chose these words.
fn name(name: &Name) -> String {
    shown(name.to_string().as_bytes())
}

fn dns_names(names: &SubjectAltName) -> Vec<String> {
    let dns = names.0.iter().filter_map(|name| match name {
        GeneralName::DnsName(name) => Some(shown(name.as_bytes())),
        _ => None,
    });
    dns.take(MOST_NAMES).collect()
}

/// The length of the modulus (RFC 8017 appendix A.1.1).
fn rsa_bits(key: &[u8]) -> Option<usize> {
    let mut reader = SliceReader::new(key).ok()?;
    let bits = reader.sequence(|reader| {
        let modulus = UintRef::decode(reader)?;
        UintRef::decode(reader)?;
        let bytes = modulus.as_bytes();
        let unused = bytes.first().map_or(0, |first| first.leading_zeros() as usize);
        Ok(bytes.len() * 8 - unused)
    });
    bits.ok()
}
