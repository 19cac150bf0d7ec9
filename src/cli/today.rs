//! The day on which a command runs, and the time of it.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Context as _;

use crate::mail::Date;

/// The day that what was seen is dated with, in UTC.
pub(super) fn today() -> anyhow::Result<Date> {
    Date::of_unix_time(now()?).context("the clock of this machine is beyond the calendar")
}

/// In seconds since 1970.
pub(super) fn now() -> anyhow::Result<u64> {
    Ok(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs())
}
