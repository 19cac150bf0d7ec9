//! The options that say who signs profiles.

use std::path::{Path, PathBuf};

use clap::error::ErrorKind;
use clap::{Args, CommandFactory as _};
use secrecy::SecretString;

use super::secret::{Places, Secret};
use super::today::now;
use super::{Cli, output};
use crate::signature::{Expired, Identity, SigningFiles};

/// Who signs.
#[derive(Debug, Args)]
#[command(next_help_heading = "Who signs Apple profiles")]
pub(super) struct SignOptions {
    /// The certificate, in PEM or DER; or all that there is, in PKCS#12 [default: the environment variable
    /// `MAILSETUP_SIGN_CERT`]
    ///
    /// Devices show "Verified" beside a profile whose signer they trust: a certificate for TLS of a public authority is
    /// enough. Each of these files can be named in the environment, as in a unit of systemd; an empty variable names
    /// none.
    #[arg(id = "sign_cert", long = "sign-cert", value_name = "FILE")]
    cert: Option<PathBuf>,
    /// Its key, in PEM, if it does not stand beside it [default: the environment variable `MAILSETUP_SIGN_KEY`]
    #[arg(id = "sign_key", long = "sign-key", value_name = "FILE")]
    key: Option<PathBuf>,
    /// The certificates between it and the root, if they do not stand beside it [default: the environment variable
    /// `MAILSETUP_SIGN_CHAIN`]
    #[arg(id = "sign_chain", long = "sign-chain", value_name = "FILE")]
    chain: Option<PathBuf>,
    /// Read the password of the key, or of the PKCS#12 file, from this file descriptor, such as 3 with `3<FILE`
    /// [default: the environment variable `MAILSETUP_SIGN_PASSWORD`, else a prompt]
    #[arg(id = "sign_password_fd", long = "sign-password-fd", value_name = "N")]
    password_fd: Option<u32>,
    /// Sign all the same with a certificate that has ended
    #[arg(id = "sign_expired", long = "sign-expired")]
    expired: bool,
}

/// What makes no sense beside `--inspect`. Only what is on the command line does not: the environment may hold names
/// for whole days.
pub(super) const OPTIONS: [&str; 5] =
    ["sign_cert", "sign_key", "sign_chain", "sign_password_fd", "sign_expired"];

impl SignOptions {
    /// The files, and what opens them; nothing where nobody signs. Whether they are good is not looked at.
    pub(super) fn files(&self) -> anyhow::Result<Option<SigningFiles>> {
        let named = |option: &Option<PathBuf>, variable| option.clone().or_else(|| of_environment(variable));
        let key = named(&self.key, "MAILSETUP_SIGN_KEY");
        let chain = named(&self.chain, "MAILSETUP_SIGN_CHAIN");
        let Some(certificate) = named(&self.cert, "MAILSETUP_SIGN_CERT") else {
            let is_half = key.is_some() || chain.is_some() || self.password_fd.is_some() || self.expired;
            return if is_half { Err(without_certificate()) } else { Ok(None) };
        };
        let expired = if self.expired { Expired::Accepted } else { Expired::Refused };
        let mut files = SigningFiles { certificate, key, chain, password: None, expired };
        files.password = self.password(&files)?;
        Ok(Some(files))
    }

    fn password(&self, files: &SigningFiles) -> anyhow::Result<Option<SecretString>> {
        let shown = |file: &Path| output::printable(&file.display().to_string());
        let Some(file) = files.locked()? else {
            if self.password_fd.is_some() {
                let file = shown(files.key_file());
                output::warning(&format!("--sign-password-fd: {file} has no password, and none was read"));
            }
            return Ok(None);
        };
        let places = Places {
            option: "--sign-password-fd",
            descriptor: self.password_fd,
            variable: "MAILSETUP_SIGN_PASSWORD",
            prompt: &format!("Password of {}", shown(file)),
        };
        let Secret { text, .. } = places.read()?;
        Ok(Some(text))
    }

    /// Who signs, if anybody does. What its owner should know is told.
    pub(super) fn identity(&self) -> anyhow::Result<Option<Identity>> {
        let Some(files) = self.files()? else { return Ok(None) };
        let now = now()?;
        let identity = files.load(now)?;
        for concern in identity.concerns(now) {
            output::warning(&concern);
        }
        Ok(Some(identity))
    }
}

/// What a variable names; an empty one, as files for containers have them, names nothing.
fn of_environment(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// Half of what it takes to sign is a mistake: nothing is to go out unsigned that was meant to be signed.
fn without_certificate() -> anyhow::Error {
    let message = "nobody can sign without a certificate: expected --sign-cert FILE, or MAILSETUP_SIGN_CERT";
    Cli::command().error(ErrorKind::MissingRequiredArgument, message).into()
}
