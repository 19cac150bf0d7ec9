//! What every command shares: where the provider files are.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use clap::builder::{OsStringValueParser, TypedValueParser as _};

use super::exit::Exit;
use super::output;
use super::target::Target;
use crate::format::Addressee;
use crate::provider::{Catalogue, LoadError, Provider};

#[derive(Debug, Args)]
pub(super) struct Context {
    /// A folder of provider files (*.toml, *.json); adds to the built-in ones or replaces them
    ///
    /// May be given several times. A file replaces an earlier one of the same name. The environment
    /// variable holds a list of folders, separated as in PATH.
    #[arg(long, global = true, value_name = "DIR", env = "MAILSETUP_PROVIDERS", value_delimiter = PATH_SEPARATOR, value_parser = OsStringValueParser::new().map(PathBuf::from))]
    providers: Vec<PathBuf>,
}

const PATH_SEPARATOR: char = if cfg!(windows) { ';' } else { ':' };

/// Provider files that are wrong; each was told already.
#[derive(Debug, thiserror::Error)]
#[error("provider files with errors")]
pub(super) struct BadFiles;

impl Context {
    /// How this program was called, up to its command: what people copy must find the same providers.
    pub(super) fn program(&self) -> String {
        let name = std::env::args_os().next().unwrap_or_else(|| "mailsetup".into());
        let folders = self.providers.iter().map(|folder| format!(" --providers {}", folder.display()));
        output::printable(&format!("{}{}", name.display(), folders.collect::<String>()))
    }

    /// All providers; what is wrong with their files is told.
    pub(super) fn catalogue(&self) -> anyhow::Result<Catalogue> {
        self.load().map_err(|errors| tell(&errors).into())
    }

    /// All providers.
    pub(super) fn load(&self) -> Result<Catalogue, Vec<LoadError>> {
        self.load_with(&[])
    }

    /// All providers, and those of these files: each replaces an earlier one of its id.
    pub(super) fn load_with(&self, files: &[PathBuf]) -> Result<Catalogue, Vec<LoadError>> {
        Catalogue::load(&self.folders(), files)
    }

    /// The folders of provider files.
    pub(super) fn folders(&self) -> Vec<PathBuf> {
        // An empty variable is one that somebody switched off.
        self.providers.iter().filter(|folder| !folder.as_os_str().is_empty()).cloned().collect()
    }
}

/// What keeps a command from looking is told, and has an exit code of its own: it says nothing of what was to be
/// looked at.
pub(super) fn or_not_looked(done: anyhow::Result<Exit>) -> anyhow::Result<Exit> {
    match done {
        Err(error) if !output::is_broken_pipe(&error) => {
            if !error.is::<BadFiles>() {
                output::error(&error);
            }
            Ok(Exit::NotLooked)
        }
        done => done,
    }
}

/// Writes the errors out, and returns that they were.
pub(super) fn tell(errors: &[LoadError]) -> BadFiles {
    for error in errors {
        output::load_error(error);
    }
    BadFiles
}

/// The provider that a target names, and for whom it asks.
pub(super) fn find<'c>(
    catalogue: &'c Catalogue,
    target: &Target,
) -> anyhow::Result<(&'c Provider, Addressee)> {
    match target {
        Target::Provider(id) => {
            let provider = catalogue.by_id(id);
            let provider = provider.with_context(|| {
                format!("no provider is called {id}; `mailsetup list` names those that there are")
            })?;
            Ok((provider, Addressee::Anyone))
        }
        Target::Domain(domain) => Ok((catalogue.find(domain)?, Addressee::Anyone)),
        Target::Address(address) => Ok((catalogue.find(address.domain())?, Addressee::one(address.clone()))),
    }
}
