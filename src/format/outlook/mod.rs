//! Outlook Autodiscover: the settings document ("plain old XML"), its refusals, and version 2 (JSON).

mod pox;
mod read;
mod refusal;
mod request;
mod v2;

pub(super) use pox::ROW as POX;
pub use pox::with_placeholders;
pub use refusal::{PoxError, error_document, mobilesync_refusal};
pub(super) use v2::ROW as V2;
pub use v2::invalid_protocol;
