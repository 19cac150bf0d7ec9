//! Provider x formats = pages: the site in memory, as a folder, as a zip; what its owner needs to host it; and
//! what is to be said of a provider without a network.

mod archive;
mod bundle;
pub mod check;
mod dns;
mod file;
mod find;
mod folder;
mod group;
mod hosts;
mod matrix;
mod network;
mod owner;
mod refused;
mod setup_page;
mod website;

pub use archive::to_zip;
pub use bundle::{Artefact, Bundle, DOCUMENT_ROOT};
pub use file::{WriteError, write_file};
pub use find::{Found, find};
pub use folder::{Output, Written, write_bundles};
pub use hosts::{domain_of_host, host_labels};
pub use matrix::{Endings, Forecast, Made, Outcome, domains_left_out, forecast};
pub use network::Hosting;
pub use refused::Refused;
pub use website::formats;
