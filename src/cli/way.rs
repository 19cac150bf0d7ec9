//! The options that say how servers are reached.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, anyhow};
use clap::Args;

use crate::cli::output::reason;
use crate::client::Internet;
use crate::net::{Family, NameServer, Reach, Resolver, Trust, Web};
use crate::verify::Way;

#[derive(Debug, Args)]
#[command(next_help_heading = "The way to them")]
pub(in crate::cli) struct WayOptions {
    /// Only IPv4
    #[arg(short = '4', long, conflicts_with = "ipv6")]
    ipv4: bool,
    /// Only IPv6
    #[arg(short = '6', long)]
    ipv6: bool,
    /// Ask this name server instead of the system's
    #[arg(long, value_name = "HOST:PORT")]
    dns: Option<NameServer>,
    /// Trust the certificate authorities in this file (PEM) as well
    #[arg(long, value_name = "FILE")]
    ca: Option<PathBuf>,
    /// How long one answer of a server may take, in seconds
    #[arg(long, value_name = "SECONDS", default_value = "10", value_parser = parse_seconds)]
    timeout: Duration,
}

/// The largest file of authorities, in octets: a whole system's has some 300 KiB.
const MOST_AUTHORITIES: u64 = 4 * 1024 * 1024;

/// A name server that does not answer in this time does not answer.
const MOST_RESOLVING: Duration = Duration::from_secs(5);

impl WayOptions {
    /// The way to mail servers.
    pub(in crate::cli) fn way(&self, reach: Reach) -> anyhow::Result<Way> {
        Ok(Way::new(self.resolver()?, self.trust()?, self.timeout, reach))
    }

    /// The internet as mail programs ask it.
    pub(in crate::cli) fn internet(&self, reach: Reach) -> anyhow::Result<Internet> {
        let resolver = self.resolver()?;
        Ok(Internet::new(Web::new(resolver.clone(), self.trust()?, self.timeout, reach), resolver))
    }

    fn trust(&self) -> anyhow::Result<Trust> {
        let trust = match &self.ca {
            None => Trust::load(None)?,
            Some(file) => {
                let place = || file.display().to_string();
                let text = read_authorities(file).map_err(|why| anyhow!("{}: {why}", place()))?;
                Trust::load(Some(&text)).with_context(place)?
            }
        };
        Ok(trust)
    }

    fn resolver(&self) -> anyhow::Result<Resolver> {
        let family = match (self.ipv4, self.ipv6) {
            (true, _) => Family::V4,
            (_, true) => Family::V6,
            (false, false) => Family::Both,
        };
        Ok(Resolver::new(self.dns, family, self.timeout.min(MOST_RESOLVING))?)
    }
}

fn read_authorities(file: &Path) -> Result<Vec<u8>, String> {
    let file = File::open(file).map_err(|error| reason(&error))?;
    let mut bytes = Vec::new();
    file.take(MOST_AUTHORITIES + 1).read_to_end(&mut bytes).map_err(|error| reason(&error))?;
    match bytes.len() as u64 {
        0..=MOST_AUTHORITIES => Ok(bytes),
        _ => Err(format!("more than {MOST_AUTHORITIES} octets of certificates")),
    }
}

fn parse_seconds(text: &str) -> Result<Duration, String> {
    let seconds = text.parse().ok().filter(|seconds| (0.1..=300.0).contains(seconds));
    seconds.map(Duration::from_secs_f64).ok_or_else(|| "expected 0.1 to 300 seconds".to_owned())
}
