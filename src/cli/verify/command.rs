//! The command, from its arguments to its exit code.

use anyhow::{bail, ensure};
use clap::Args;

use super::login::LoginOptions;
use super::only::Only;
use super::output_files::OutputFiles;
use super::progress::Progress;
use super::summary::summary;
use super::write::Files;
use crate::cli::context::{Context, find, or_not_looked};
use crate::cli::exit::Exit;
use crate::cli::output;
use crate::cli::target::Target;
use crate::cli::today::today;
use crate::cli::way::WayOptions;
use crate::mail::{Protocol, Server};
use crate::net::Reach;
use crate::provider::{Catalogue, Provider};
use crate::report::{ServerReport, Verdict, servers_to_json, write_ladders};
use crate::verify::{
    Account, Probe, Question, Way, findings, no_network, probe_all, round_trip, sign_in, subject,
};

/// Ask the servers themselves whether the published settings work
///
/// Climbs a ladder per server: its name, the connection, the TLS mode that the port really speaks, the
/// certificate, what the server offers, and, with --login, signing in. Where a rung breaks, it says what was
/// seen and what to do.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
pub(in crate::cli) struct Verify {
    /// A provider by its id, or by a domain or an address of it
    #[arg(value_name = "PROVIDER|DOMAIN|ADDRESS", required_unless_present = "all")]
    target: Option<Target>,
    #[command(flatten)]
    asked: Asked,
    #[command(flatten)]
    login: LoginOptions,
    #[command(flatten)]
    way: WayOptions,
    /// How many servers are asked at once
    #[arg(long, value_name = "N", default_value = "256", value_parser = clap::value_parser!(u16).range(1..=1024))]
    #[arg(help_heading = "The way to them")]
    concurrency: u16,
    #[command(flatten)]
    told: Told,
}

/// The options that say which servers are asked.
#[derive(Debug, Args)]
#[command(next_help_heading = "Which servers")]
struct Asked {
    /// Every provider that there is
    #[arg(long, conflicts_with = "target")]
    all: bool,
    /// Ask the candidates as well; without this they are asked when a published server fails
    #[arg(long)]
    candidates: bool,
    /// Only these servers; may be given several times
    #[arg(long, value_name = "PROTOCOL|HOST[:PORT]", value_delimiter = ',')]
    only: Vec<Only>,
}

/// The options that say what becomes of the answers.
#[derive(Debug, Args)]
#[command(next_help_heading = "What becomes of it")]
struct Told {
    /// Put what was proven into the provider file: order, TLS mode, and the day
    #[arg(long)]
    write: bool,
    /// What could not be found out counts as wrong
    #[arg(long)]
    strict: bool,
    /// For programs: a JSON document
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    files: OutputFiles,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  all published servers work
  1  at least one does not
  2  at least one could not be asked, or the command was not understood";

impl Verify {
    /// What keeps this command from asking is no failed server: it has an exit code of its own.
    pub(in crate::cli) fn run(&self, context: &Context) -> anyhow::Result<Exit> {
        or_not_looked(self.verify(context))
    }

    fn verify(&self, context: &Context) -> anyhow::Result<Exit> {
        let catalogue = context.catalogue()?;
        let providers = self.providers(&catalogue)?;
        let files = match self.told.write {
            true => Files::of(&catalogue, &providers, self.asked.all)?,
            false => Files::default(),
        };
        if files.is_hopeless() {
            return Ok(Exit::NotLooked);
        }
        let way = self.way.way(Reach::Everywhere)?;
        let account = self.login.account(&catalogue, &providers)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (probes, no_network) = runtime.block_on(self.ask(&providers, &way, account))?;
        let report = ServerReport { findings: probes.iter().flat_map(findings).collect() };
        // Without a network too: what was measured yesterday must not stay.
        self.told.files.write(&report, &probes)?;
        if self.told.json {
            output::json(&servers_to_json(&report))?;
        }
        if let Some(reason) = no_network {
            bail!(reason);
        }
        // The document of --json stays one document.
        let tell = |text: &str| if self.told.json { Ok(()) } else { output::text(text) };
        let mut text = Vec::new();
        write_ladders(&report.plain(), &mut text)?;
        tell(&String::from_utf8_lossy(&text))?;
        tell(&summary(&providers, &probes))?;
        let is_written = files.write(&probes, today()?, tell)?;
        Ok(if is_written { self.exit(&probes) } else { Exit::NotLooked })
    }

