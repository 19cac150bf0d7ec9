//! A signature around a file: `SignedData` of CMS (RFC 5652 section 5) in DER, the file inside.

use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedData, SignerIdentifier, SignerInfo, SignerInfos,
};
use rustls::SignatureScheme;
use rustls::sign::SigningKey;
use sha2::{Digest as _, Sha256, Sha384};
use thiserror::Error;
use x509_cert::Certificate;
use x509_cert::attr::Attribute;
use x509_cert::der::asn1::{OctetString, OctetStringRef, SetOfVec};
use x509_cert::der::oid::ObjectIdentifier;
use x509_cert::der::{self, Any, AnyRef, Decode as _, Encode as _};
use x509_cert::spki::AlgorithmIdentifierOwned;

use super::identity::Identity;

pub(super) const ID_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.1");
pub(super) const ID_SIGNED_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");
pub(super) const CONTENT_TYPE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.3");
pub(super) const MESSAGE_DIGEST: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.4");

/// A way to sign: the name in TLS, and those in CMS (RFC 5754).
pub(super) struct Method {
    scheme: SignatureScheme,
    pub digest: ObjectIdentifier,
    pub signature: ObjectIdentifier,
    has_null: bool,
    pub hash: fn(&[u8]) -> Vec<u8>,
}

/// In the order in which a key that knows several takes them.
pub(super) const METHODS: &[Method] = &[
    Method {
        scheme: SignatureScheme::RSA_PKCS1_SHA256,
        digest: SHA_256,
        signature: ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1"),
        has_null: true,
        hash: sha256,
    },
    Method {
        scheme: SignatureScheme::ECDSA_NISTP256_SHA256,
        digest: SHA_256,
        signature: ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.2"),
        has_null: false,
        hash: sha256,
    },
    Method {
        scheme: SignatureScheme::ECDSA_NISTP384_SHA384,
        digest: SHA_384,
        signature: ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.3"),
        has_null: false,
        hash: |bytes| Sha384::digest(bytes).to_vec(),
    },
];

pub(super) const SHA_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.1");
pub(super) const SHA_384: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.2");

fn sha256(bytes: &[u8]) -> Vec<u8> {
    Sha256::digest(bytes).to_vec()
}

/// A file that could not be signed: nothing that its owner can do.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the profile cannot be signed: {0}")]
pub struct SignError(String);

impl From<der::Error> for SignError {
    fn from(error: der::Error) -> Self {
        Self(error.to_string())
    }
}

/// Whether there is a way to sign with this key.
pub(super) fn can_sign(key: &dyn SigningKey) -> bool {
    method(key).is_some()
}

fn method(key: &dyn SigningKey) -> Option<&'static Method> {
    METHODS.iter().find(|method| key.choose_scheme(&[method.scheme]).is_some())
}

impl Identity {
    /// The file inside its signature. By RSA the same each time; ECDSA has a random number in it. No time of signing
    /// is told: nothing reads it, and the same file would be another one each second.
    ///
    /// # Errors
    /// [`SignError`].
    pub fn sign(&self, content: &[u8]) -> Result<Vec<u8>, SignError> {
        let unable = || SignError("the key signs no more".to_owned());
        let method = method(&*self.key).ok_or_else(unable)?;
        let attributes = attributes(&(method.hash)(content))?;
        let signer = self.key.choose_scheme(&[method.scheme]).ok_or_else(unable)?;
        // RFC 5652 section 5.4: the attributes as a SET, not as they stand in the message.
        let signature = signer.sign(&attributes.to_der()?).map_err(|error| SignError(error.to_string()))?;
        let info = SignerInfo {
            version: CmsVersion::V1,
            sid: self.identifier()?,
            digest_alg: algorithm(method.digest, false),
            signed_attrs: Some(attributes),
            signature_algorithm: algorithm(method.signature, method.has_null),
            signature: OctetString::new(signature)?,
            unsigned_attrs: None,
        };
        message(content, self.choices()?, info, method)
    }

    fn identifier(&self) -> Result<SignerIdentifier, SignError> {
        let first = self.certificates.first().ok_or_else(|| SignError("no certificate".to_owned()))?;
        let certificate = Certificate::from_der(first)?.tbs_certificate;
        Ok(SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: certificate.issuer,
            serial_number: certificate.serial_number,
        }))
    }

    fn choices(&self) -> Result<CertificateSet, SignError> {
        let read = self.certificates.iter().map(|one| Certificate::from_der(one));
        let all: Result<Vec<_>, _> = read.map(|one| one.map(CertificateChoices::Certificate)).collect();
        Ok(CertificateSet(SetOfVec::try_from(all?)?))
    }
}

fn algorithm(oid: ObjectIdentifier, has_null: bool) -> AlgorithmIdentifierOwned {
    AlgorithmIdentifierOwned { oid, parameters: has_null.then(Any::null) }
}

fn attributes(digest: &[u8]) -> Result<SetOfVec<Attribute>, SignError> {
    let attribute = |oid, value: Any| -> Result<Attribute, der::Error> {
        Ok(Attribute { oid, values: SetOfVec::try_from(vec![value])? })
    };
    Ok(SetOfVec::try_from(vec![
        attribute(CONTENT_TYPE, Any::from(&ID_DATA))?,
        attribute(MESSAGE_DIGEST, Any::from(AnyRef::from(OctetStringRef::new(digest)?)))?,
    ])?)
}

fn message(
    content: &[u8],
    certificates: CertificateSet,
    info: SignerInfo,
    method: &Method,
) -> Result<Vec<u8>, SignError> {
    let content = Any::from(AnyRef::from(OctetStringRef::new(content)?));
    let data = SignedData {
        version: CmsVersion::V1,
        digest_algorithms: SetOfVec::try_from(vec![algorithm(method.digest, false)])?,
        encap_content_info: EncapsulatedContentInfo { econtent_type: ID_DATA, econtent: Some(content) },
        certificates: Some(certificates),
        crls: None,
        signer_infos: SignerInfos(SetOfVec::try_from(vec![info])?),
    };
    let content = Any::encode_from(&data)?;
    Ok(ContentInfo { content_type: ID_SIGNED_DATA, content }.to_der()?)
}
