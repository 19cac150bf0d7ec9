//! Settings of any kind as a provider file: what mail programs read, what was signed, what others collected.
//!
//! Everything here was written by strangers. What a file says and a provider file cannot, or what we would have to
//! guess, is told: nothing is dropped in silence.

mod autoconfig;
mod autodiscover;
mod compare;
mod gather;
mod hint;
mod import_error;
mod imported;
mod k9s;
mod kind;
mod live;
mod no_file;
mod not_kept;
mod pacc;
mod profile;
mod provider_file;
mod qr_text;
mod recognise;
mod unknown;

pub use compare::{Difference, differences};
pub use hint::{ENDINGS, Hint};
pub use import_error::ImportError;
pub use imported::{Imported, provider_id};
pub use kind::{Kind, Topic};
pub use live::{Asking, LiveError};
pub use not_kept::{NotKept, Whose};
pub use recognise::{is_profile, read};

/// The most bytes of a file that is imported.
pub const MAX_BYTES: usize = crate::format::xml::MAX_BYTES;
