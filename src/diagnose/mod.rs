//! What is out there for an address: what each mail program makes of it, what keeps it from working, and why.
//!
//! A [`Survey`] asks everything that mail programs ask, each question once and all at the same time; the
//! rules read it without a network, the weightiest cause first.

mod causes;
mod drift;
mod findings;
mod found_servers;
mod ladders;
mod meaning;
mod named;
mod place;
mod programs;
mod readers;
mod rules;
mod scope;
mod services;
mod state;
mod survey;
mod visit;
mod web_hosts;

pub use causes::{Cause, causes};
pub use findings::{Diagnosis, diagnosis};
pub use programs::programs;
pub use rules::rule_names;
pub use survey::{Survey, Wanted};
