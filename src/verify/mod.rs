//! The ladder: would a mail program that is set up with exactly these settings get in?
//!
//! Per server, each rung on the one below it: the name resolves, the port connects, speaks the published TLS
//! mode, with a certificate that the platform trusts, greets, tells what it can, offers the published
//! authentication; and, if somebody lends a password, lets him in and takes a message there and back.

mod account;
mod certificate_steps;
mod connecting;
mod dialogue;
mod findings;
mod imap;
mod imap_answer;
mod key;
mod ladder;
mod message;
mod offer;
mod offered;
mod pop3;
mod probe;
mod proven;
mod refusal;
mod rehearsal;
mod round_trip;
mod run;
mod sasl;
mod sign_in;
mod smtp;
mod spoken;
mod step;
mod tls_mode;
mod trouble;
mod way;

pub use account::{Account, MOST_OCTETS, Password, PasswordError};
pub use certificate_steps::certificate_steps;
pub use findings::{findings, subject};
pub use probe::{Probe, Question};
pub use proven::Proven;
pub use rehearsal::rehearse;
pub use round_trip::round_trip;
pub use run::{no_network, probe_all};
pub use sign_in::sign_in;
pub use step::{Rung, Step};
pub use way::Way;
