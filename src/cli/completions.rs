//! `completions`: for the shells.

use clap::Args;
use clap_complete::{Shell, generate};

use super::exit::Exit;
use super::output;

/// Print the completions of a shell
#[derive(Debug, Args)]
pub(super) struct Completions {
    shell: Shell,
}

impl Completions {
    pub(super) fn run(&self) -> anyhow::Result<Exit> {
        let mut script = Vec::new();
        generate(self.shell, &mut super::command(), "mailsetup", &mut script);
        output::bytes(&script)?;
        Ok(Exit::Done)
    }
}
