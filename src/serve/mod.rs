//! HTTP, from the socket to the page.
//!
//! Here is everything between the sockets and one [`Answerer`]: who may connect and how often, how large and how slow
//! a request may be, TLS, whom a proxy asks for, and what is written down. [`run()`] is the server.
#![cfg(unix)] // sockets of systemd, signals: a server is a Unix one

mod answerer;
mod client_family;
mod connection;
mod counters;
mod error;
mod forwarded;
mod gate;
mod guests;
mod hand_over;
mod limits;
mod listen_address;
mod listener;
mod loader;
mod log;
mod metrics;
mod network;
mod open_files;
mod options;
mod pages;
mod places;
mod pulse;
mod rate;
mod refusal;
mod reloading;
mod request_body;
mod run;
mod service;
mod tls;
mod tls_error;
mod trusted_proxy;
mod unix_socket;
mod watch;
mod wire;

pub use answerer::{Answer, Answerer, Client, Told};
pub use error::ServeError;
pub use hand_over::{HandOver, Parcel, Taker};
pub use listen_address::{ListenAddress, ListenAddressError};
pub use options::{Connections, Log, Names, Options, Requests, TlsFiles};
pub use pages::{HostedError, Pages, Sources};
pub use run::{run, survive_hangups};
pub use tls_error::TlsError;
pub use trusted_proxy::{TrustedProxy, TrustedProxyError};
pub use watch::Watch;
