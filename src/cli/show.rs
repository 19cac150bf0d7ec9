//! `show`: one provider's settings, in one format.

use std::path::Path;

use anyhow::anyhow;
use clap::Args;

use super::context::{Context, find};
use super::exit::Exit;
use super::generate::parse_format;
use super::output;
use super::target::Target;
use crate::format::{self, Format};
use crate::language::Words;

/// Show the settings for a domain or an address
///
/// Without a format: the settings sheet as text. With one: that file, exactly as it is published.
#[derive(Debug, Args)]
pub(super) struct Show {
    #[arg(value_name = "DOMAIN|ADDRESS")]
    target: Target,
    /// The format to show; `generate` writes all of them
    #[arg(long, value_name = "FORMAT", value_parser = parse_format, conflicts_with = "json")]
    format: Option<&'static Format>,
    /// For programs: the provider as a JSON document, with the members of a provider file
    #[arg(long)]
    json: bool,
}

impl Show {
    pub(super) fn run(&self, context: &Context) -> anyhow::Result<Exit> {
        let catalogue = context.catalogue()?;
        let (provider, addressee) = find(&catalogue, &self.target)?;
        if self.json {
            output::json(provider)?;
            return Ok(Exit::Done);
        }
        match self.format {
            None => output::text(&format::text(Words::english(), provider, &addressee)?)?,
            Some(format) => {
                let bytes = format
                    .render(provider, &addressee)
                    .map_err(|reason| anyhow!("{}: {reason}", format.title))?;
                match format.is_on_demand() {
                    true => output::file(Path::new("-"), &bytes)?,
                    false => output::bytes(&bytes)?,
                }
            }
        }
        Ok(Exit::Done)
    }
}
