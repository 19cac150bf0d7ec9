//! Finds the troubles behind what a program shows or a person says.
//!
//! Codes come first: a code says one thing. Then words, whatever their case, their punctuation, their
//! endings and their small mistakes: a text that holds a message of the catalogue, or that is a part of one.

mod answers;
mod code;
mod index;
mod likeness;
mod spanish;
mod spelling;
mod text;
mod word;

pub use answers::{Answer, Answers, look_up, look_up_in};
