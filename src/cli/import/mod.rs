//! `import`: settings of any kind, from wherever they are, as a provider file.

mod command;
mod live;
mod place;

pub(super) use command::Import;
pub(super) use live::LiveOptions;
