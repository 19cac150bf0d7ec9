//! What goes on while servers are asked, for who sits before a terminal.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// A line at the end of standard error that says how far it is; nothing where that is no terminal.
pub(super) struct Progress(ProgressBar);

impl Progress {
    pub(super) fn of(servers: usize) -> Self {
        let bar = ProgressBar::new(servers as u64);
        if let Ok(style) = ProgressStyle::with_template("{spinner} {pos} of {len} servers  {wide_msg}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(120));
        Self(bar)
    }

    /// One server more.
    pub(super) fn step(&self, message: String) {
        self.0.inc(1);
        self.0.set_message(message);
    }

    /// Something else is going on now.
    pub(super) fn say(&self, message: &'static str) {
        self.0.set_message(message);
    }

    pub(super) fn end(&self) {
        self.0.finish_and_clear();
    }
}
