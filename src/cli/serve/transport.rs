//! The options that say where the server listens, whom it believes and what it writes down.

use std::num::NonZeroU32;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::serve::{Connections, ListenAddress, Log, Names, Options, Requests, TlsFiles, TrustedProxy};

#[derive(Debug, Args)]
pub(super) struct TransportOptions {
    #[command(flatten)]
    listening: Listening,
    #[command(flatten)]
    bounds: Bounds,
    #[command(flatten)]
    logging: Logging,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Where it listens")]
struct Listening {
    /// IP:PORT, [IPv6]:PORT or `unix:/PATH`; may be given several times [default: 127.0.0.1:8080]
    ///
    /// Sockets that systemd opened are used as well, and instead of the default. Port 0 is any free
    /// port, which the log names.
    #[arg(long, value_name = "ADDR")]
    listen: Vec<ListenAddress>,
    /// The certificate and those above it, in PEM: --listen speaks TLS
    ///
    /// It is read again when it changes, and at SIGHUP; no connection is dropped. A pair of files that is broken
    /// changes nothing, and the log says so.
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// The key of the certificate, in PEM
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// As --listen, but never with TLS; may be given several times
    #[arg(long, value_name = "ADDR")]
    listen_plain: Vec<ListenAddress>,
    /// Where GET /metrics is answered, for Prometheus
    #[arg(long, value_name = "ADDR")]
    metrics: Option<ListenAddress>,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Whom it believes, and how much it bears")]
struct Bounds {
    /// Proxies whose X-Forwarded-For and X-Forwarded-Host are believed: a network, an address, or `unix` for whoever
    /// comes by a Unix socket; may be given several times
    #[arg(long, value_name = "CIDR|unix", value_delimiter = ',')]
    trusted_proxy: Vec<TrustedProxy>,
    /// Connections at the same time; more of them wait
    ///
    /// One client (an IPv4 address or a /64 of IPv6) has a quarter of them at the most; when fewer than a quarter are
    /// free, those that are idle are closed. Loopback, Unix sockets and trusted proxies have as many as they like.
    #[arg(long, value_name = "N", default_value_t = 4096, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    max_connections: u32,
    /// Requests per second of one client, four times as many at once; 0 for any number
    ///
    /// A client is an IPv4 address or a /64 of IPv6. Loopback, Unix sockets, and proxies that do not tell for whom they
    /// ask are not counted.
    #[arg(long, value_name = "N", default_value_t = 50)]
    rate: u32,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "What it writes to standard error")]
struct Logging {
    /// A line per request; warnings are written in any case
    #[arg(long, value_name = "FORM", value_enum, default_value = "text")]
    log: Form,
    /// E-mail addresses and IP addresses too, in the line of a request
    #[arg(long)]
    log_addresses: bool,
    /// A line for each connection that ends badly
    #[arg(long)]
    log_connections: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Form {
    Text,
    Json,
    None,
}

impl TransportOptions {
    pub(super) fn options(&self) -> Options {
        let Listening { listen, tls_cert, tls_key, listen_plain, metrics } = &self.listening;
        let files = tls_cert.clone().zip(tls_key.clone());
        Options {
            listen: listen.clone(),
            listen_plain: listen_plain.clone(),
            tls: files.map(|(certificate, key)| TlsFiles { certificate, key }),
            metrics: metrics.clone(),
            max_connections: self.bounds.max_connections,
            trusted: self.bounds.trusted_proxy.clone(),
            rate: NonZeroU32::new(self.bounds.rate),
            log: self.logging.log(),
        }
    }
}

impl Logging {
    fn log(&self) -> Log {
        Log {
            requests: match self.log {
                Form::Text => Requests::Text,
                Form::Json => Requests::Json,
                Form::None => Requests::None,
            },
            names: if self.log_addresses { Names::Shown } else { Names::Hidden },
            connections: if self.log_connections { Connections::Told } else { Connections::Quiet },
        }
    }
}
