//! A certificate authority to be thrown away, and the certificates that servers show: good ones and bad ones.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use libtest_mimic::Completion;
use rcgen::{
    BasicConstraints, CertificateParams, CustomExtension, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer,
    KeyPair, KeyUsagePurpose, PKCS_ECDSA_P256_SHA256, PKCS_ECDSA_P384_SHA384, PKCS_ED25519, PKCS_RSA_SHA256,
    PublicKeyData, SignatureAlgorithm, date_time_ymd,
};
use tempfile::TempDir;

use super::outside::{needs, run};
use super::public_folder::public_folder;

const DAY: Duration = Duration::from_hours(24);

/// Whom a client trusts that is given [`Authority::file`].
#[derive(Debug)]
pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    file: PathBuf,
    issued: AtomicU32,
    folder: TempDir,
}

/// What a certificate is to say.
#[derive(Debug, Clone)]
pub struct Certificate<'a> {
    pub names: &'a [&'a str],
    pub validity: Validity,
    pub signer: Signer,
    pub key: Key,
}

/// When it is valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// From yesterday on, for so many days from now.
    Days(u32),
    /// Until yesterday.
    Expired,
    /// From tomorrow on.
    NotYet,
}

/// Who signed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signer {
    /// The authority, or the last of so many intermediate ones; the server shows them all.
    Authority { intermediates: u32 },
    /// An intermediate authority that the server does not show.
    MissingIntermediate,
    /// The certificate's own key.
    Itself,
}

/// The key of the certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// As servers have today (P-256).
    Elliptic,
    P384,
    /// Of no use for much that is older.
    Ed25519,
    /// Of so many bits. The program `openssl` makes it.
    Rsa(u32),
}

/// A certificate as a server wants it.
#[derive(Debug, Clone)]
pub struct Issued {
    /// The certificate, and the intermediate authorities after it, in PEM.
    pub chain: PathBuf,
    pub key: PathBuf,
}

impl<'a> Certificate<'a> {
    /// One that is as it should be.
    pub const fn good(names: &'a [&'a str]) -> Self {
        let signer = Signer::Authority { intermediates: 0 };
        Self { names, validity: Validity::Days(90), signer, key: Key::Elliptic }
    }
}

impl Authority {
    /// An authority with a key of its own.
    ///
    /// # Errors
    /// There is no place for its files: the test is to be ignored.
    pub fn new() -> Result<Self, Completion> {
        Self::called("A throwaway authority")
    }

    /// An authority of another name.
    ///
    /// # Errors
    /// As [`Authority::new`].
    pub fn called(name: &str) -> Result<Self, Completion> {
        let folder = public_folder()?;
        let (params, key) = (authority(name), new_key());
        let file = folder.path().join("authority.pem");
        write(&file, &params.self_signed(&key).expect("a certificate").pem());
        Ok(Self { issuer: Issuer::new(params, key), file, issued: AtomicU32::new(0), folder })
    }

    /// Its certificate in PEM, for whom is to trust it.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// A certificate that is good for these names.
    pub fn good(&self, names: &[&str]) -> Issued {
        self.issue(&Certificate::good(names)).unwrap_or_else(|_| panic!("this takes no other program"))
    }

    /// Writes a certificate and its key.
    ///
    /// # Errors
    /// It takes a program that is not on this machine: the test is to be ignored.
    pub fn issue(&self, certificate: &Certificate<'_>) -> Result<Issued, Completion> {
        let number = self.issued.fetch_add(1, Ordering::Relaxed);
        let file = |kind: &str| self.folder.path().join(format!("{number}-{kind}.pem"));
        let issued = Issued { chain: file("chain"), key: file("key") };
        let params = params(certificate);
        let chain = match certificate.key {
            Key::Elliptic | Key::P384 | Key::Ed25519 => {
                let key = key_of(certificate.key);
                write(&issued.key, &key.serialize_pem());
                match certificate.signer {
                    Signer::Itself => params.self_signed(&key).expect("a certificate").pem(),
                    _ => self.sign(&params, &key, certificate.signer),
                }
            }
            Key::Rsa(bits) => self.sign(&params, &RsaKey::new(bits, &issued.key)?, certificate.signer),
        };
        write(&issued.chain, &chain);
        Ok(issued)
    }

    fn sign(&self, params: &CertificateParams, key: &impl PublicKeyData, by: Signer) -> String {
        let (number, is_shown) = match by {
            Signer::Authority { intermediates } => (intermediates, true),
            Signer::MissingIntermediate => (1, false),
            Signer::Itself => panic!("openssl's keys sign nothing here"),
        };
        let mut shown = String::new();
        let mut intermediate = None;
        for at in 1..=number {
            let (params, key) = (authority(&format!("Intermediate authority {at}")), new_key());
            shown = signed(&params, &key, intermediate.as_ref().unwrap_or(&self.issuer)) + &shown;
            intermediate = Some(Issuer::new(params, key));
        }
        let leaf = signed(params, key, intermediate.as_ref().unwrap_or(&self.issuer));
        if is_shown { leaf + &shown } else { leaf }
    }
}

