//! What every target does with its bytes: it gives them to a door of the program, and holds what comes in
//! against a promise. One file per kind of door.

mod certificate;
mod clients;
mod customers;
mod dialogue;
mod import;
mod logo;
mod promises;
mod provider;
mod questions;
mod settings;
mod sheet_list;
mod signed;

pub use certificate::certificate;
pub use clients::clients;
pub use customers::customers;
pub use dialogue::dialogue;
pub use import::import;
pub use logo::logo;
pub use provider::provider;
pub use questions::{post, query};
pub use settings::settings;
pub use sheet_list::sheet_list;
pub use signed::signed;
