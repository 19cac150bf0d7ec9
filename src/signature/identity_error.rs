//! Why nobody can sign with what was given.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

use crate::net::plain;

/// Names files, and nothing that is in them.
#[derive(Debug, Error)]
pub enum IdentityError {
    #[error("{}: {}", file.display(), plain(.error))]
    Unreadable { file: PathBuf, error: io::Error },
    #[error("{}: more than {most} bytes: expected a certificate or a key", file.display())]
    TooLarge { file: PathBuf, most: usize },
    #[error("{}: expected certificates in PEM, or one in DER", file.display())]
    NoCertificate { file: PathBuf },
    #[error("{}: expected a key in PEM", file.display())]
    NoKey { file: PathBuf },
    #[error("{}: a certificate without its key: expected the key in the same file, in PEM, or --sign-key FILE", file.display())]
    KeyMissing { file: PathBuf },
    #[error("{}: not a key that can be read, or the password is another one", file.display())]
    KeyClosed { file: PathBuf },
    #[error("{}: a key encrypted by a method that is not known here: `openssl pkcs8 -topk8 -in KEY -out NEW` makes one of it that can be read", file.display())]
    KeyForeign { file: PathBuf },
    #[error("{}: a PKCS#12 file has its key inside: leave --sign-key out", file.display())]
    KeyTwice { file: PathBuf },
    #[error("{}: not a PKCS#12 file that can be read, or the password is another one", file.display())]
    Pkcs12 { file: PathBuf },
    #[error("{}: a PKCS#12 file without a key and its certificate", file.display())]
    Pkcs12Empty { file: PathBuf },
    #[error("{}: not a key for {}", key.display(), certificate.display())]
    NoMatch { key: PathBuf, certificate: PathBuf },
    #[error("{}: a key of this kind signs no profile: expected RSA of 2048 bits or more, or ECDSA on P-256 or P-384", file.display())]
    OtherKey { file: PathBuf },
    #[error("{}: the certificate cannot be read: {reason}", file.display())]
    Certificate { file: PathBuf, reason: String },
    #[error("{}: the certificate cannot be used: expected version 3 of X.509, with extensions", file.display())]
    OtherVersion { file: PathBuf },
    #[error("{}: the certificate ended on {day}; devices will show \"Not Verified\" (--sign-expired signs all the same)", file.display())]
    Expired { file: PathBuf, day: String },
    #[error("{}: the certificate begins on {day} (--sign-expired signs all the same)", file.display())]
    NotYet { file: PathBuf, day: String },
}
