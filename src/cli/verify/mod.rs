//! `verify`: do the published settings work, today, from here?

mod command;
mod login;
mod measures;
mod only;
mod output_files;
mod progress;
mod summary;
mod write;

pub(super) use command::Verify;
