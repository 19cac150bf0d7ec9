//! Settings that are out there now: at a web address, or wherever a domain has them.

mod asking;
mod fetch;
mod files;
mod guesses;
mod live_error;
mod merge;
mod proof;
mod services;

pub use asking::Asking;
pub use live_error::LiveError;
