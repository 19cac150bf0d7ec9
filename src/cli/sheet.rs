//! `sheet`: every value at a glance.

use clap::Args;

use super::context::{Context, find};
use super::exit::Exit;
use super::output;
use super::target::Target;
use crate::format;

/// Print the settings sheet for a domain or an address
#[derive(Debug, Args)]
pub(super) struct Sheet {
    #[arg(value_name = "DOMAIN|ADDRESS")]
    target: Target,
    /// As text, for a terminal or an e-mail (the default)
    #[arg(long, conflicts_with = "html")]
    text: bool,
    /// As a page to print, in one file: `mailsetup sheet ADDRESS --html > sheet.html`
    #[arg(long)]
    html: bool,
}

impl Sheet {
    pub(super) fn run(&self, context: &Context) -> anyhow::Result<Exit> {
        let catalogue = context.catalogue()?;
        let (provider, addressee) = find(&catalogue, &self.target)?;
        let sheet = match self.html {
            true => format::html_for_one_file(provider, &addressee)?,
            false => format::text(provider, &addressee)?,
        };
        output::bytes(sheet.as_bytes())?;
        Ok(Exit::Done)
    }
}
