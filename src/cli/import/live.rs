//! Settings from the network.

use clap::Args;

use crate::cli::today::today;
use crate::cli::way::WayOptions;
use crate::import::{Asking, Hint, Imported};
use crate::mail::{Domain, EmailAddress, WebUrl};
use crate::net::Reach;

/// The options that say how the network is asked.
#[derive(Debug, Args)]
pub(in crate::cli) struct LiveOptions {
    /// Ask machines in private networks as well, where a name leads to them
    #[arg(long)]
    allow_private: bool,
    #[command(flatten)]
    way: WayOptions,
}

/// Who asks for a domain where nobody is named: the place of the address in what comes back becomes a placeholder.
const NOBODY: &str = "mailsetup-import";

impl LiveOptions {
    /// The file at a web address.
    pub(in crate::cli) fn url(&self, url: &WebUrl, domain: Option<Domain>) -> anyhow::Result<Imported> {
        let hint = Hint { domain, ..Hint::file(url.as_str(), today()?) };
        self.ask(async |asking| Ok(asking.url(url, hint.clone()).await?))
    }

    /// What a domain has for an address.
    pub(in crate::cli) fn address(&self, address: &EmailAddress) -> anyhow::Result<Imported> {
        self.ask(async |asking| Ok(asking.domain(address).await?))
    }

    /// The same for nobody of a domain.
    pub(in crate::cli) fn domain(&self, domain: &Domain) -> anyhow::Result<Imported> {
        self.address(&format!("{NOBODY}@{domain}").parse()?)
    }

    fn ask(
        &self,
        work: impl AsyncFnOnce(Asking<'_>) -> anyhow::Result<Imported>,
    ) -> anyhow::Result<Imported> {
        let reach = if self.allow_private { Reach::Everywhere } else { Reach::Public };
        let (way, internet) = (self.way.way(reach)?, self.way.internet(reach)?);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(work(Asking { internet: &internet, way: &way, today: today()? }))
    }
}
