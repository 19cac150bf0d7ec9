//! `serve`: answers mail programs over HTTP.

mod command;
mod transport;

pub(super) use command::Serve;
