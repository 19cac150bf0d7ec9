//! How far a pile of sheets is, for who sits before a terminal.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// A line at the end of standard error; nothing where that is no terminal.
pub(super) struct Progress(ProgressBar);

impl Progress {
    pub(super) fn of(sheets: usize) -> Self {
        let bar = ProgressBar::new(sheets as u64);
        if let Ok(style) = ProgressStyle::with_template("{wide_bar} {pos} of {len} sheets  {eta}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(200));
        Self(bar)
    }

    /// One sheet more.
    pub(super) fn step(&self) {
        self.0.inc(1);
    }

    pub(super) fn end(&self) {
        self.0.finish_and_clear();
    }
}
