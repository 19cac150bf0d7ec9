//! The command, from its arguments to the provider file.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow, ensure};
use clap::Args;

use super::live::LiveOptions;
use super::many;
use super::place::Place;
use super::tell::tell;
use crate::cli::exit::Exit;
use crate::cli::today::today;
use crate::cli::{output, stranger};
use crate::import::{Hint, Imported, LiveError, provider_id, read};
use crate::mail::Domain;
use crate::provider::ProviderId;
use crate::site::write_file;

/// Make a provider file out of settings that exist: in a file, at a web address, or wherever a domain has them
///
/// Files: Mozilla autoconfig, an Apple profile (signed ones too), an Autodiscover answer, a PACC document, the text of
/// a Thunderbird QR code, a provider file. For an address or a domain it asks as mail programs do, then the DNS, then
/// the usual host names, and every server which TLS mode it speaks. What cannot be kept and what had to be assumed is
/// told.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub(in crate::cli) struct Import {
    /// A file (- for standard input), a web address, an e-mail address or a domain
    #[arg(value_name = "FILE|URL|ADDRESS|DOMAIN", required_unless_present = "all")]
    place: Option<Place>,
    /// Every file of a folder, such as the ISPDB; needs --out. Of two that name a domain, the first has it
    #[arg(long, value_name = "FOLDER", requires = "out", conflicts_with_all = ["place", "id", "domain"])]
    all: Option<PathBuf>,
    /// Write DIR/ID.toml instead of standard output
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The provider's id [default: made of its first domain]
    #[arg(long)]
    id: Option<ProviderId>,
    /// Whose settings they are, where the file names no domain or has other servers for each
    #[arg(long)]
    domain: Option<Domain>,
    /// Replace a provider file that is there already
    #[arg(long, requires = "out")]
    force: bool,
    #[command(flatten)]
    live: LiveOptions,
}

const AFTER: &str = "\
What is asked for an address or a domain, all at once (a domain is asked for as
mailsetup-import@DOMAIN):
  GET  https://autoconfig.DOMAIN/mail/config-v1.1.xml?emailaddress=ADDRESS
  GET  https://DOMAIN/.well-known/autoconfig/mail/config-v1.1.xml
  POST https://autodiscover.DOMAIN/autodiscover/autodiscover.xml, with ADDRESS
  POST https://DOMAIN/autodiscover/autodiscover.xml, with ADDRESS
  GET  https://ua-auto-config.DOMAIN/.well-known/user-agent-configuration.json
  GET  http://autoconfig.DOMAIN/mail/config-v1.1.xml
  GET  https://live.thunderbird.net/autoconfig/v1.1/DOMAIN
  MX   DOMAIN, where there is no file yet; then, at the domain that takes its
       mail (Thunderbird's MX step):
  GET  https://autoconfig.MXDOMAIN/mail/config-v1.1.xml?emailaddress=ADDRESS
  GET  https://live.thunderbird.net/autoconfig/v1.1/MXDOMAIN
  SRV  _imaps._tcp, _imap._tcp, _pop3s._tcp, _pop3._tcp, _submissions._tcp,
       _submission._tcp
Redirects are followed, 5 at most. The first file counts; a server that only a
later one or a record names becomes a candidate. Then the servers that were
found; where there are neither files nor records, imap., pop3., pop., smtp.,
mail.DOMAIN and DOMAIN itself at the usual ports of mail. No password is asked
for, and none is sent.

Exit codes:
  0  a provider file was made
  1  none was: there are no settings, or they are of no use
  2  nobody knows: there was nobody to ask, or no way to them; or the command
     was not understood";

impl Import {
    /// Who could not be asked may answer tomorrow: that has an exit code of its own.
    pub(in crate::cli) fn run(&self) -> anyhow::Result<Exit> {
        let done = match (&self.place, &self.all) {
            (Some(place), _) => self.one(place),
            (None, Some(folder)) => self.many(folder),
            (None, None) => Ok(Exit::Misused),
        };
        match done {
            Err(error) if error.downcast_ref().is_some_and(LiveError::could_not_look) => {
                output::error(&error);
                Ok(Exit::NotLooked)
            }
            done => done,
        }
    }

    fn one(&self, place: &Place) -> anyhow::Result<Exit> {
        let imported = match place {
            Place::File(file) => self.read(file)?,
            Place::Url(url) => self.live.url(url, self.domain.clone())?,
            Place::Address(address) => self.live.address(address)?,
            Place::Domain(domain) => self.live.domain(domain)?,
        };
        let id = self.id.clone().or_else(|| provider_id(&imported.draft));
        let id = id.context("no id can be made of the domain: --id gives one")?;
        let text = imported.to_toml(&id)?;
        tell("", &imported);
        match &self.out {
            None => output::text(&text)?,
            Some(folder) => {
                let written = self.write(folder, &id, &text)?;
                output::text(&format!("{}\n", stranger::shown(&written)))?;
            }
        }
        Ok(Exit::Done)
    }

    pub(super) fn read(&self, file: &Path) -> anyhow::Result<Imported> {
        let bytes = stranger::bytes(file)?;
        let hint = Hint { domain: self.domain.clone(), ..Hint::file(&stranger::title(file), today()?) };
        let imported = read(&bytes, &hint).and_then(|imported| imported.complete(&hint));
        imported.map_err(|error| stranger::of_file(error, file))
    }

    fn many(&self, folder: &Path) -> anyhow::Result<Exit> {
        many::import(self, folder, self.out.as_deref().context("--all needs --out")?)
    }

    pub(super) fn write(&self, folder: &Path, id: &ProviderId, text: &str) -> anyhow::Result<PathBuf> {
        let path = folder.join(format!("{id}.toml"));
        let shown = stranger::shown(&path);
        ensure!(self.force || !path.exists(), "{shown}: is there already; --force replaces it");
        fs::create_dir_all(folder)
            .map_err(|error| anyhow!("{}: {}", stranger::shown(folder), output::reason(&error)))?;
        write_file(&path, text.as_bytes())?;
        Ok(path)
    }
}
