//! Who has signed a message, and whether what is inside is what was signed.

use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedAttributes, SignedData, SignerIdentifier, SignerInfo};
use rustls::pki_types::{CertificateDer, SignatureVerificationAlgorithm};
use sha2::{Digest as _, Sha256, Sha384, Sha512};
use webpki::{EndEntityCert, ring};
use x509_cert::Certificate as X509;
use x509_cert::der::asn1::OctetString;
use x509_cert::der::oid::ObjectIdentifier;
use x509_cert::der::{Choice, Decode as _, DecodeValue, Encode as _};
use x509_cert::ext::pkix::SubjectKeyIdentifier;

use super::ber;
use super::message::{self, MessageError};
use super::signing::{CONTENT_TYPE, ID_SIGNED_DATA, MESSAGE_DIGEST, SHA_256, SHA_384};
use crate::net::Certificate;

/// A signed message, looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspection {
    pub content: Vec<u8>,
    pub signers: Vec<Signer>,
    /// All that are in it, the signers' among them.
    pub certificates: Vec<Certificate>,
    /// How many bytes stand behind the message, which nobody has signed.
    pub behind: usize,
}

/// One who has signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// Nothing where it is not in the message.
    pub certificate: Option<Certificate>,
    pub state: SignatureState,
    /// The same certificate and all others of the message, in DER.
    pub chain: Vec<CertificateDer<'static>>,
}

/// What a signature is worth by itself. Whether a device trusts the signer is for the device to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignatureState {
    Right,
    /// The content was changed after it was signed.
    OtherContent,
    /// It was signed as something else than the message says that it is (RFC 5652 section 5.6).
    OtherType,
    /// It was not made with the key of the certificate.
    Wrong,
    /// By the object identifier of what it was made with.
    Unknown(String),
    NoCertificate,
}

/// A way to check.
struct Check {
    digest: ObjectIdentifier,
    hash: fn(&[u8]) -> Vec<u8>,
    /// One for each kind of key.
    algorithms: &'static [&'static dyn SignatureVerificationAlgorithm],
}

const CHECKS: &[Check] = &[
    Check {
        digest: SHA_256,
        hash: |bytes| Sha256::digest(bytes).to_vec(),
        algorithms: &[ring::RSA_PKCS1_2048_8192_SHA256, ring::ECDSA_P256_SHA256, ring::ECDSA_P384_SHA256],
    },
    Check {
        digest: SHA_384,
        hash: |bytes| Sha384::digest(bytes).to_vec(),
        algorithms: &[ring::RSA_PKCS1_2048_8192_SHA384, ring::ECDSA_P384_SHA384, ring::ECDSA_P256_SHA384],
    },
    Check {
        digest: ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.3"),
        hash: |bytes| Sha512::digest(bytes).to_vec(),
        algorithms: &[ring::RSA_PKCS1_2048_8192_SHA512],
    },
];

/// Looks at a signed message, in BER or DER.
///
/// # Errors
/// [`MessageError`]: there is none, or nothing in it.
pub fn inspect(bytes: &[u8]) -> Result<Inspection, MessageError> {
    let content = message::content(bytes)?;
    let data = data(bytes).ok_or(MessageError::NotSigned)?;
    let certificates = certificates(&data);
    let signed = Signed { content: &content, kind: data.encap_content_info.econtent_type };
    let signers = data.signer_infos.0.iter().map(|info| Signer {
        certificate: found(&info.sid, &certificates).and_then(read),
        state: state(info, &signed, &certificates),
        chain: chain(&info.sid, &certificates),
    });
    let signers = signers.collect();
    let certificates = certificates.iter().filter_map(read).collect();
    Ok(Inspection { content, signers, certificates, behind: message::behind(bytes) })
}

/// What a message says was signed.
struct Signed<'m> {
    content: &'m [u8],
    kind: ObjectIdentifier,
}

