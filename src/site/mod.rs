//! Provider x formats = pages: the bundle in memory, as a folder, as a zip; and what is to be said of it.

mod archive;
mod bundle;
pub mod check;
mod file;
mod folder;
mod front_page;
mod refused;

pub use archive::{to_zip, write_zip};
pub use bundle::{Artefact, Bundle, formats};
pub use file::{WriteError, write_file};
pub use folder::write_folder;
pub use refused::Refused;
