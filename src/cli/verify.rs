//! `verify`: do the published settings work, today, from here?

use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, bail, ensure};
use clap::Args;

use super::context::{Context, find};
use super::exit::Exit;
use super::output;
use super::password;
use super::progress::Progress;
use super::target::Target;
use super::verify_summary::summary;
use super::{verify_measures, verify_write};
use crate::mail::{Date, EmailAddress, Host, Port, Protocol, Server};
use crate::net::{Family, NameServer, Resolver, Trust};
use crate::provider::{Catalogue, Provider};
use crate::report::{Report, Verdict, to_json, to_junit, to_prometheus, write_ladders};
use crate::site::write_file;
use crate::verify::{Account, Probe, Question, Way, findings, no_network, probe_all, round_trip, sign_in};

/// Ask the servers themselves whether the published settings work
///
/// Climbs a ladder per server: its name, the connection, the TLS mode that the port really speaks, the
/// certificate, what the server offers, and, with --login, signing in. Where one rung breaks, it says what
/// was seen and what to do. No password is sent but with --login, and only through verified TLS.
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
pub(super) struct Verify {
    /// A provider by its id, or by a domain or an address of it
    #[arg(value_name = "PROVIDER|DOMAIN|ADDRESS", required_unless_present = "all")]
    target: Option<Target>,
    /// Every provider that there is
    #[arg(long, conflicts_with = "target")]
    all: bool,
    /// Sign in with this address; the password is asked for, or read from MAILSETUP_PASSWORD
    #[arg(long, value_name = "ADDRESS", conflicts_with = "all")]
    login: Option<EmailAddress>,
    /// Read the password from this file descriptor, such as 3 with `3<FILE`
    #[arg(long, value_name = "N", requires = "login")]
    password_fd: Option<u32>,
    /// Send a small message to the address itself, find it, and delete it
    #[arg(long, requires = "login")]
    round_trip: bool,
    /// Ask the candidates as well; without this they are asked when a published server fails
    #[arg(long)]
    candidates: bool,
    /// Only these: a protocol, a host, or HOST:PORT; may be given several times
    #[arg(long, value_name = "PROTOCOL|HOST[:PORT]", value_delimiter = ',')]
    only: Vec<Only>,
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
    /// How many servers are asked at once
    #[arg(long, value_name = "N", default_value = "256", value_parser = clap::value_parser!(u16).range(1..=1024))]
    concurrency: u16,
    /// Put what was proven into the provider file: order, TLS mode, and the day
    #[arg(long)]
    write: bool,
    /// What could not be found out counts as wrong
    #[arg(long)]
    strict: bool,
    /// For programs: a JSON document
    #[arg(long)]
    json: bool,
    /// A report in the form of JUnit, for continuous integration
    #[arg(long, value_name = "FILE")]
    junit: Option<PathBuf>,
    /// Measures for the textfile collector of Prometheus
    #[arg(long, value_name = "FILE")]
    prometheus: Option<PathBuf>,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  all published servers work
  1  at least one does not
  2  at least one could not be asked, or the command was not understood";

/// The largest file of authorities: a whole system's has some 300 KiB.
const MOST_OCTETS_OF_AUTHORITIES: u64 = 4 * 1024 * 1024;

impl Verify {
    pub(super) fn run(&self, context: &Context) -> anyhow::Result<Exit> {
        match self.verify(context) {
            Ok(exit) => Ok(exit),
            Err(error) if output::is_broken_pipe(&error) => Err(error),
            Err(error) => {
                if !error.is::<super::context::BadFiles>() {
                    output::error(&error);
                }
                Ok(Exit::NotLooked)
            }
        }
    }

