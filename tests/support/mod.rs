//! What the tests share: trials, the binary, temporary folders, other programs.

mod binary;
mod golden;
mod outside;
mod samples;
mod table;
mod tree;
mod trial;
mod variety;

pub use binary::{Outcome, PROGRAM, command, command_of, mailsetup, mailsetup_with, outcome};
pub use golden::{assert_as_in, blesses};
pub use outside::{needs, run};
pub use samples::{
    HEAD, all_providers, minimal, named, one, plain_server, provider, provider_called, provider_of,
    repository, server,
};
pub use table::{Row, rows};
pub use tree::tree;
pub use trial::{cases, promise, promise_with};
pub use variety::{Bundles, LOCAL_PARTS, addressees, variety};
