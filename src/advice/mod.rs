//! What to tell a person: a text for each rule that a check can report, and the catalogue of the troubles
//! that people have with mail, with what each program shows of them.

mod catalogue;
mod check_rules;
mod connection_rules;
mod conversation_rules;
mod diagnose_rules;
mod look_up;
mod message;
mod part;
mod rule;
mod rules;
mod told;
mod trouble;

pub use catalogue::{trouble, troubles};
pub use look_up::{Answer, Answers, look_up, look_up_in};
pub use message::{Meaning, Message, messages};
pub use rules::{advice, advised_rules, felt_rules, seen, trouble_of};
pub use told::Told;
pub use trouble::{Client, Likelihood, Seen, Trouble};