fn signed(params: &CertificateParams, key: &impl PublicKeyData, by: &Issuer<'static, KeyPair>) -> String {
    params.signed_by(key, by).expect("a certificate").pem()
}

fn new_key() -> KeyPair {
    KeyPair::generate().expect("a key")
}

fn key_of(kind: Key) -> KeyPair {
    let algorithm = match kind {
        Key::P384 => &PKCS_ECDSA_P384_SHA384,
        Key::Ed25519 => &PKCS_ED25519,
        Key::Elliptic | Key::Rsa(_) => &PKCS_ECDSA_P256_SHA256,
    };
    KeyPair::generate_for(algorithm).expect("a key")
}

/// The public half of a key that rcgen would not make.
struct RsaKey(Vec<u8>);

impl RsaKey {
    /// Its private half goes into the file.
    fn new(bits: u32, file: &Path) -> Result<Self, Completion> {
        needs("openssl", "openssl")?;
        let openssl = |arguments: &[&str]| {
            let output = run("openssl", arguments, Path::new("/"));
            assert!(output.status.success(), "openssl: {}", String::from_utf8_lossy(&output.stderr));
            output.stdout
        };
        let private =
            openssl(&["genpkey", "-algorithm", "RSA", "-pkeyopt", &format!("rsa_keygen_bits:{bits}")]);
        write(file, &String::from_utf8(private).expect("PEM"));
        let file = file.display().to_string();
        Ok(Self(openssl(&["rsa", "-in", &file, "-RSAPublicKey_out", "-outform", "DER"])))
    }
}

impl PublicKeyData for RsaKey {
    fn der_bytes(&self) -> &[u8] {
        &self.0
    }

    fn algorithm(&self) -> &'static SignatureAlgorithm {
        &PKCS_RSA_SHA256
    }
}

fn authority(name: &str) -> CertificateParams {
    let mut params = dated(Validity::Days(365));
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params
}

fn params(certificate: &Certificate<'_>) -> CertificateParams {
    let names: Vec<String> = certificate.names.iter().map(ToString::to_string).collect();
    let mut params = dated(certificate.validity);
    params.distinguished_name.push(DnType::CommonName, names.first().map_or("nobody", String::as_str));
    params.subject_alt_names = CertificateParams::new(names).expect("names").subject_alt_names;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature, KeyUsagePurpose::KeyEncipherment];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params.use_authority_key_identifier_extension = true;
    if certificate.signer == Signer::MissingIntermediate {
        params.custom_extensions.push(place_of_issuer());
    }
    params
}

/// Where the issuer's own certificate can be had, as public authorities have it in all of theirs: Authority
/// Information Access (RFC 5280 section 4.2.2.1) with one `caIssuers`.
fn place_of_issuer() -> CustomExtension {
    const EXTENSION: &[u64] = &[1, 3, 6, 1, 5, 5, 7, 1, 1];
    /// 1.3.6.1.5.5.7.48.2 in DER.
    const CA_ISSUERS: &[u8] = &[6, 8, 0x2b, 6, 1, 5, 5, 7, 0x30, 2];
    const SEQUENCE: u8 = 0x30;
    const URI: u8 = 0x86;
    let tagged = |tag: u8, content: &[u8]| {
        let length = u8::try_from(content.len()).ok().filter(|length| *length < 128).expect("a short one");
        [&[tag, length], content].concat()
    };
    let uri = tagged(URI, b"http://ca.example.test/intermediate.der");
    let access = tagged(SEQUENCE, &[CA_ISSUERS, &uri].concat());
    CustomExtension::from_oid_content(EXTENSION, tagged(SEQUENCE, &access))
}

fn dated(validity: Validity) -> CertificateParams {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("a clock that is set");
    let now = date_time_ymd(1970, 1, 1) + now;
    let mut params = CertificateParams::default();
    (params.not_before, params.not_after) = match validity {
        Validity::Days(days) => (now - DAY, now + DAY * days),
        Validity::Expired => (now - DAY * 91, now - DAY),
        Validity::NotYet => (now + DAY, now + DAY * 91),
    };
    params
}

/// Some servers read their key when they are no longer root; it is a secret of nobody.
fn write(file: &Path, text: &str) {
    std::fs::write(file, text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    std::fs::set_permissions(file, PermissionsExt::from_mode(0o644)).expect("a file of our own");
}
