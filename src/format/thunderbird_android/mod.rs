//! An account for Thunderbird for Android and for K-9 Mail: as a QR code to scan, as a settings file to import.
//!
//! Both tell one person's account: Thunderbird for Android makes a settings file of the code and imports that. K-9 Mail
//! has no scanner (`K9MigrationManager.kt`, August 2026), but imports the file.

mod account;
mod codes;
mod k9s;
mod k9s_read;
mod oauth2;
mod payload;
mod picture;

use super::choice::needs_tls;
use crate::mail::Server;

pub use account::Account;
pub use codes::{CodeText, Limit, code_texts};
pub(super) use k9s::ROW as K9S;
pub use oauth2::knows_oauth2;
pub use payload::code_template;
pub(super) use picture::{PNG, SVG, drawing};

/// Host names are ASCII (`mail::Host`), and every TLS mode has its word in both.
fn says(server: &Server) -> Result<(), &'static str> {
    needs_tls(server)?;
    match account::method(server) {
        Some(_) => Ok(()),
        None => Err("Thunderbird for Android knows OAuth2 of some providers only, and not of this host"),
    }
}
