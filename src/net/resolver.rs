//! Names of servers to addresses.

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;
use std::time::Duration;

use hickory_resolver::TokioResolver;
use hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolverConfig, ResolverOpts};
use hickory_resolver::net::{DnsError, NetError, runtime::TokioRuntimeProvider};
use hickory_resolver::proto::op::ResponseCode;
use hickory_resolver::proto::rr::{RData, RecordType};
use hickory_resolver::system_conf::read_system_conf;
use thiserror::Error;
use tokio::time::timeout;

use super::server_text::shown;
use crate::mail::Host;

/// So many addresses of one name are asked, half of each kind where there are enough of both.
const MOST_ADDRESSES: usize = 8;

/// So many names may lead to each other; BIND follows 16.
const MOST_ALIASES: usize = 16;

/// How often a name server is asked, each time with half of the patience.
const ATTEMPTS: u32 = 2;

/// Which addresses are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Family {
    #[default]
    Both,
    V4,
    V6,
}

impl fmt::Display for Family {
    /// What is looked for.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Both => "address",
            Self::V4 => "IPv4 address",
            Self::V6 => "IPv6 address",
        })
    }
}

/// The name server of `--dns`: an address and a port.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameServer(SocketAddr);

/// A text that names no name server.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("expected the address of a name server, such as 192.0.2.53:53 or [2001:db8::53]:53")]
pub struct NameServerError;

/// Where a name leads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Resolution {
    /// The names that stand between (CNAME), in their order.
    pub aliases: Vec<String>,
    /// The addresses to ask, IPv4 first.
    pub addresses: Vec<IpAddr>,
    /// Addresses that are none of a server, such as 0.0.0.0.
    pub useless: Vec<IpAddr>,
    /// How many more there are.
    pub more: usize,
}

/// Why a name leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NameError {
    #[error("there is no such name")]
    NotFound,
    #[error("the name has no {0}")]
    NoAddress(Family),
    #[error("the name leads in a circle or through too many others (CNAME): {}", .0.join(" -> "))]
    Loop(Vec<String>),
    /// The name server answered that it cannot tell.
    #[error("the name server cannot tell ({0})")]
    Refused(String),
    /// No name server answered: there may be no network.
    #[error("{resolver} does not answer ({reason})")]
    Unanswered { resolver: String, reason: String },
}

/// The system's settings do not say whom to ask.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the system names no name server ({0})")]
pub struct ResolverError(String);

