//! How many files may be open: each connection is one.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use super::limits;

/// Raises the soft limit, which is 1,024 in most places, as far as needed and as far as the hard one lets it. Returns
/// for how many connections there is room.
pub(super) fn make_room(connections: u32) -> u32 {
    let wanted = u64::from(connections) + limits::OTHER_FILES;
    let limit = getrlimit(Resource::Nofile);
    let has = |limit: Option<u64>| limit.is_none_or(|limit| limit >= wanted);
    if has(limit.current) {
        return connections;
    }
    let raised = if has(limit.maximum) { Some(wanted) } else { limit.maximum };
    let room = match setrlimit(Resource::Nofile, Rlimit { current: raised, maximum: limit.maximum }) {
        Ok(()) => raised,
        Err(_) => limit.current,
    };
    let room = room.unwrap_or(wanted).saturating_sub(limits::OTHER_FILES).max(1);
    let room = u32::try_from(room).unwrap_or(connections).min(connections);
    if room < connections {
        tracing::warn!("{room} connections instead of {connections}: the limit of open files allows no more");
    }
    room
}
