//! The only room that dials out: names, connections, TLS and lines, each bounded in time and in size.
//!
//! Whatever a stranger sends ends here: a name server's records become addresses, a server's bytes become
//! lines of a limited length, its certificates become an [`Inspection`]. A password goes out by
//! [`Verified`] alone, which only a connection with a trusted certificate of the right name can lend.

mod certificate;
mod client_hello;
mod conversation;
mod dial;
mod first_bytes;
mod handshake;
mod inspection;
mod limits;
mod public_address;
mod record;
mod resolution;
mod resolver;
mod root;
mod server_text;
mod service_records;
mod system_error;
mod trust;
mod web;

pub use certificate::{Certificate, CertificateError, Key};
pub use client_hello::{Hello, OldTls};
pub use conversation::{Conversation, LineError, Verified};
pub use dial::{DialError, dial};
pub use handshake::{Handshake, HandshakeError, Session};
pub use inspection::{CertificateTrouble, Inspection};
pub use limits::Limits;
pub use public_address::Reach;
pub use record::{MxRecord, SrvRecord};
pub use resolution::{Family, NameError, Resolution};
pub use resolver::{NameServer, NameServerError, Resolver, ResolverError};
pub use root::NoNames;
pub use server_text::{hide, show_all_again, shown};
pub use trust::{Trust, TrustError};
pub use web::{Web, WebAnswer, WebBody, WebError, WebExchange, WebRequest};
