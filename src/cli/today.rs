//! The day on which a command runs.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Context as _;

use crate::mail::Date;

/// The day that what was seen is dated with, in UTC.
pub(super) fn today() -> anyhow::Result<Date> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
    Date::of_unix_time(now.as_secs()).context("the clock of this machine is beyond the calendar")
}