/// Asks name servers: the system's, after its hosts file, or the one of `--dns`, alone.
#[derive(Clone)]
pub struct Resolver {
    inner: TokioResolver,
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
        if server.is_some() {
            options.use_hosts_file = hickory_resolver::config::ResolveHosts::Never;
        }
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
        Ok(Self { inner, family, patience, shown })
    }

    /// The addresses of a host.
    ///
    /// # Errors
    /// [`NameError`], at the latest after the resolver's patience.
    pub async fn resolve(&self, host: &Host) -> Result<Resolution, NameError> {
        let (v4, v6) = tokio::join!(
            self.ask(host, RecordType::A, self.family != Family::V6),
            self.ask(host, RecordType::AAAA, self.family != Family::V4),
        );
        let answers = match (v4, v6) {
            (Ok(v4), Ok(v6)) => [v4, v6],
            // One of the two is enough to go on: it is an answer for mail programs as well.
            (Ok(one), Err(_)) | (Err(_), Ok(one)) if !one.addresses.is_empty() => [one, Answer::default()],
            (Err(error), _) | (_, Err(error)) => return Err(error),
        };
        let [v4, v6] = answers;
        if v4.addresses.is_empty() && v6.addresses.is_empty() {
            let aliases = self.aliases(host).await;
            let leads_nowhere = leads_in_a_circle(host, &aliases) || aliases.len() == MOST_ALIASES;
            return Err(match leads_nowhere {
                true => NameError::Loop(aliases),
                false => NameError::NoAddress(self.family),
            });
        }
        Ok(Resolution::of(v4, v6))
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
        if !is_wanted {
            return Ok(Answer::default());
        }
        // The dot at the end: the system's search list must not complete a public name.
        let name = format!("{host}.");
        match timeout(self.patience, self.inner.lookup(name.as_str(), kind)).await {
            Err(_) => Err(self.unanswered("no answer in time")),
            Ok(Ok(lookup)) => Ok(Answer::of(lookup.answers().iter().map(|record| &record.data))),
            Ok(Err(error)) => self.explain(&error),
        }
    }

    fn explain(&self, error: &NetError) -> Result<Answer, NameError> {
        match error {
            _ if error.is_nx_domain() => Err(NameError::NotFound),
            NetError::Dns(DnsError::NoRecordsFound(found))
                if found.response_code == ResponseCode::NoError =>
            {
                Ok(Answer::default())
            }
            NetError::Dns(DnsError::NoRecordsFound(found)) => {
                Err(NameError::Refused(found.response_code.to_string()))
            }
            NetError::Dns(DnsError::ResponseCode(code)) => Err(NameError::Refused(code.to_string())),
            NetError::Timeout => Err(self.unanswered("no answer in time")),
            NetError::Io(error) => Err(self.unanswered(&super::system_error::plain(error))),
            NetError::NoConnections => Err(self.unanswered("no connection to it")),
            other => Err(NameError::Refused(shown(other.to_string().as_bytes()))),
        }
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

/// What one question brought.
#[derive(Debug, Default)]
struct Answer {
    aliases: Vec<String>,
    addresses: Vec<IpAddr>,
}

impl Answer {
    fn of<'r>(records: impl Iterator<Item = &'r RData>) -> Self {
        let mut answer = Self::default();
        for record in records {
            match record {
                RData::A(address) => answer.addresses.push(IpAddr::V4(address.0)),
                RData::AAAA(address) => answer.addresses.push(IpAddr::V6(address.0)),
                RData::CNAME(name) => {
                    let name = name.to_string();
                    answer.aliases.push(shown(name.trim_end_matches('.').as_bytes()));
                }
                _ => {}
            }
        }
        answer
    }
}

impl Resolution {
    fn of(v4: Answer, v6: Answer) -> Self {
        let aliases = if v4.aliases.is_empty() { v6.aliases } else { v4.aliases };
        let all = v4.addresses.into_iter().chain(v6.addresses);
        let (mut useful, useless): (Vec<_>, Vec<_>) = all.partition(is_of_a_machine);
        let mut seen = std::collections::BTreeSet::new();
        useful.retain(|address| seen.insert(*address));
        let (v4, v6): (Vec<_>, Vec<_>) = useful.into_iter().partition(IpAddr::is_ipv4);
        let count = v4.len() + v6.len();
        let of_v6 = v6.len().min((MOST_ADDRESSES / 2).max(MOST_ADDRESSES.saturating_sub(v4.len())));
        let of_v4 = v4.len().min(MOST_ADDRESSES - of_v6);
        let addresses: Vec<_> = v4.into_iter().take(of_v4).chain(v6.into_iter().take(of_v6)).collect();
        Self { aliases, more: count - addresses.len(), addresses, useless }
    }
}

/// Whether an address can be one of a server at all (RFC 6890): a name that is blocked or parked often
/// leads to 0.0.0.0.
fn is_of_a_machine(address: &IpAddr) -> bool {
    let is_broadcast = matches!(address, IpAddr::V4(address) if address.is_broadcast());
    !(address.is_unspecified() || address.is_multicast() || is_broadcast)
}

fn leads_in_a_circle(host: &Host, aliases: &[String]) -> bool {
    let mut seen = std::collections::BTreeSet::from([host.as_str().to_ascii_lowercase()]);
    !aliases.iter().all(|alias| seen.insert(alias.to_ascii_lowercase()))
}

impl FromStr for NameServer {
    type Err = NameServerError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let with_port = text.parse().map(Self);
        let alone = text.parse().map(|address: IpAddr| Self(SocketAddr::new(address, 53)));
        with_port.or(alone).map_err(|_| NameServerError)
    }
}
