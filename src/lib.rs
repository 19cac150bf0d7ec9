//! One provider file in; every mail client set up, on paper and over the wire.
//!
//! The rooms, from the ground up. A room imports from the floors below it only:
//!
//! ```text
//! 10 main       parse, run, exit code
//! 9  cli        one file per command
//! 8  diagnose   what is out there for an address, what keeps programs from it, and why
//!    import     settings of any kind, from wherever they are, as a provider file
//! 7  verify     the ladder per server; signing in; what was proven
//!    serve      HTTP, from the socket to the page
//! 6  site       provider x formats = pages; the folder, the zip
//! 5  client     the table of clients: where each looks, what it accepts, the account that it makes
//! 4  format     the table of formats; one file per format
//! 3  provider   the provider file: in with errors that point, out again; who serves a domain
//!    signature  signed profiles: who signs, and who has signed
//! 2  net        the only room that dials out: names, connections, TLS, lines, all bounded
//!    report     what was found out: findings and verdicts; text, JSON, JUnit, Prometheus
//!    language   what pages say, in each language: one file of texts each
//!    qr         QR codes of texts: as SVG, as PNG, in a terminal
//!    advice     what to tell a person: a text per rule, and the catalogue of troubles
//! 1  mail       the vocabulary: domain, host, address, username, server
//! ```

pub mod advice;
pub mod cli;
pub mod client;
pub mod diagnose;
pub mod format;
pub mod import;
pub mod language;
pub mod mail;
pub mod net;
pub mod provider;
pub mod qr;
pub mod report;
pub mod serve;
pub mod signature;
pub mod site;
pub mod verify;
