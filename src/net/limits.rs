//! How long and how much one conversation may be.

use std::time::Duration;

use tokio::time::Instant;

/// The most octets of one line: RFC 9051 section 4.3.1 lets a client stop there, RFC 5321 section 4.5.3.1.5
/// says 512 for a reply; real capability lists stay below 2,000.
pub(super) const LINE: usize = 8_192;

/// The most octets of all that a server says in one conversation.
pub(super) const ALL: usize = 256 * 1024;

/// The most lines of all that a server says in one conversation.
pub(super) const LINES: usize = 2_000;

/// The time that a server has: for each answer, and for everything.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// For one answer, however many lines it has.
    pub answer: Duration,
    /// For the whole conversation.
    pub end: Instant,
}

impl Limits {
    /// So many times the time of one answer is the time of a conversation: a server that always answers in
    /// the last moment must end as well.
    const ANSWERS: u32 = 3;

    /// From now on.
    #[must_use]
    pub fn starting_now(answer: Duration) -> Self {
        Self { answer, end: Instant::now() + answer * Self::ANSWERS }
    }

    /// When the next answer must be there.
    #[must_use]
    pub fn next(&self) -> Instant {
        (Instant::now() + self.answer).min(self.end)
    }
}
