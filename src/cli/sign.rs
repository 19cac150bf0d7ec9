//! The options that say who signs profiles.

use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::Args;

use super::output;
use super::secret::{Places, Secret};
use crate::signature::{Expired, Identity, SigningFiles};

/// Who signs.
#[derive(Debug, Args)]
#[command(next_help_heading = "Who signs Apple profiles")]
pub(super) struct SignOptions {
    /// The certificate, in PEM; or all that there is, in PKCS#12
    ///
    /// Devices show "Verified" beside a profile whose signer they trust: a certificate for TLS of a public authority is
    /// enough. Each of these options can stand in the environment, as in a unit of systemd.
    #[arg(id = "sign_cert", long = "sign-cert", value_name = "FILE", env = "MAILSETUP_SIGN_CERT")]
    cert: Option<PathBuf>,
    /// Its key, in PEM
    #[arg(
        id = "sign_key",
        long = "sign-key",
        value_name = "FILE",
        requires = "sign_cert",
        env = "MAILSETUP_SIGN_KEY"
    )]
    key: Option<PathBuf>,
    /// The certificates between it and the root, in PEM, if they do not stand beside it
    #[arg(
        id = "sign_chain",
        long = "sign-chain",
        value_name = "FILE",
        requires = "sign_cert",
        env = "MAILSETUP_SIGN_CHAIN"
    )]
    chain: Option<PathBuf>,
    /// Read the password of the PKCS#12 file from this file descriptor, such as 3 with `3<FILE` [default: the environment
    /// variable `MAILSETUP_SIGN_PASSWORD`, else a prompt]
    #[arg(id = "sign_password_fd", long = "sign-password-fd", value_name = "N", requires = "sign_cert")]
    password_fd: Option<u32>,
    /// Sign all the same with a certificate that has ended
    #[arg(id = "sign_expired", long = "sign-expired", requires = "sign_cert")]
    expired: bool,
}

impl SignOptions {
    /// The files, and what opens them; nothing where nobody signs.
    fn files(&self) -> anyhow::Result<Option<SigningFiles>> {
        let Some(certificate) = &self.cert else { return Ok(None) };
        let mut files = SigningFiles {
            certificate: certificate.clone(),
            key: self.key.clone(),
            chain: self.chain.clone(),
            password: None,
            expired: if self.expired { Expired::Accepted } else { Expired::Refused },
        };
        if files.wants_password()? {
            let prompt = format!("Password of {}", output::printable(&certificate.display().to_string()));
            let places = Places {
                option: "--sign-password-fd",
                descriptor: self.password_fd,
                variable: "MAILSETUP_SIGN_PASSWORD",
                prompt: &prompt,
            };
            let Secret { text, .. } = places.read()?;
            files.password = Some(text);
        }
        Ok(Some(files))
    }

    /// Who signs, if anybody does. What its owner should know is told.
    pub(super) fn identity(&self) -> anyhow::Result<Option<Identity>> {
        self.files()?.map(|files| tried(&files)).transpose()
    }

    /// The files for who reads them again when they change; they were good a moment ago.
    pub(super) fn tried_files(&self) -> anyhow::Result<Option<SigningFiles>> {
        let files = self.files()?;
        files.as_ref().map(tried).transpose()?;
        Ok(files)
    }
}

fn tried(files: &SigningFiles) -> anyhow::Result<Identity> {
    let identity = files.load(now()?)?;
    for concern in identity.concerns() {
        output::warning(concern);
    }
    Ok(identity)
}

fn now() -> anyhow::Result<u64> {
    Ok(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs())
}