    fn providers<'c>(&self, catalogue: &'c Catalogue) -> anyhow::Result<Vec<&'c Provider>> {
        match &self.target {
            Some(target) => Ok(vec![find(catalogue, target)?.0]),
            None => Ok(catalogue.providers().iter().collect()),
        }
    }

    /// The answers of the servers, and why there are none if there seems to be no network.
    async fn ask(
        &self,
        providers: &[&Provider],
        way: &Way,
        account: Option<Account>,
    ) -> anyhow::Result<(Vec<Probe>, Option<String>)> {
        let published = self.asked.questions(providers.iter().copied(), false);
        let lacks_way = |one: &&Provider| !has_both_ways(one);
        let at_once = self.asked.questions(providers.iter().copied().filter(lacks_way), true);
        let is_nothing_published = published.is_empty();
        ensure!(!is_nothing_published || !at_once.is_empty(), "no server is asked: --only leaves none");
        let mut probes = self.probe(published, way).await;
        if let Some(account) = account {
            self.sign_in(&mut probes, account, way).await;
        }
        if let Some(reason) = no_network(&probes, way).await {
            return Ok((probes, Some(reason)));
        }
        let has_failed = |provider: &&Provider| {
            let mut mine = probes.iter().filter(|probe| probe.question.provider == *provider.id());
            mine.any(|probe| probe.verdict() == Verdict::Fail)
        };
        let is_wanted = |one: &&Provider| self.asked.candidates || lacks_way(one) || has_failed(one);
        let wanted = providers.iter().copied().filter(is_wanted);
        let candidates = self.asked.questions(wanted, true);
        probes.extend(self.probe(candidates, way).await);
        let reason = if is_nothing_published { no_network(&probes, way).await } else { None };
        Ok((probes, reason))
    }

    async fn probe(&self, questions: Vec<Question>, way: &Way) -> Vec<Probe> {
        let progress = Progress::of(questions.len());
        let mut done = |probe: &Probe| progress.step(subject(&probe.question));
        let probes = probe_all(questions, way, self.concurrency.into(), &mut done).await;
        progress.end();
        probes
    }

    /// One server after the other; the account, and with it the password, is gone at the end.
    async fn sign_in(&self, probes: &mut [Probe], mut account: Account, way: &Way) {
        let progress = Progress::of(probes.len());
        for probe in probes.iter_mut() {
            progress.step(format!("signing in at {}", probe.question.server.host));
            sign_in(probe, &mut account, way).await;
        }
        if self.login.round_trip {
            progress.say("a message there and back");
            round_trip(probes, &mut account, way).await;
        }
        progress.end();
    }

    fn exit(&self, probes: &[Probe]) -> Exit {
        let published = || probes.iter().filter(|probe| !probe.question.is_candidate);
        match published().map(Probe::verdict).max() {
            // Candidates alone set up nobody's mail.
            Some(Verdict::Fail) | None => Exit::Failed,
            Some(Verdict::Unsure) if self.told.strict => Exit::Failed,
            _ if published().any(|probe| !probe.works()) => Exit::NotLooked,
            _ => Exit::Done,
        }
    }
}

impl Asked {
    fn questions<'p>(
        &self,
        providers: impl Iterator<Item = &'p Provider>,
        is_candidate: bool,
    ) -> Vec<Question> {
        let of_provider = |provider: &'p Provider| {
            let id = provider.id().clone();
            let servers = if is_candidate { &provider.candidates } else { &provider.servers };
            let wanted = servers.iter().map(|one| one.server.clone()).filter(|server| self.is_wanted(server));
            wanted.map(|server| Question { provider: id.clone(), is_candidate, server }).collect::<Vec<_>>()
        };
        providers.flat_map(of_provider).collect()
    }

    fn is_wanted(&self, server: &Server) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| only.has(server))
    }
}

/// Whether mail can be fetched and sent through published servers; else the candidates are all that there is to ask.
fn has_both_ways(provider: &Provider) -> bool {
    let has = |wanted: fn(Protocol) -> bool| provider.servers.iter().any(|one| wanted(one.server.protocol));
    has(Protocol::is_incoming) && has(|protocol| protocol == Protocol::Smtp)
}
