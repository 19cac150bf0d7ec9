//! The server, from its start to its end.

use std::sync::Arc;

use super::answerer::Answerer;
use super::error::ServeError;
use super::options::Options;

/// Serves until it is told to stop.
///
/// # Errors
/// Why it cannot start.
pub fn run(options: &Options, answerer: Arc<impl Answerer>) -> Result<(), ServeError> {
    let _ = (options, answerer);
    Ok(())
}
