//! The certificate that is shown, which may change while connections go on.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use arc_swap::ArcSwap;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use rustls::{Error, ServerConfig};

use super::options::TlsFiles;
use super::tls_error::TlsError;

/// TLS 1.2 and 1.3 with the pair of files that was last found good.
#[derive(Debug)]
pub(super) struct Tls {
    files: TlsFiles,
    shown: Arc<Shown>,
    provider: Arc<CryptoProvider>,
}

/// What the next handshake shows; the ones before are not touched.
#[derive(Debug)]
struct Shown(ArcSwap<CertifiedKey>);

impl ResolvesServerCert for Shown {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.0.load_full())
    }
}

impl Tls {
    /// # Errors
    /// [`TlsError`]: what is wrong with the files.
    pub(super) fn load(files: &TlsFiles) -> Result<Self, TlsError> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let shown = Arc::new(Shown(ArcSwap::from_pointee(read(files, &provider)?)));
        Ok(Self { files: files.clone(), shown, provider })
    }

    /// Reads the files again.
    ///
    /// # Errors
    /// [`TlsError`]: the pair before is still shown.
    pub(super) fn reload(&self) -> Result<(), TlsError> {
        self.shown.0.store(Arc::new(read(&self.files, &self.provider)?));
        Ok(())
    }

    pub(super) fn files(&self) -> &TlsFiles {
        &self.files
    }

    /// How TLS is spoken, with whatever certificate there is at that moment.
    pub(super) fn configuration(&self) -> Result<Arc<ServerConfig>, TlsError> {
        let unusable = |error: Error| TlsError::Unusable {
            certificate: self.files.certificate.clone(),
            reason: error.to_string(),
        };
        let mut configuration = ServerConfig::builder_with_provider(Arc::clone(&self.provider))
            .with_safe_default_protocol_versions()
            .map_err(unusable)?
            .with_no_client_auth()
            .with_cert_resolver(Arc::<Shown>::clone(&self.shown));
        configuration.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Arc::new(configuration))
    }
}

fn read(files: &TlsFiles, provider: &CryptoProvider) -> Result<CertifiedKey, TlsError> {
    let TlsFiles { certificate, key } = files;
    let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&bytes(certificate)?).collect();
    let chain = chain.ok().filter(|chain| !chain.is_empty());
    let chain = chain.ok_or_else(|| TlsError::NoCertificate { file: certificate.clone() })?;
    let secret = PrivateKeyDer::from_pem_slice(&bytes(key)?);
    let secret = secret.map_err(|_| TlsError::NoKey { file: key.clone() })?;
    CertifiedKey::from_der(chain, secret, provider).map_err(|error| match error {
        Error::InconsistentKeys(_) => {
            TlsError::NoMatch { key: key.clone(), certificate: certificate.clone() }
        }
        other => TlsError::Unusable { certificate: certificate.clone(), reason: other.to_string() },
    })
}

fn bytes(file: &Path) -> Result<Vec<u8>, TlsError> {
    fs::read(file).map_err(|error| TlsError::Unreadable { file: file.to_owned(), error })
}
