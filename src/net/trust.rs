//! Whom this machine trusts, and what that trust says of a server's certificates.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, DigitallySignedStruct, Error, SignatureScheme};
use rustls_platform_verifier::Verifier;
use thiserror::Error as ThisError;

/// The authorities that the user's own mail programs trust, and those of `--ca`.
#[derive(Debug, Clone)]
pub struct Trust {
    verifier: Arc<Verifier>,
    provider: Arc<CryptoProvider>,
}

/// Why there is no trust to begin with.
#[derive(Debug, Clone, PartialEq, Eq, ThisError)]
pub enum TrustError {
    #[error("expected certificates in PEM: {0}")]
    Pem(String),
    #[error("this machine has no certificate authorities to trust ({0})")]
    Platform(String),
}

impl Trust {
    /// The platform's authorities, and those of a PEM text.
    ///
    /// # Errors
    /// [`TrustError`]: a text without a certificate, or a platform that trusts nobody.
    pub fn load(more: Option<&[u8]>) -> Result<Self, TrustError> {
        let more = more.map(authorities).transpose()?.unwrap_or_default();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let verifier = Verifier::new_with_extra_roots(more, Arc::clone(&provider))
            .map_err(|error| TrustError::Platform(error.to_string()))?;
        Ok(Self { verifier: Arc::new(verifier), provider })
    }

    pub(super) fn provider(&self) -> Arc<CryptoProvider> {
        Arc::clone(&self.provider)
    }

    /// What the platform says of a chain at a certain time.
    pub(super) fn judge(
        &self,
        chain: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        now: UnixTime,
    ) -> Result<(), Error> {
        let Some((leaf, above)) = chain.split_first() else {
            return Err(Error::NoCertificatesPresented);
        };
        self.verifier.verify_server_cert(leaf, above, name, &[], now).map(|_| ())
    }

    /// Whether nobody whom the platform trusts vouches for a chain on a day, in seconds since 1970; for which name it is,
    /// and for what, is not asked.
    #[must_use]
    pub fn knows_nobody(&self, chain: &[CertificateDer<'_>], day: u64) -> bool {
        let Ok(name) = ServerName::try_from("nobody.invalid") else { return false };
        let day = UnixTime::since_unix_epoch(Duration::from_secs(day));
        matches!(
            self.judge(chain, &name, day),
            Err(Error::InvalidCertificate(CertificateError::UnknownIssuer | CertificateError::BadSignature))
        )
    }

    /// A verifier for one handshake.
    pub(super) fn witness(&self) -> Arc<Witness> {
        Arc::new(Witness { provider: self.provider(), seen: Mutex::default() })
    }
}

fn authorities(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, TrustError> {
    let found: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
    match found {
        Ok(found) if found.is_empty() => Err(TrustError::Pem("found none".to_owned())),
        Ok(found) => Ok(found),
        Err(error) => Err(TrustError::Pem(error.to_string())),
    }
}

/// Lets every certificate pass and remembers it: the ladder goes on behind a bad certificate, to tell what
/// else there is to tell. What may be sent there is decided afterwards, by [`Trust::judge`]; the proof that
/// the server owns the certificate's key is demanded in any case.
#[derive(Debug)]
pub(super) struct Witness {
    provider: Arc<CryptoProvider>,
    seen: Mutex<Vec<CertificateDer<'static>>>,
}

impl Witness {
    /// The server's certificates, its own first.
    pub(super) fn chain(&self) -> Vec<CertificateDer<'static>> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl ServerCertVerifier for Witness {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        *seen =
            std::iter::once(end_entity).chain(intermediates).map(|one| one.clone().into_owned()).collect();
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls12_signature(message, certificate, signed, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls13_signature(message, certificate, signed, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}