    fn verify(&self, context: &Context) -> anyhow::Result<Exit> {
        let catalogue = context.catalogue()?;
        let providers = self.providers(&catalogue)?;
        let files = self.files_to_write(&catalogue, &providers)?;
        let way = self.way()?;
        let mut account = self.account(&catalogue, &providers)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let probes = runtime.block_on(self.ask(&providers, &way, account.as_mut()))?;
        drop(account);
        if let Some(reason) = no_network(&probes) {
            bail!("no network: {reason}");
        }
        let exit = self.tell(&providers, &probes)?;
        let today = today()?;
        for (provider, file) in files {
            let told = verify_write::write(provider, file, &probes, today)?;
            // The document of --json stays one document.
            if !self.json {
                output::text(&told)?;
            }
        }
        Ok(exit)
    }

    /// The provider files that --write changes; those that are built in have none.
    fn files_to_write<'c>(
        &self,
        catalogue: &'c Catalogue,
        providers: &[&'c Provider],
    ) -> anyhow::Result<Vec<(&'c Provider, &'c Path)>> {
        if !self.write {
            return Ok(Vec::new());
        }
        let file = |provider: &&'c Provider| Some((*provider, catalogue.file_of(provider.id())?));
        let files: Vec<_> = providers.iter().filter_map(file).collect();
        match (files.is_empty(), providers) {
            (true, [one, ..]) => {
                bail!("--write: {} is built in; put a file of it into --providers", one.id())
            }
            _ => Ok(files),
        }
    }

    fn providers<'c>(&self, catalogue: &'c Catalogue) -> anyhow::Result<Vec<&'c Provider>> {
        match &self.target {
            Some(target) => Ok(vec![find(catalogue, target)?.0]),
            None => Ok(catalogue.providers().iter().collect()),
        }
    }

    fn way(&self) -> anyhow::Result<Way> {
        let authorities = self.ca.as_ref().map(|file| read_authorities(file)).transpose()?;
        let place = || self.ca.as_ref().map_or_else(String::new, |file| file.display().to_string());
        let trust = Trust::load(authorities.as_deref()).with_context(place)?;
        let family = match (self.ipv4, self.ipv6) {
            (true, _) => Family::V4,
            (_, true) => Family::V6,
            (false, false) => Family::Both,
        };
        let resolver = Resolver::new(self.dns, family, self.timeout.min(MOST_RESOLVING))?;
        Ok(Way::new(resolver, trust, self.timeout))
    }

    /// The account to sign in with. A password is never shown to servers of somebody else.
    fn account(&self, catalogue: &Catalogue, providers: &[&Provider]) -> anyhow::Result<Option<Account>> {
        let Some(address) = &self.login else { return Ok(None) };
        let owner = catalogue.find(address.domain()).ok();
        let is_of_another = owner.is_some_and(|owner| providers.iter().all(|one| one.id() != owner.id()));
        ensure!(
            !is_of_another,
            "--login {address}: that is an address of another provider; its password is not for these servers"
        );
        Ok(Some(Account::new(address.clone(), password::read(address, self.password_fd)?)))
    }

    async fn ask(
        &self,
        providers: &[&Provider],
        way: &Way,
        account: Option<&mut Account>,
    ) -> anyhow::Result<Vec<Probe>> {
        let published = self.questions(providers, false);
        ensure!(!published.is_empty(), "no server is asked: --only leaves none");
        let mut probes = self.probe(published, way).await;
        if let Some(account) = account {
            let progress = Progress::of(probes.len());
            for probe in &mut probes {
                progress.step(format!("signing in at {}", probe.question.server.host));
                sign_in(probe, account, way).await;
            }
            if self.round_trip {
                progress.say("a message there and back");
                round_trip(&mut probes, account, way).await;
            }
            progress.end();
        }
        let has_failed = probes.iter().any(|probe| !probe.works());
        if (self.candidates || has_failed) && no_network(&probes).is_none() {
            let candidates = self.questions(providers, true);
            probes.extend(self.probe(candidates, way).await);
        }
        Ok(probes)
    }

    async fn probe(&self, questions: Vec<Question>, way: &Way) -> Vec<Probe> {
        let progress = Progress::of(questions.len());
        let mut done = |probe: &Probe| progress.step(crate::verify::subject(&probe.question));
        let probes = probe_all(questions, way, self.concurrency.into(), &mut done).await;
        progress.end();
        probes
    }

    fn questions(&self, providers: &[&Provider], is_candidate: bool) -> Vec<Question> {
        let of_provider = |provider: &&Provider| {
            let provider: &Provider = provider;
            let servers = if is_candidate { &provider.candidates } else { &provider.servers };
            let wanted = servers.iter().map(|one| &one.server).filter(|server| self.is_wanted(server));
            let id = provider.id().clone();
            let ask =
                |server: &Server| Question { provider: id.clone(), is_candidate, server: server.clone() };
            wanted.map(ask).collect::<Vec<_>>()
        };
        providers.iter().flat_map(of_provider).collect()
    }

    fn is_wanted(&self, server: &Server) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| only.has(server))
    }

    fn tell(&self, providers: &[&Provider], probes: &[Probe]) -> anyhow::Result<Exit> {
        let report = Report { findings: probes.iter().flat_map(findings).collect() };
        if let Some(file) = &self.junit {
            write_file(file, to_junit(&report, "mailsetup verify").as_bytes())?;
        }
        if let Some(file) = &self.prometheus {
            let measures = verify_measures::of(probes);
            write_file(file, to_prometheus(&measures).as_bytes())?;
        }
        if self.json {
            output::json(&to_json(&report))?;
        } else {
            let mut text = Vec::new();
            write_ladders(&report, &mut text)?;
            output::text(&String::from_utf8_lossy(&text))?;
            output::text(&summary(providers, probes))?;
        }
        Ok(self.exit(probes))
    }

    fn exit(&self, probes: &[Probe]) -> Exit {
        let published = || probes.iter().filter(|probe| !probe.question.is_candidate);
        let worst = published().map(Probe::verdict).max();
        match worst {
            Some(Verdict::Fail) => Exit::Failed,
            Some(Verdict::Unsure) if self.strict => Exit::Failed,
            _ if published().any(|probe| !probe.works()) => Exit::NotLooked,
            _ => Exit::Done,
        }
    }
}

