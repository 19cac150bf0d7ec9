//! Names of servers to addresses.

use std::fmt;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs as _};
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use hickory_resolver::config::{
    ConnectionConfig, NameServerConfig, ResolveHosts, ResolverConfig, ResolverOpts,
};
use hickory_resolver::lookup::Lookup;
use hickory_resolver::net::{DnsError, NetError, runtime::TokioRuntimeProvider};
use hickory_resolver::proto::op::{Query, ResponseCode};
use hickory_resolver::proto::rr::{Name, RData, RecordType};
use hickory_resolver::system_conf::read_system_conf;
use hickory_resolver::{Hosts, TokioResolver};
use thiserror::Error;
use tokio::time::timeout;

use super::resolution::{Answer, Family, NameError, Resolution, leads_in_a_circle};
use super::server_text::shown;
use crate::mail::Host;

/// So many names may lead to each other; BIND follows 16.
const MOST_ALIASES: usize = 16;

/// How often a name server is asked, each time with half of the patience.
const ATTEMPTS: u32 = 2;

/// The name server of `--dns`: a host and a port, or an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameServer(SocketAddr);

/// A text that names no name server.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("expected a name server, such as 192.0.2.53:53, [2001:db8::53]:53 or localhost:53")]
pub struct NameServerError;

/// The system's settings do not say whom to ask.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the system names no name server ({0})")]
pub struct ResolverError(String);

/// Asks name servers: the system's, after its hosts file, or the one of `--dns`, alone.
#[derive(Clone)]
pub struct Resolver {
    inner: TokioResolver,
    hosts: Arc<Hosts>,
    family: Family,
    patience: Duration,
    shown: String,
}

impl fmt::Debug for Resolver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Resolver").field("shown", &self.shown).finish_non_exhaustive()
    }
}

impl Resolver {
    /// A resolver that has an answer, or none, within `patience`.
    ///
    /// # Errors
    /// [`ResolverError`], without a name server in the system's settings.
    pub fn new(
        server: Option<NameServer>,
        family: Family,
        patience: Duration,
    ) -> Result<Self, ResolverError> {
        let unusable = |error: NetError| ResolverError(error.to_string().replace("io error: ", ""));
        let (configuration, mut options) = match server {
            Some(NameServer(address)) => (of_server(address), ResolverOpts::default()),
            None => read_system_conf().map_err(unusable)?,
        };
        // The file is read here, to know what stands in it.
        options.use_hosts_file = ResolveHosts::Never;
        let hosts = match server {
            Some(_) => Hosts::default(),
            None => Hosts::from_system().unwrap_or_default(),
        };
        options.timeout = patience / ATTEMPTS;
        options.attempts = ATTEMPTS as usize - 1;
        let servers = configuration.name_servers().iter().map(|server| server.ip.to_string());
        let shown = match server {
            Some(NameServer(address)) => format!("the name server {address}"),
            None => format!("the system's name server {}", servers.collect::<Vec<_>>().join(", ")),
        };
        let mut builder = TokioResolver::builder_with_config(configuration, TokioRuntimeProvider::default());
        *builder.options_mut() = options;
        let inner = builder.build().map_err(unusable)?;
        Ok(Self { inner, hosts: Arc::new(hosts), family, patience, shown })
    }

    /// The addresses of a host.
    ///
    /// # Errors
    /// [`NameError`], at the latest after twice the resolver's patience.
    pub async fn resolve(&self, host: &Host) -> Result<Resolution, NameError> {
        if let Some(resolution) = self.of_hosts_file(host) {
            return Ok(resolution);
        }
        let (v4, v6) = tokio::join!(
            self.ask(host, RecordType::A, self.family != Family::V6),
            self.ask(host, RecordType::AAAA, self.family != Family::V4),
        );
        let (v4, v6, untold) = match (v4, v6) {
            (Ok(v4), Ok(v6)) => (v4, v6, None),
            // One of the two is enough to go on: it is an answer for mail programs as well.
            (Ok(v4), Err(error)) if !v4.addresses.is_empty() => {
                (v4, Answer::default(), Some((Family::V6, error.to_string())))
            }
            (Err(error), Ok(v6)) if !v6.addresses.is_empty() => {
                (Answer::default(), v6, Some((Family::V4, error.to_string())))
            }
            (Err(NameError::NotFound), _) | (_, Err(NameError::NotFound)) => {
                return Err(self.without_address(host, NameError::NotFound).await);
            }
            (Err(error), _) | (_, Err(error)) => return Err(error),
        };
        if v4.addresses.is_empty() && v6.addresses.is_empty() {
            return Err(self.without_address(host, NameError::NoAddress(self.family)).await);
        }
        Ok(Resolution::of(v4, v6, untold))
    }

