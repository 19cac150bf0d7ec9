//! What the tests share: trials, the binary, temporary folders, other programs.

mod binary;
mod outside;
mod trial;

pub use binary::{Outcome, mailsetup};
pub use outside::{needs, run};
pub use trial::{cases, promise, promise_with};
