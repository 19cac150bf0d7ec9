//! How the server is to listen, whom it believes and what it writes down.

use std::num::NonZeroU32;
use std::path::PathBuf;

use super::listen_address::ListenAddress;
use super::trusted_proxy::TrustedProxy;

/// Everything between the socket and the pages.
#[derive(Debug, Clone)]
pub struct Options {
    /// TLS is spoken here if there is a certificate. Sockets from systemd come on top.
    pub listen: Vec<ListenAddress>,
    /// Never TLS here.
    pub listen_plain: Vec<ListenAddress>,
    pub tls: Option<TlsFiles>,
    /// Who watches the server asks here.
    pub metrics: Option<ListenAddress>,
    /// More connections wait until one of these ends.
    pub max_connections: u32,
    pub trusted: Vec<TrustedProxy>,
    /// Requests per second of one client; `None` for any number.
    pub rate: Option<NonZeroU32>,
    pub log: Log,
}

/// A certificate with those above it, and its key, in PEM.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TlsFiles {
    pub certificate: PathBuf,
    pub key: PathBuf,
}

/// What is written down on standard error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Log {
    pub requests: Requests,
    pub names: Names,
    pub connections: Connections,
}

/// A line per request, and in which form. Warnings and what concerns the whole server are written in any case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requests {
    Text,
    Json,
    /// No line per request.
    None,
}

/// Whether the line tells who asked and for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// No e-mail address and no IP address.
    Hidden,
    Shown,
}

/// Whether there is a line for each connection that ends badly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Connections {
    Quiet,
    Told,
}
