//! Provider x formats = pages: the bundle in memory, as a folder, as a zip; and what is to be said of it.

mod archive;
mod bundle;
pub mod check;
mod file;
mod folder;
mod front_page;
mod refused;

pub use archive::to_zip;
pub use bundle::{Artefact, Bundle, formats};
pub use file::{WriteError, write_file};
pub use folder::{Output, Written, write_bundles};
pub use refused::Refused;
