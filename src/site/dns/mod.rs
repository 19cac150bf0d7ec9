//! The DNS records by which mail programs find the servers and the files of a domain.

mod record;
mod records;
mod services;
mod zone;

pub(super) use record::{Data, Record};
pub(super) use records::{Group, records};
pub(super) use zone::{TTL, to_zone};
