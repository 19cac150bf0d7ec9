//! `generate`: the whole bundle of a provider, or nothing.

use std::path::PathBuf;

use clap::Args;

use super::context::{Context, find};
use super::exit::Exit;
use super::output;
use super::sign::SignOptions;
use super::summary::summary;
use super::target::Target;
use crate::format::{self, FORMATS, Format, ReadBy};
use crate::provider::{Catalogue, Provider};
use crate::site::{Bundle, Output, Refused, write_bundles};

/// Write every file for a provider: what mail programs read, what people read
///
/// Each provider gets a folder of its own below --out. A folder from an earlier run is replaced in one
/// step; until then it stays as it is.
#[derive(Debug, Args)]
pub(super) struct Generate {
    /// Providers by id, or by a domain of theirs; all that there are if none is named
    #[arg(value_name = "PROVIDER|DOMAIN")]
    targets: Vec<Target>,
    /// The folder to write to
    #[arg(long, value_name = "DIR", default_value = "out")]
    out: PathBuf,
    /// Only this format, and the front page; may be given several times
    #[arg(long, value_name = "FORMAT", value_parser = parse_format)]
    only: Vec<&'static Format>,
    /// The settings sheet as a PDF too, which takes longer to make than all the rest
    #[arg(long)]
    pdf: bool,
    /// A zip of each folder beside it
    #[arg(long)]
    zip: bool,
    #[command(flatten)]
    sign: SignOptions,
}

/// A format that is a file of its own, by name.
pub(super) fn parse_format(name: &str) -> Result<&'static Format, String> {
    let choosable = || FORMATS.iter().filter(|format| format.reader != ReadBy::Page);
    format::by_name(name).filter(|format| format.reader != ReadBy::Page).ok_or_else(|| {
        let names: Vec<&str> = choosable().map(|format| format.name).collect();
        format!("expected one of {}", names.join(", "))
    })
}

impl Generate {
    pub(super) fn run(&self, context: &Context) -> anyhow::Result<Exit> {
        let catalogue = context.catalogue()?;
        let providers = self.providers(&catalogue)?;
        let identity = self.sign.identity()?;
        let mut bundles: Vec<Bundle> = providers.iter().map(|provider| self.bundle(provider)).collect();
        if let Some(identity) = &identity {
            bundles.iter_mut().try_for_each(|bundle| bundle.sign(identity))?;
        }
        let output = if self.zip { Output::FolderAndZip } else { Output::Folder };
        let written = write_bundles(&self.out, &bundles, output)?;
        // Told when all is done: a reader who stops listening does not stop the writing.
        for ((provider, bundle), written) in providers.iter().zip(&bundles).zip(&written) {
            output::text(&summary(provider, bundle, written, &context.program()))?;
        }
        let is_missed = |bundle: &Bundle| bundle.refused.iter().any(|refused| self.is_missed(refused));
        // Without a way in and out there is nothing to be set up.
        let is_whole = |provider: &&Provider| provider.has_way_in() && provider.has_way_out();
        match bundles.iter().any(is_missed) || !providers.iter().all(is_whole) {
            true => Ok(Exit::Refused),
            false => Ok(Exit::Done),
        }
    }

    fn providers<'c>(&self, catalogue: &'c Catalogue) -> anyhow::Result<Vec<&'c Provider>> {
        if self.targets.is_empty() {
            return Ok(catalogue.providers().iter().collect());
        }
        let mut providers: Vec<&Provider> = Vec::new();
        for target in &self.targets {
            let (provider, _) = find(catalogue, target)?;
            if !providers.iter().any(|other| other.id() == provider.id()) {
                providers.push(provider);
            }
        }
        Ok(providers)
    }

    /// Whether somebody counts on the file: he asked for it, or the provider could have it.
    fn is_missed(&self, refused: &Refused) -> bool {
        self.only.iter().any(|format| format.name == refused.format.name) || refused.reason.is_defect()
    }

    fn bundle(&self, provider: &Provider) -> Bundle {
        match (self.only.as_slice(), self.pdf) {
            ([], false) => Bundle::build(provider),
            ([], true) => Bundle::whole(provider),
            (wanted, false) => Bundle::only(provider, wanted),
            (wanted, true) => {
                let on_demand = FORMATS.iter().filter(|format| format.is_on_demand());
                Bundle::only(provider, &wanted.iter().copied().chain(on_demand).collect::<Vec<_>>())
            }
        }
    }
}