/// The day that a proof is dated with, in UTC.
fn today() -> anyhow::Result<Date> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
    Date::of_unix_time(now.as_secs()).context("the clock of this machine is beyond the calendar")
}

/// A name server that does not answer in this time does not answer.
const MOST_RESOLVING: Duration = Duration::from_secs(5);

fn read_authorities(file: &PathBuf) -> anyhow::Result<Vec<u8>> {
    let place = || file.display().to_string();
    let size = fs::metadata(file).with_context(place)?.len();
    ensure!(size <= MOST_OCTETS_OF_AUTHORITIES, "{}: too large for certificates", place());
    fs::read(file).with_context(place)
}

fn parse_seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "expected a number of seconds".to_owned())?;
    let in_range = (0.1..=300.0).contains(&seconds);
    if in_range {
        Ok(Duration::from_secs_f64(seconds))
    } else {
        Err("expected 0.1 to 300 seconds".to_owned())
    }
}

/// A choice among servers.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Only {
    Protocol(Protocol),
    Host(Host),
    HostAndPort(Host, Port),
}

impl Only {
    fn has(&self, server: &Server) -> bool {
        match self {
            Self::Protocol(protocol) => *protocol == server.protocol,
            Self::Host(host) => *host == server.host,
            Self::HostAndPort(host, port) => *host == server.host && *port == server.port,
        }
    }
}

impl FromStr for Only {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Ok(protocol) = text.parse() {
            return Ok(Self::Protocol(protocol));
        }
        let expected = || "expected imap, pop3, smtp, a host, or HOST:PORT".to_owned();
        match text.split_once(':') {
            Some((host, port)) => {
                let host = host.parse().map_err(|_| expected())?;
                let port = port.parse().ok().and_then(Port::new).ok_or_else(expected)?;
                Ok(Self::HostAndPort(host, port))
            }
            None => text.parse().map(Self::Host).map_err(|_| expected()),
        }
    }
}
