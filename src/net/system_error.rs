//! What the system says of an error, without its number.

use std::io;

/// `connection reset by peer`, without `(os error 104)`.
#[must_use]
pub fn plain(error: &io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or_default().to_lowercase()
}
