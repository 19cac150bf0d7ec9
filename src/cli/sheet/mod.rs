//! `sheet`: every value at a glance; for the help desk, a pile of sheets.

mod batch;
mod command;
mod list;
mod one;
mod paper_options;
mod progress;
mod sheet_language;
mod web_argument;

pub(super) use command::Sheet;
pub use list::{List, Listed, Problem};
