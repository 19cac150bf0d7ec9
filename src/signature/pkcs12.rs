//! A key and its certificates in one file with a password: PKCS#12 (RFC 7292).

use p12_keystore::KeyStore;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use secrecy::{ExposeSecret as _, SecretString};

/// What is in such a file.
pub(super) struct Contents {
    pub key: PrivateKeyDer<'static>,
    /// The one of the key first.
    pub certificates: Vec<CertificateDer<'static>>,
}

/// Why there is nothing to be had.
pub(super) enum Unusable {
    /// Another password and a broken file look alike.
    Closed,
    Empty,
}

pub(super) fn read(bytes: &[u8], password: &SecretString) -> Result<Contents, Unusable> {
    let store = KeyStore::from_pkcs12(bytes, password.expose_secret()).map_err(|_| Unusable::Closed)?;
    let (_, chain) = store.private_key_chain().ok_or(Unusable::Empty)?;
    let certificates: Vec<_> =
        chain.chain().iter().map(|one| CertificateDer::from(one.as_der().to_vec())).collect();
    if certificates.is_empty() {
        return Err(Unusable::Empty);
    }
    Ok(Contents { key: PrivatePkcs8KeyDer::from(chain.key().to_vec()).into(), certificates })
}
