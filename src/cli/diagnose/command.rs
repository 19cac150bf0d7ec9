//! The command, from its arguments to its exit code.

use anyhow::bail;
use clap::Args;

use super::text::text;
use crate::cli::context::{Context, or_not_looked};
use crate::cli::exit::Exit;
use crate::cli::output;
use crate::cli::way::WayOptions;
use crate::client::{self, CLIENTS, Client};
use crate::diagnose::{Diagnosis, Survey, Wanted, diagnosis};
use crate::mail::EmailAddress;
use crate::net::Reach;
use crate::provider::Provider;
use crate::report::{Verdict, any_to_json};
use crate::verify::{Way, no_network};

/// Look for the settings of an address as each mail program does, and say what is wrong
///
/// Asks the web servers and the DNS what mail programs ask them, shows the account that each of them would make,
/// compares what is there with the provider file if there is one, and climbs the ladder of `verify` for the servers
/// that it finds. Ends with the causes, most important first, and with what to tell the user. No password is asked
/// for, and none is sent.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
pub(in crate::cli) struct Diagnose {
    /// Whose mail program does not find its settings
    address: EmailAddress,
    /// Only as this program; may be given several times
    #[arg(long, value_name = "PROGRAM", value_parser = parse_client, help = client_help())]
    client: Vec<&'static Client>,
    /// Ask machines in private networks as well, where the domain leads to them
    #[arg(long)]
    allow_private: bool,
    /// For programs: a JSON document
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    way: WayOptions,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  nothing is wrong
  1  something is
  2  it could not be found out, or the command was not understood";

fn client_help() -> String {
    format!("Only as this program; may be given several times: {}", client_names())
}

fn client_names() -> String {
    CLIENTS.iter().map(|client| client.name).collect::<Vec<_>>().join(", ")
}

/// Those that were named, each once, in the order of their table; all, if none was.
fn chosen(named: &[&'static Client]) -> Vec<&'static Client> {
    let is_chosen = |client: &&Client| named.is_empty() || named.iter().any(|one| one.name == client.name);
    CLIENTS.iter().filter(is_chosen).collect()
}

fn parse_client(name: &str) -> Result<&'static Client, String> {
    client::by_name(name).ok_or_else(|| format!("expected one of {}", client_names()))
}

/// Whoever can ask nobody must not say that there is nothing.
async fn why_nothing(survey: &Survey<'_>, way: &Way) -> Option<String> {
    match no_network(&survey.probes, way).await {
        Some(reason) => Some(reason),
        None => way.resolver.knows_no_names().await.map(|reason| reason.to_string()),
    }
}

impl Diagnose {
    pub(in crate::cli) fn run(&self, context: &Context) -> anyhow::Result<Exit> {
        or_not_looked(self.diagnose(context))
    }

    fn diagnose(&self, context: &Context) -> anyhow::Result<Exit> {
        let catalogue = context.catalogue()?;
        let provider = catalogue.find(self.address.domain()).ok();
        let reach = if self.allow_private { Reach::Everywhere } else { Reach::Public };
        let (way, internet) = (self.way.way(reach)?, self.way.internet(reach)?);
        let clients = chosen(&self.client);
        let wanted = Wanted { address: &self.address, clients: &clients, provider };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (survey, no_network) = runtime.block_on(async {
            let survey = Box::pin(Survey::of(wanted, &internet, &way)).await;
            let no_network = match survey.is_without_names() {
                true => why_nothing(&survey, &way).await,
                false => None,
            };
            (survey, no_network)
        });
        if let Some(reason) = no_network {
            bail!(reason);
        }
        self.tell(&diagnosis(&survey), provider)
    }

    fn tell(&self, diagnosis: &Diagnosis, provider: Option<&Provider>) -> anyhow::Result<Exit> {
        if self.json {
            output::json(&any_to_json(&diagnosis.all()))?;
        } else {
            output::text(&text(&self.address, diagnosis, provider)?)?;
        }
        Ok(match diagnosis.verdict() {
            Verdict::Fail => Exit::Failed,
            Verdict::Unsure => Exit::NotLooked,
            Verdict::Pass | Verdict::Advise => Exit::Done,
        })
    }
}
