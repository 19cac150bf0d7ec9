//! Who signs: a key, its certificate, and the certificates that lead from there to one that devices trust.

use std::fmt;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls::crypto::ring::sign::any_supported_type;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use rustls::sign::{CertifiedKey, SigningKey};
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::doubt::{Doubt, day, doubts};
use super::identity_error::IdentityError;
use super::pem_key::{self, Key};
use super::pkcs12::{self, Contents};
use super::signing::can_sign;
use crate::net::{Certificate, Trust};

/// The most bytes of a file with a key or certificates.
const MAX_BYTES: usize = 256 * 1024;

/// The files of who signs.
#[derive(Debug, Clone)]
pub struct SigningFiles {
    /// PEM or DER, or PKCS#12 with all that there is.
    pub certificate: PathBuf,
    /// PEM; none for PKCS#12, nor for PEM with both.
    pub key: Option<PathBuf>,
    /// More certificates: those between the signer's and the root.
    pub chain: Option<PathBuf>,
    /// Of a PKCS#12 file, or of a key in PEM.
    pub password: Option<SecretString>,
    /// Whether a certificate outside its days may sign.
    pub expired: Expired,
}

/// What becomes of a certificate outside its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expired {
    Refused,
    Accepted,
}

/// Who signs.
#[derive(Clone)]
pub struct Identity {
    pub(super) key: Arc<dyn SigningKey>,
    /// The signer's first; no root.
    pub(super) certificates: Vec<CertificateDer<'static>>,
    certificate: Certificate,
    /// The file of the certificate.
    file: PathBuf,
    /// What is to be said of the file of the key.
    exposed: Option<String>,
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Identity").field("subject", &self.certificate.subject).finish_non_exhaustive()
    }
}

impl SigningFiles {
    /// Reads them; `now` is in seconds since 1970.
    ///
    /// # Errors
    /// [`IdentityError`].
    pub fn load(&self, now: u64) -> Result<Identity, IdentityError> {
        let bytes = read(&self.certificate)?;
        let (key, mut certificates) = match pkcs12::is_one(&bytes) {
            true => self.of_pkcs12(&bytes)?,
            false => self.of_pem(&bytes)?,
        };
        if let Some(chain) = &self.chain {
            certificates.extend(certificates_of(chain, &read(chain)?)?);
        }
        let key = self.signing(&key)?;
        let certificates = led(self.fitting(&key, certificates)?);
        let certificate = self.certificate_of(certificates.first(), now)?;
        let exposed = exposed(self.key_file());
        Ok(Identity { key, certificates, certificate, file: self.certificate.clone(), exposed })
    }

    /// The files themselves, to be looked after.
    pub fn paths(&self) -> impl Iterator<Item = PathBuf> {
        std::iter::once(&self.certificate).chain(&self.key).chain(&self.chain).cloned()
    }

    /// The file that a password opens, if there is one.
    ///
    /// # Errors
    /// A file cannot be read.
    pub fn locked(&self) -> Result<Option<&Path>, IdentityError> {
        let bytes = read(&self.certificate)?;
        let is_locked = match &self.key {
            _ if pkcs12::is_one(&bytes) => return Ok(Some(&self.certificate)),
            Some(key) => pem_key::is_locked(&read(key)?),
            None => pem_key::is_locked(&bytes),
        };
        Ok(is_locked.then(|| self.key_file()))
    }

    /// The file with the key in it.
    #[must_use]
    pub fn key_file(&self) -> &Path {
        self.key.as_ref().unwrap_or(&self.certificate)
    }

    fn of_pkcs12(&self, bytes: &[u8]) -> Result<Found, IdentityError> {
        if let Some(key) = &self.key {
            return Err(IdentityError::KeyTwice { file: key.clone() });
        }
        let file = || self.certificate.clone();
        match pkcs12::read(bytes, &self.password()) {
            Ok(Contents { key, certificates }) => Ok((key, certificates)),
            Err(pkcs12::Unusable::Closed) => Err(IdentityError::Pkcs12 { file: file() }),
            Err(pkcs12::Unusable::Empty) => Err(IdentityError::Pkcs12Empty { file: file() }),
        }
    }

    fn of_pem(&self, bytes: &[u8]) -> Result<Found, IdentityError> {
        let certificates = certificates_of(&self.certificate, bytes)?;
        // One file with both is as good as two.
        let key = match &self.key {
            Some(file) => pem_key::read(&read(file)?, &self.password()),
            None => pem_key::read(bytes, &self.password()),
        };
        let file = || self.key_file().to_owned();
        let key = key.map_err(|reason| match (reason, &self.key) {
            (pem_key::Unusable::Absent, Some(_)) => IdentityError::NoKey { file: file() },
            (pem_key::Unusable::Absent, None) => IdentityError::KeyMissing { file: file() },
            (pem_key::Unusable::Closed, _) => IdentityError::KeyClosed { file: file() },
            (pem_key::Unusable::Foreign, _) => IdentityError::KeyForeign { file: file() },
        })?;
        Ok((key, certificates))
    }