fn data(bytes: &[u8]) -> Option<SignedData> {
    let info = ContentInfo::from_der(&ber::to_der(bytes).ok()?).ok()?;
    (info.content_type == ID_SIGNED_DATA).then(|| info.content.decode_as().ok()).flatten()
}

fn certificates(data: &SignedData) -> Vec<X509> {
    let all = data.certificates.iter().flat_map(|set| set.0.iter());
    all.filter_map(|one| match one {
        CertificateChoices::Certificate(certificate) => Some(certificate.clone()),
        CertificateChoices::Other(_) => None,
    })
    .collect()
}

fn read(certificate: &X509) -> Option<Certificate> {
    Certificate::read(&certificate.to_der().ok()?).ok()
}

fn found<'c>(id: &SignerIdentifier, certificates: &'c [X509]) -> Option<&'c X509> {
    certificates.iter().find(|one| match id {
        SignerIdentifier::IssuerAndSerialNumber(id) => {
            (&one.tbs_certificate.issuer, &one.tbs_certificate.serial_number)
                == (&id.issuer, &id.serial_number)
        }
        SignerIdentifier::SubjectKeyIdentifier(id) => {
            let own = one.tbs_certificate.get::<SubjectKeyIdentifier>().ok().flatten();
            own.is_some_and(|(_, own)| own.0 == id.0)
        }
    })
}

fn chain(signer: &SignerIdentifier, certificates: &[X509]) -> Vec<CertificateDer<'static>> {
    let Some(own) = found(signer, certificates) else { return Vec::new() };
    let others = certificates.iter().filter(|one| *one != own);
    std::iter::once(own).chain(others).filter_map(|one| one.to_der().ok()).map(CertificateDer::from).collect()
}

fn state(info: &SignerInfo, message: &Signed<'_>, certificates: &[X509]) -> SignatureState {
    let Some(check) = CHECKS.iter().find(|check| check.digest == info.digest_alg.oid) else {
        return SignatureState::Unknown(info.digest_alg.oid.to_string());
    };
    let signed = match &info.signed_attrs {
        None => Some(message.content.to_vec()),
        Some(attributes) => {
            let digest = told::<OctetString>(attributes, MESSAGE_DIGEST);
            if digest.is_none_or(|digest| digest.as_bytes() != (check.hash)(message.content)) {
                return SignatureState::OtherContent;
            }
            if told(attributes, CONTENT_TYPE) != Some(message.kind) {
                return SignatureState::OtherType;
            }
            attributes.to_der().ok()
        }
    };
    // Who cannot be shown is not said to have signed.
    let own = found(&info.sid, certificates).filter(|one| read(one).is_some());
    let Some(certificate) = own.and_then(|one| one.to_der().ok()) else {
        return SignatureState::NoCertificate;
    };
    let der = CertificateDer::from(certificate);
    match (EndEntityCert::try_from(&der), signed) {
        (Ok(certificate), Some(signed)) => holds(&certificate, check, &signed, info),
        _ => SignatureState::Unknown(info.signature_algorithm.oid.to_string()),
    }
}

/// The value of an attribute that has one.
fn told<'a, V: Choice<'a> + DecodeValue<'a>>(
    attributes: &'a SignedAttributes,
    kind: ObjectIdentifier,
) -> Option<V> {
    attributes.iter().find(|one| one.oid == kind)?.values.iter().next()?.decode_as().ok()
}

fn holds(certificate: &EndEntityCert<'_>, check: &Check, signed: &[u8], info: &SignerInfo) -> SignatureState {
    let signature = info.signature.as_bytes();
    let mut state = SignatureState::Unknown(info.signature_algorithm.oid.to_string());
    for algorithm in check.algorithms {
        match certificate.verify_signature(*algorithm, signed, signature) {
            Ok(()) => return SignatureState::Right,
            Err(webpki::Error::InvalidSignatureForPublicKey) => state = SignatureState::Wrong,
            // For another kind of key.
            Err(_) => {}
        }
    }
    state
}
