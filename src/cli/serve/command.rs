//! The command, from its arguments to its exit code.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::anyhow;
use clap::Args;

use super::transport::TransportOptions;
use crate::cli::context::{Context, find, tell};
use crate::cli::exit::Exit;
use crate::cli::output;
use crate::cli::sign::SignOptions;
use crate::cli::target::Target;
use crate::provider::{Catalogue, ProviderId};
use crate::serve::{HostedError, Pages, Sources, run, survive_hangups};

/// Answer mail programs over HTTP, each with the settings that it asks for
///
/// Each page that `generate` writes, for every host name, with the address of who asks filled in. Stops at SIGTERM
/// or SIGINT when the requests that it has are answered, and reads its files again at SIGHUP or when they change.
/// Without --tls-cert it belongs behind a web server that speaks TLS.
#[derive(Debug, Args)]
pub(in crate::cli) struct Serve {
    /// Providers by id, or by a domain of theirs; all that there are if none is named
    #[arg(value_name = "PROVIDER|DOMAIN")]
    targets: Vec<Target>,
    /// A list of customers' domains: `domain provider` a line, or the same as TOML or JSON
    ///
    /// `*.domain` stands for every name below it. An answer names the domain that was asked for, and no other. A
    /// changed list is read while requests are answered; a broken one changes nothing, and the log says so.
    #[arg(long, value_name = "FILE")]
    domains: Option<PathBuf>,
    /// Who answers for domains that nobody knows; without it they are told that nothing is there
    #[arg(long, value_name = "PROVIDER")]
    default: Option<ProviderId>,
    #[command(flatten)]
    sign: SignOptions,
    #[command(flatten)]
    transport: TransportOptions,
}

impl Serve {
    pub(in crate::cli) fn run(&self, context: &Context) -> anyhow::Result<Exit> {
        survive_hangups()?;
        let catalogue = context.catalogue()?;
        let providers = self.targets.iter().map(|target| provider(&catalogue, target));
        let sources = Sources {
            folders: context.folders(),
            providers: providers.collect::<anyhow::Result<_>>()?,
            customers: self.domains.clone(),
            default: self.default.clone(),
            signer: self.sign.files()?,
        };
        match Pages::load(sources) {
            Ok(pages) => run(&self.transport.options(), Arc::new(pages))?,
            Err(error) => return refuse(error),
        }
        Ok(Exit::Done)
    }
}

/// Everything that is wrong, line by line, not only what fits into the line of a log.
fn refuse(error: HostedError) -> anyhow::Result<Exit> {
    match error {
        HostedError::Providers(errors) => Err(tell(&errors).into()),
        HostedError::Customers(error) => {
            error.to_string().lines().for_each(|line| output::error(&anyhow!("{line}")));
            Ok(Exit::Failed)
        }
        HostedError::UnknownProvider(_) | HostedError::Signer(_) => Err(error.into()),
    }
}

fn provider(catalogue: &Catalogue, target: &Target) -> anyhow::Result<ProviderId> {
    Ok(find(catalogue, target)?.0.id().clone())
}
