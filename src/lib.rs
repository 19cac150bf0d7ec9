//! One provider file in; every mail client set up, on paper and over the wire.
//!
//! The rooms, from the ground up. A room imports from the floors below it only:
//!
//! ```text
//! 11 main       parse, run, exit code
//! 10 cli        one file per command
//! 9  diagnose   what is out there for an address, what keeps programs from it, and why
//!    import     settings of any kind, from wherever they are, as a provider file
//! 8  verify     the ladder per server; signing in; what was proven
//!    serve      HTTP, from the socket to the page
//! 7  site       provider x formats = pages; the folder, the zip
//! 6  client     the table of clients: where each looks, what it accepts, the account that it makes
//! 5  format     the table of formats; one file per format
//! 4  provider   the provider file: in with errors that point, out again; who serves a domain
//! 3  advice     what to tell a person: a text per rule, and the catalogue of troubles
//!    signature  signed profiles: who signs, and who has signed
//! 2  net        the only room that dials out: names, connections, TLS, lines, all bounded
//!    report     what was found out: findings and verdicts; text, JSON, JUnit, Prometheus
//!    pdf        typeset pages: fonts, lines of text, what a screen reader reads
//!    language   what is said to people, in each language: one file of texts each
//!    qr         QR codes of texts: as SVG, as PNG, in a terminal
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
pub mod pdf;
pub mod provider;
pub mod qr;
pub mod report;
pub mod serve;
pub mod signature;
pub mod site;
pub mod verify;
