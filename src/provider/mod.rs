//! The provider file: read with errors that point, kept as a `Provider`, found by domain.

mod catalogue;
mod consistency;
mod directory;
mod document;
mod edit;
mod extras;
mod file_text;
mod from_value;
mod id;
mod json_document;
mod load;
mod load_error;
mod nearest;
mod problem;
mod provider;
mod published;
mod read;
mod schema;
mod source;
mod source_name;
mod table_reader;
mod toml_document;

pub use catalogue::{Catalogue, UnknownProvider};
pub use directory::built_in;
pub use edit::{Block, EditError, Origin, with_servers};
pub use extras::{Dav, Documentation, Links, Note, Oauth2, Pop3Options};
pub use id::{ProviderId, ProviderIdError};
pub use load::{Loaded, load, load_text};
pub use load_error::LoadError;
pub use problem::{Place, Problem};
pub use provider::Provider;
pub use published::Published;
pub use schema::schema;
pub use source::Source;
pub use source_name::{SourceName, SourceNameError};
