//! `schema`: the JSON Schemas of provider files and of reports.

use clap::{Args, ValueEnum};

use super::exit::Exit;
use super::output;

/// Print the JSON Schema of provider files, for editors, or of reports, for programs
#[derive(Debug, Args)]
pub(super) struct Schema {
    /// Of what
    #[arg(value_enum, default_value_t = Subject::Provider)]
    of: Subject,
}

/// What there is a schema of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Subject {
    /// Provider files
    Provider,
    /// What `check --json` and `verify --json` print
    Report,
}

impl Schema {
    pub(super) fn run(&self) -> anyhow::Result<Exit> {
        match self.of {
            Subject::Provider => output::json(&crate::provider::schema())?,
            Subject::Report => output::json(&crate::report::schema())?,
        }
        Ok(Exit::Done)
    }
}
