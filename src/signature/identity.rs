//! Who signs: a key, its certificate, and the certificates that lead from there to one that devices trust.

use std::fmt;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls::crypto::ring::default_provider;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::sign::{CertifiedKey, SigningKey};
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::identity_error::IdentityError;
use super::pkcs12::{self, Contents, Unusable};
use super::signing::can_sign;
use crate::mail::Date;
use crate::net::Certificate;

/// The most bytes of a file with a key or certificates.
const MAX_BYTES: usize = 256 * 1024;

/// The files of who signs.
#[derive(Debug, Clone)]
pub struct SigningFiles {
    /// PEM, or PKCS#12 with all that there is.
    pub certificate: PathBuf,
    /// PEM; none for PKCS#12.
    pub key: Option<PathBuf>,
    /// More certificates in PEM: those between the signer's and the root.
    pub chain: Option<PathBuf>,
    /// Of a PKCS#12 file.
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
    concerns: Vec<String>,
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
        let mut concerns: Vec<String> = self.key.iter().filter_map(|key| exposed(key)).collect();
        let (key, mut certificates) = match is_pkcs12(&bytes) {
            true => {
                concerns.extend(exposed(&self.certificate));
                self.of_pkcs12(&bytes)?
            }
            false => self.of_pem(&bytes)?,
        };
        if let Some(chain) = &self.chain {
            certificates.extend(certificates_of(chain, &read(chain)?)?);
        }
        let certificate = self.certificate_of(certificates.first(), now)?;
        let key = self.matching(key, &certificates)?;
        let certificates = led(certificates);
        concerns.extend(gap(&certificates, &self.certificate));
        Ok(Identity { key, certificates, certificate, concerns })
    }

    /// The files themselves, to be looked after.
    pub fn paths(&self) -> impl Iterator<Item = PathBuf> {
        std::iter::once(&self.certificate).chain(&self.key).chain(&self.chain).cloned()
    }

    /// Whether a password opens the file of the certificate.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn wants_password(&self) -> Result<bool, IdentityError> {
        read(&self.certificate).map(|bytes| is_pkcs12(&bytes))
    }

    fn of_pkcs12(&self, bytes: &[u8]) -> Result<Found, IdentityError> {
        if let Some(key) = &self.key {
            return Err(IdentityError::KeyTwice { file: key.clone() });
        }
        let file = || self.certificate.clone();
        let password = self.password.clone().unwrap_or_default();
        match pkcs12::read(bytes, &password) {
            Ok(Contents { key, certificates }) => Ok((key, certificates)),
            Err(Unusable::Closed) => Err(IdentityError::Pkcs12 { file: file() }),
            Err(Unusable::Empty) => Err(IdentityError::Pkcs12Empty { file: file() }),
        }
    }

    fn of_pem(&self, bytes: &[u8]) -> Result<Found, IdentityError> {
        let certificates = certificates_of(&self.certificate, bytes)?;
        // One file with both is as good as two.
        let (file, secret) = match &self.key {
            Some(file) => (file, read(file)?),
            None => (&self.certificate, Zeroizing::new(bytes.to_vec())),
        };
        match (PrivateKeyDer::from_pem_slice(&secret), &self.key) {
            (Ok(key), _) => Ok((key, certificates)),
            (Err(_), Some(_)) => Err(IdentityError::NoKey { file: file.clone() }),
            (Err(_), None) => Err(IdentityError::KeyMissing { file: file.clone() }),
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
        let day = |seconds: u64| Date::of_unix_time(seconds).map_or_else(String::new, |day| day.to_string());
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

    fn matching(
        &self,
        key: PrivateKeyDer<'static>,
        certificates: &[CertificateDer<'static>],
    ) -> Result<Arc<dyn SigningKey>, IdentityError> {
        let file = || self.key.clone().unwrap_or_else(|| self.certificate.clone());
        let pair = CertifiedKey::from_der(certificates.to_vec(), key, &default_provider());
        let pair = pair.map_err(|error| match error {
            rustls::Error::InconsistentKeys(_) => {
                IdentityError::NoMatch { key: file(), certificate: self.certificate.clone() }
            }
            rustls::Error::InvalidCertificate(reason) => IdentityError::Certificate {
                file: self.certificate.clone(),
                reason: format!("{reason}; expected version 3, with its extensions"),
            },
            _ => IdentityError::OtherKey { file: file() },
        })?;
        match can_sign(&*pair.key) {
            true => Ok(pair.key),
            false => Err(IdentityError::OtherKey { file: file() }),
        }
    }
}

type Found = (PrivateKeyDer<'static>, Vec<CertificateDer<'static>>);

impl Identity {
    /// The signer's certificate.
    #[must_use]
    pub const fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    /// What its owner should know, a line each.
    #[must_use]
    pub fn concerns(&self) -> &[String] {
        &self.concerns
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

/// DER, which no PEM begins as.
const fn is_pkcs12(bytes: &[u8]) -> bool {
    matches!(bytes, [0x30, 0x80..=0x84, ..])
}

fn certificates_of(file: &Path, bytes: &[u8]) -> Result<Vec<CertificateDer<'static>>, IdentityError> {
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

/// Devices fetch no certificate that is missing in between.
fn gap(certificates: &[CertificateDer<'_>], file: &Path) -> Option<String> {
    let read: Vec<Certificate> = certificates.iter().filter_map(|one| Certificate::read(one).ok()).collect();
    let signer = read.first()?;
    let is_led = signer.is_self_issued || read.iter().skip(1).any(|one| one.subject == signer.issuer);
    // One that a root has issued needs nobody in between, and says so by having no issuer to be fetched.
    (!is_led && signer.names_its_issuer).then(|| {
        format!(
            "{}: the certificate of its issuer is missing ({}): devices may show \"Not Verified\"; \
             --sign-chain adds it",
            file.display(),
            signer.issuer
        )
    })
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
