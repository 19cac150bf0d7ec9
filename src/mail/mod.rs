//! The vocabulary of mail settings: what a domain, a host, an address, a username and a server are.
//!
//! Every type here is proof that its text was checked: `FromStr` is the only way in, `Display` is the
//! canonical form. Nothing in this room reads a file, a clock or a network.

mod address;
mod authentication;
mod date;
mod dns_name;
mod domain;
mod host;
mod language;
mod line;
mod mail_service;
mod port;
mod protocol;
mod server;
mod text_form;
mod tls_mode;
mod username;
mod web_url;

pub use address::{EmailAddress, EmailAddressError};
pub use authentication::{Authentication, AuthenticationError};
pub use date::{Date, DateError};
pub use dns_name::DnsNameError;
pub use domain::{Domain, DomainPattern};
pub use host::Host;
pub use language::{Language, LanguageError};
pub use line::{Line, LineError, is_invisible, is_unprintable, printable};
pub use mail_service::MailService;
pub use port::{Port, PortError};
pub use protocol::{Protocol, ProtocolError};
pub use server::Server;
pub(crate) use text_form::{expected_words, text_form};
pub use tls_mode::{TlsMode, TlsModeError};
pub use username::{Placeholder, UsernameError, UsernameTemplate, reads_as_number};
pub use web_url::{WebUrl, WebUrlError};
