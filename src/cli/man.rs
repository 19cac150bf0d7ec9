//! `man`: the manual pages.

use std::path::PathBuf;

use anyhow::anyhow;
use clap::Args;
use clap_mangen::Man as Page;

use super::exit::Exit;
use super::output;

/// Print the manual page: `mailsetup man | man -l -`
#[derive(Debug, Args)]
pub(super) struct Man {
    /// Write the pages of all commands to this folder instead
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

impl Man {
    pub(super) fn run(&self) -> anyhow::Result<Exit> {
        match &self.out {
            Some(folder) => {
                clap_mangen::generate_to(super::command(), folder)
                    .map_err(|error| anyhow!("{}: {}", folder.display(), output::reason(&error)))?;
            }
            None => {
                let mut page = Vec::new();
                Page::new(super::command()).render(&mut page)?;
                output::bytes(&page)?;
            }
        }
        Ok(Exit::Done)
    }
}
