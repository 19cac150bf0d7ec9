//! HTTP, from the socket to the page.
#![cfg(unix)] // sockets of systemd, signals: a server is a Unix one

mod answerer;
mod error;
mod listen_address;
mod options;
mod pages;
mod run;
mod tls_error;
mod trusted_proxy;

pub use answerer::{Answer, Answerer, Client, Told};
pub use error::ServeError;
pub use listen_address::{ListenAddress, ListenAddressError};
pub use options::{Connections, Log, Names, Options, Requests, TlsFiles};
pub use pages::{HostedError, Pages, Sources};
pub use run::run;
pub use tls_error::TlsError;
pub use trusted_proxy::{TrustedProxy, TrustedProxyError};
