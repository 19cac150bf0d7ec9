//! A key in PEM: as it is, or in PKCS#8 with a password (RFC 5958 section 3, by the methods of RFC 8018).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use pkcs5::{EncryptionScheme, Error};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use secrecy::{ExposeSecret as _, SecretString};
use x509_cert::der::asn1::OctetStringRef;
use x509_cert::der::{Decode as _, Reader as _, SliceReader};
use zeroize::Zeroizing;

use super::ber;

/// Wiped when nobody needs it any more; `PrivateKeyDer` does not do so by itself.
pub(super) type Key = Zeroizing<PrivateKeyDer<'static>>;

/// Why there is no key to be had.
pub(super) enum Unusable {
    Absent,
    /// Another password and a broken file look alike.
    Closed,
    /// Encrypted by a method that is not known here.
    Foreign,
}

const BEGIN: &str = "-----BEGIN ENCRYPTED PRIVATE KEY-----";
const END: &str = "-----END ENCRYPTED PRIVATE KEY-----";
/// The way of RFC 1421, in which OpenSSL encrypted before its version 1.0: one round of MD5.
const OLD_WAY: &str = "Proc-Type: 4,ENCRYPTED";

pub(super) fn read(pem: &[u8], password: &SecretString) -> Result<Key, Unusable> {
    if let Some(key) = plain(pem) {
        return Ok(key);
    }
    let text = std::str::from_utf8(pem).map_err(|_| Unusable::Absent)?;
    match sealed(text) {
        Some(sealed) => open(&sealed, password),
        None if text.contains(OLD_WAY) => Err(Unusable::Foreign),
        None => Err(Unusable::Absent),
    }
}

/// Whether a password opens it.
pub(super) fn is_locked(pem: &[u8]) -> bool {
    plain(pem).is_none() && std::str::from_utf8(pem).is_ok_and(|text| sealed(text).is_some())
}

/// What the reader of PEM holds of the base64 on its way is the one copy that nobody can wipe.
fn plain(pem: &[u8]) -> Option<Key> {
    PrivateKeyDer::from_pem_slice(pem).ok().map(Zeroizing::new)
}

fn sealed(text: &str) -> Option<Vec<u8>> {
    let (body, _) = text.split_once(BEGIN)?.1.split_once(END)?;
    // Nothing secret yet: the password is not in it.
    STANDARD.decode(body.split_ascii_whitespace().collect::<String>()).ok()
}

/// `EncryptedPrivateKeyInfo`: a method, and what it made of the key.
fn open(sealed: &[u8], password: &SecretString) -> Result<Key, Unusable> {
    let mut reader = SliceReader::new(sealed).map_err(|_| Unusable::Closed)?;
    let parts =
        reader.sequence(|reader| Ok((EncryptionScheme::decode(reader)?, OctetStringRef::decode(reader)?)));
    let (method, content) = parts.map_err(|_| Unusable::Foreign)?;
    let mut content = Zeroizing::new(content.as_bytes().to_vec());
    let key =
        method.decrypt_in_place(password.expose_secret(), &mut content).map_err(|error| match error {
            Error::DecryptFailed | Error::EncryptFailed => Unusable::Closed,
            _ => Unusable::Foreign,
        })?;
    // One wrong password of 256 leaves a padding that looks right.
    match ber::first(key) {
        Ok((_, [])) => Ok(Zeroizing::new(PrivatePkcs8KeyDer::from(key.to_vec()).into())),
        _ => Err(Unusable::Closed),
    }
}
