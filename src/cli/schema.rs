//! `schema`: the JSON Schema of provider files.

use clap::Args;

use super::exit::Exit;
use super::output;

/// Print the JSON Schema of provider files, for editors
#[derive(Debug, Args)]
pub(super) struct Schema {}

impl Schema {
    pub(super) fn run(&self) -> anyhow::Result<Exit> {
        output::json(&crate::provider::schema())?;
        Ok(Exit::Done)
    }
}
