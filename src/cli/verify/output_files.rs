//! The reports of `verify` for other programs.

use std::path::PathBuf;

use clap::Args;

use super::measures;
use crate::report::{ServerReport, to_junit, to_prometheus};
use crate::site::write_file;
use crate::verify::Probe;

#[derive(Debug, Args)]
#[command(next_help_heading = "What becomes of it")]
pub(super) struct OutputFiles {
    /// Write a report that continuous integration reads (JUnit)
    #[arg(long, value_name = "FILE")]
    junit: Option<PathBuf>,
    /// Write measures for the textfile collector of Prometheus
    #[arg(long, value_name = "FILE")]
    prometheus: Option<PathBuf>,
}

impl OutputFiles {
    pub(super) fn write(&self, report: &ServerReport, probes: &[Probe]) -> anyhow::Result<()> {
        if let Some(file) = &self.junit {
            write_file(file, to_junit(report, "mailsetup verify").as_bytes())?;
        }
        if let Some(file) = &self.prometheus {
            write_file(file, to_prometheus(&measures::of(probes)).as_bytes())?;
        }
        Ok(())
    }
}
