//! The pages: one handler over the table of formats, which knows none of them.

mod asked;
mod control;
mod forms;
mod handler;
mod hosted;
mod on_demand;
mod reply;
mod sources;

pub use handler::Pages;
pub use hosted::HostedError;
pub use sources::Sources;
