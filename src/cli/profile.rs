//! `profile`: an Apple profile for one address.

use std::path::PathBuf;

use anyhow::{Context as _, anyhow};
use clap::Args;

use super::context::Context;
use super::exit::Exit;
use super::file_name::file_name;
#[cfg(unix)]
use super::hand_over::HandOverOptions;
use super::inspect::inspect;
use super::output;
use super::sign::{self, SignOptions};
use crate::format::{Addressee, Person, by_name};
use crate::mail::{EmailAddress, Line};
use crate::site::write_file;

/// Make a profile for one address: on an iPhone or Mac nothing is left to type but the password
#[derive(Debug, Args)]
pub(super) struct Profile {
    #[arg(required_unless_present = "inspect")]
    address: Option<EmailAddress>,
    /// The full name that others read beside the address
    #[arg(long, value_name = "FULL NAME")]
    name: Option<Line>,
    /// POP3 instead of IMAP
    #[arg(long)]
    pop: bool,
    /// Where to write it, - for standard output [default: ADDRESS.mobileconfig in this folder]
    #[arg(long, value_name = "FILE|-")]
    out: Option<PathBuf>,
    /// Show who has signed a profile, whether it was changed since, and what it sets up
    #[arg(long, value_name = "FILE|-", conflicts_with_all = ["address", "name", "pop", "out"])]
    #[arg(conflicts_with_all = sign::OPTIONS)]
    inspect: Option<PathBuf>,
    #[cfg(unix)]
    #[command(flatten)]
    hand_over: HandOverOptions,
    #[command(flatten)]
    sign: SignOptions,
}

impl Profile {
    pub(super) fn run(&self, context: &Context) -> anyhow::Result<Exit> {
        match (&self.inspect, &self.address) {
            (Some(file), _) => inspect(file),
            (None, Some(address)) => self.make(address, context),
            (None, None) => Ok(Exit::Misused),
        }
    }

    fn make(&self, address: &EmailAddress, context: &Context) -> anyhow::Result<Exit> {
        let catalogue = context.catalogue()?;
        let provider = catalogue.find(address.domain())?;
        let identity = self.sign.identity()?;
        let name = if self.pop { "apple-pop3" } else { "apple" };
        let format = by_name(name).context("the table of formats has no profile")?;
        let person = Person { address: address.clone(), full_name: self.name.clone() };
        let bytes = format
            .render(provider, &Addressee::One(person))
            .map_err(|reason| anyhow!("{}: {reason}", format.title))?;
        let bytes = match &identity {
            Some(identity) => identity.sign(&bytes)?,
            None => bytes,
        };
        #[cfg(unix)]
        if self.hand_over.is_wanted() {
            return self.hand_over.hand_over(address, format, bytes);
        }
        match &self.out {
            Some(path) if path.as_os_str() == "-" => output::bytes(&bytes)?,
            chosen => {
                let path = chosen.clone().unwrap_or_else(|| file_name(address, "mobileconfig"));
                write_file(&path, &bytes)?;
                output::text(&next_steps(&output::printable(&path.display().to_string())))?;
            }
        }
        Ok(Exit::Done)
    }
}

fn next_steps(file: &str) -> String {
    format!(
        "{file}\n\
         \x20 1. bring it to the iPhone, iPad or Mac: AirDrop, Files, or a link opened in Safari\n\
         \x20 2. open it; then Settings > Profile Downloaded > Install, within 8 minutes\n\
         \x20 3. type the password when it asks; the file holds none\n"
    )
}
