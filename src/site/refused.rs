//! What a bundle does not hold, and why.

use crate::format::{CannotSay, Format};

/// A format that has no file in the bundle.
#[derive(Debug, Clone)]
pub struct Refused {
    pub format: &'static Format,
    pub reason: CannotSay,
}
