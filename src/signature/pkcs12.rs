//! A key and its certificates in one file with a password: PKCS#12 (RFC 7292).

use p12_keystore::KeyStore;
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use super::pem_key::Key;

/// What is in such a file.
pub(super) struct Contents {
    pub key: Key,
    /// The one of the key first.
    pub certificates: Vec<CertificateDer<'static>>,
}

/// Why there is nothing to be had.
pub(super) enum Unusable {
    /// Another password and a broken file look alike.
    Closed,
    Empty,
}

/// Whether it begins as one: a SEQUENCE, in it the version, 3 (RFC 7292 section 4). A certificate in DER is a SEQUENCE
/// with another one in it.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    let [0x30, length, rest @ ..] = bytes else { return false };
    let digits = if *length > 0x80 { usize::from(length & 0x7F) } else { 0 };
    rest.get(digits..).is_some_and(|content| content.starts_with(&[0x02, 0x01, 0x03]))
}

/// Our copy of the key is wiped. That of `p12_keystore` is not: its `KeyStore` has no way to do so, and leaves the key,
/// and what it decrypted on the way, in memory that it gives back. A core file is not written (`cli::secret`).
pub(super) fn read(bytes: &[u8], password: &SecretString) -> Result<Contents, Unusable> {
    let store = KeyStore::from_pkcs12(bytes, password.expose_secret()).map_err(|_| Unusable::Closed)?;
    let (_, chain) = store.private_key_chain().ok_or(Unusable::Empty)?;
    let certificates: Vec<_> =
        chain.chain().iter().map(|one| CertificateDer::from(one.as_der().to_vec())).collect();
    if certificates.is_empty() {
        return Err(Unusable::Empty);
    }
    let key = Zeroizing::new(PrivatePkcs8KeyDer::from(chain.key().to_vec()).into());
    Ok(Contents { key, certificates })
}