    fn password(&self) -> SecretString {
        self.password.clone().unwrap_or_default()
    }

    fn signing(&self, key: &Key) -> Result<Arc<dyn SigningKey>, IdentityError> {
        let key = any_supported_type(key).ok().filter(|key| can_sign(&**key));
        key.ok_or_else(|| IdentityError::OtherKey { file: self.key_file().to_owned() })
    }

    /// The certificate of the key first, wherever it stood: authorities hand out chains in either order.
    fn fitting(
        &self,
        key: &Arc<dyn SigningKey>,
        mut certificates: Vec<CertificateDer<'static>>,
    ) -> Result<Vec<CertificateDer<'static>>, IdentityError> {
        let fits = |one: &CertificateDer<'static>| {
            CertifiedKey::new(vec![one.clone()], Arc::clone(key)).keys_match()
        };
        if let Some(at) = certificates.iter().position(|one| fits(one).is_ok()) {
            certificates[..=at].rotate_right(1);
            return Ok(certificates);
        }
        let file = self.certificate.clone();
        match certificates.first().map(fits) {
            Some(Err(rustls::Error::InvalidCertificate(_))) => Err(IdentityError::OtherVersion { file }),
            Some(_) => Err(IdentityError::NoMatch { key: self.key_file().to_owned(), certificate: file }),
            None => Err(IdentityError::NoCertificate { file }),
        }
    }

    fn certificate_of(
        &self,
        first: Option<&CertificateDer<'_>>,
        now: u64,
    ) -> Result<Certificate, IdentityError> {
        let file = self.certificate.clone();
        let first = first.ok_or_else(|| IdentityError::NoCertificate { file: file.clone() })?;
        let certificate = Certificate::read(first)
            .map_err(|error| IdentityError::Certificate { file: file.clone(), reason: error.to_string() })?;
        match self.expired {
            Expired::Refused if certificate.not_after < now => {
                Err(IdentityError::Expired { file, day: day(certificate.not_after) })
            }
            Expired::Refused if certificate.not_before > now => {
                Err(IdentityError::NotYet { file, day: day(certificate.not_before) })
            }
            Expired::Refused | Expired::Accepted => Ok(certificate),
        }
    }
}

type Found = (Key, Vec<CertificateDer<'static>>);

impl Identity {
    /// The signer's certificate.
    #[must_use]
    pub const fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    /// What its owner should know on a day, a line each; `now` is in seconds since 1970.
    #[must_use]
    pub fn concerns(&self, now: u64) -> Vec<String> {
        let file = self.file.display();
        let doubts = doubts(&self.certificates, now, Trust::load(None).ok().as_ref());
        let told = doubts.into_iter().map(|doubt| match doubt {
            Doubt::MissingIssuer(_) | Doubt::UnknownIssuer(_) => {
                format!("{file}: {doubt}; --sign-chain adds what is missing in between")
            }
            doubt => format!("{file}: {doubt}"),
        });
        self.exposed.iter().cloned().chain(told).collect()
    }
}

/// Files with a key are wiped from memory when they have been read.
fn read(file: &Path) -> Result<Zeroizing<Vec<u8>>, IdentityError> {
    let unreadable = |error| IdentityError::Unreadable { file: file.to_owned(), error };
    let mut bytes = Zeroizing::new(Vec::with_capacity(MAX_BYTES + 1));
    let opened = File::open(file).map_err(unreadable)?;
    opened.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    match bytes.len() > MAX_BYTES {
        true => Err(IdentityError::TooLarge { file: file.to_owned(), most: MAX_BYTES }),
        false => Ok(bytes),
    }
}

/// In PEM, or one in DER.
fn certificates_of(file: &Path, bytes: &[u8]) -> Result<Vec<CertificateDer<'static>>, IdentityError> {
    if Certificate::read(bytes).is_ok() {
        return Ok(vec![CertificateDer::from(bytes.to_vec())]);
    }
    let all: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(bytes).collect();
    let all = all.ok().filter(|all| !all.is_empty());
    all.ok_or_else(|| IdentityError::NoCertificate { file: file.to_owned() })
}

/// Each once, and no root: devices have those that they trust (formats.md 3.6).
fn led(certificates: Vec<CertificateDer<'static>>) -> Vec<CertificateDer<'static>> {
    let mut kept: Vec<CertificateDer<'static>> = Vec::new();
    for (place, one) in certificates.into_iter().enumerate() {
        let is_root = || Certificate::read(&one).is_ok_and(|read| read.is_self_issued);
        if place == 0 || !(kept.contains(&one) || is_root()) {
            kept.push(one);
        }
    }
    kept
}

/// A key that others on this machine can read.
#[cfg(unix)]
fn exposed(file: &Path) -> Option<String> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = fs::metadata(file).ok()?.permissions().mode() & 0o777;
    (mode & 0o077 != 0)
        .then(|| format!("{}: others can read this key (mode {mode:o}): chmod 600", file.display()))
}

#[cfg(not(unix))]
fn exposed(_: &Path) -> Option<String> {
    None
}
