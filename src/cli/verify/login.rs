//! The options that say who signs in.

use anyhow::{Context as _, ensure};
use clap::Args;

use crate::cli::secret::{Places, Secret};
use crate::mail::EmailAddress;
use crate::provider::{Catalogue, Provider};
use crate::verify::{Account, Password};

#[derive(Debug, Args)]
#[command(next_help_heading = "Signing in")]
pub(super) struct LoginOptions {
    /// Sign in with this address; its password is asked for
    ///
    /// The password comes from --password-fd, else from the environment variable `MAILSETUP_PASSWORD`, else
    /// from a prompt. It goes out through verified TLS alone, and an account is refused twice at the most.
    #[arg(long, value_name = "ADDRESS", conflicts_with = "all")]
    login: Option<EmailAddress>,
    /// Read the password from this file descriptor, such as 3 with `3<FILE`
    #[arg(long, value_name = "N", requires = "login")]
    password_fd: Option<u32>,
    /// Send a small message to the address itself, find it, and delete it
    #[arg(long, requires = "login")]
    pub(super) round_trip: bool,
}

impl LoginOptions {
    /// The account to sign in with. The password of an address that is known to be another provider's is not
    /// for these servers; a domain that no file names may well be a customer's.
    pub(super) fn account(
        &self,
        catalogue: &Catalogue,
        providers: &[&Provider],
    ) -> anyhow::Result<Option<Account>> {
        let Some(address) = &self.login else { return Ok(None) };
        let owner = catalogue.find(address.domain()).ok();
        let is_of_another = owner.is_some_and(|owner| providers.iter().all(|one| one.id() != owner.id()));
        ensure!(
            !is_of_another,
            "--login {address}: that is an address of another provider; its password is not for these servers"
        );
        let places = Places {
            option: "--password-fd",
            descriptor: self.password_fd,
            variable: "MAILSETUP_PASSWORD",
            prompt: &format!("Password of {address}"),
        };
        let Secret { text, place } = places.read()?;
        let password = Password::try_from(text).with_context(|| place)?;
        Ok(Some(Account::new(address.clone(), password)))
    }
}
