//! The sheet on paper: typeset, with real text for screen readers and codes for cameras.

mod cards;
mod code;
mod composer;
mod content;
mod flow;
mod head;
mod help;
mod links;
mod logos;
mod notes;
mod row;
mod server_words;
mod services;
mod sheets;
mod steps;
mod web;
mod writing;

pub use logos::NoLogo;
pub(in crate::format) use row::ROW;
pub use sheets::{SheetError, Sheets};
pub use web::WebPages;
