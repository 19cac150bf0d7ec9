//! What pages say to people, in each language: one file of texts (Fluent) in `languages/`, and no code.
//!
//! Every text has a key, `PAGE-WHAT`; a test holds that each language has the same keys with the same
//! variables, that none is missing and none is idle.

mod entry;
mod said;
mod wish;
mod words;

pub use entry::Entry;
pub use said::Said;
pub use wish::wished;
pub use words::Words;
