//! `import`: settings of any kind, from wherever they are, as a provider file.

mod command;
mod folder;
mod live;
mod many;
mod place;
mod tell;

pub(super) use command::Import;
pub(super) use live::LiveOptions;
pub(super) use place::{Place, is_there};
pub(super) use tell::tell;
