//! Provider x formats = pages: the bundle in memory, as a folder, as a zip; and what is to be said of it.

mod archive;
mod bundle;
pub mod check;
mod folder;
mod front_page;

pub use archive::{to_zip, write_zip};
pub use bundle::{Artefact, Bundle, Refused, formats};
pub use folder::{WriteError, write_folder};