    /// What the hosts file says; nobody else is asked for a name that stands there.
    fn of_hosts_file(&self, host: &Host) -> Option<Resolution> {
        let name = Name::from_ascii(format!("{host}.")).ok()?;
        let of_kind = |kind| {
            let found = self.hosts.lookup_static_host(&Query::query(name.clone(), kind));
            found.map(|found| Answer::of(found.answers().iter().map(|record| &record.data)))
        };
        let v4 = of_kind(RecordType::A).filter(|_| self.family != Family::V6).unwrap_or_default();
        let v6 = of_kind(RecordType::AAAA).filter(|_| self.family != Family::V4).unwrap_or_default();
        let is_there = !(v4.addresses.is_empty() && v6.addresses.is_empty());
        is_there.then(|| Resolution::of(v4, v6, None))
    }

    /// The name of an error for a name without an address: it may be an alias of one that is not there.
    async fn without_address(&self, host: &Host, error: NameError) -> NameError {
        let aliases = self.aliases(host).await;
        if leads_in_a_circle(host, &aliases) || aliases.len() == MOST_ALIASES {
            NameError::Loop(aliases)
        } else if aliases.is_empty() || error.is_of_one_family() {
            // An alias of a host that has addresses of the other kind does not lead nowhere.
            error
        } else {
            NameError::Dangling(aliases)
        }
    }

    /// The names that a name without an address leads to, until one comes again: an answer without an address
    /// is told without its aliases.
    async fn aliases(&self, host: &Host) -> Vec<String> {
        let following = async {
            let mut aliases: Vec<String> = Vec::new();
            let mut name = format!("{host}.");
            while aliases.len() < MOST_ALIASES && !leads_in_a_circle(host, &aliases) {
                let Ok(lookup) = self.inner.lookup(name.as_str(), RecordType::CNAME).await else { break };
                let answer = Answer::of(lookup.answers().iter().map(|record| &record.data));
                let Some(next) = answer.aliases.into_iter().next() else { break };
                name = format!("{next}.");
                aliases.push(next);
            }
            aliases
        };
        timeout(self.patience, following).await.unwrap_or_default()
    }

    async fn ask(&self, host: &Host, kind: RecordType, is_wanted: bool) -> Result<Answer, NameError> {
        match is_wanted {
            // The dot at the end: the system's search list must not complete a public name.
            true => Ok(Answer::of(self.records(&format!("{host}."), kind).await?.iter())),
            false => Ok(Answer::default()),
        }
    }

    /// What stands at a name, which ends with a dot; nothing, where the name has no such record.
    pub(super) async fn records(&self, name: &str, kind: RecordType) -> Result<Vec<RData>, NameError> {
        match timeout(self.patience, self.inner.lookup(name, kind)).await {
            Err(_) => Err(self.unanswered("no answer in time")),
            Ok(Ok(lookup)) => Ok(lookup.answers().iter().map(|record| record.data.clone()).collect()),
            Ok(Err(error)) => self.explain(&error),
        }
    }

    /// One question, without a bound in time.
    pub(super) async fn lookup(&self, name: &str, kind: RecordType) -> Result<Lookup, NetError> {
        self.inner.lookup(name, kind).await
    }

    fn explain(&self, error: &NetError) -> Result<Vec<RData>, NameError> {
        match error {
            _ if error.is_nx_domain() => Err(NameError::NotFound),
            NetError::Dns(DnsError::NoRecordsFound(found))
                if found.response_code == ResponseCode::NoError =>
            {
                Ok(Vec::new())
            }
            NetError::Dns(DnsError::NoRecordsFound(found)) => {
                Err(NameError::Refused(found.response_code.to_string()))
            }
            NetError::Dns(DnsError::ResponseCode(code)) => Err(NameError::Refused(code.to_string())),
            NetError::Timeout => Err(self.unanswered_in_time()),
            NetError::Io(error) => Err(self.unanswered(&super::system_error::plain(error))),
            NetError::NoConnections => Err(self.unanswered("no connection to it")),
            other => Err(NameError::Refused(shown(other.to_string().as_bytes()))),
        }
    }

    /// What is said of a name that nobody told about while there was time.
    pub(super) fn unanswered_in_time(&self) -> NameError {
        self.unanswered("no answer in time")
    }

    fn unanswered(&self, reason: &str) -> NameError {
        NameError::Unanswered { resolver: self.shown.clone(), reason: reason.to_owned() }
    }
}

fn of_server(address: SocketAddr) -> ResolverConfig {
    let connections = [ConnectionConfig::udp(), ConnectionConfig::tcp()];
    let connections = connections.into_iter().map(|mut connection| {
        connection.port = address.port();
        connection
    });
    let server = NameServerConfig::new(address.ip(), true, connections.collect());
    ResolverConfig::from_name_servers(vec![server])
}

impl FromStr for NameServer {
    type Err = NameServerError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let with_port = text.parse().map(Self);
        let alone = text.parse().map(|address: IpAddr| Self(SocketAddr::new(address, 53)));
        // A name with a port is for the system to look up.
        let named = || text.to_socket_addrs().ok().and_then(|mut found| found.next()).map(Self);
        with_port.or(alone).ok().or_else(named).ok_or(NameServerError)
    }
}
