//! Until when a connection must have got on.
//!
//! hyper has a time for the head of a request, which is at the same time that between two requests, and a timer is
//! made and dropped for each of them. Proxies keep connections for longer than a head may take; a body belongs to
//! the same ten seconds; and who takes an answer an octet at a time has to end as well. So the socket and the service
//! say where the connection is, and one look a second is enough.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use super::limits;

/// Where a connection is. Only its own task touches it; the atomics make it shareable, not concurrent.
#[derive(Debug)]
pub(super) struct Pulse {
    stage: AtomicU8,
    /// A write waits for the client.
    is_blocked: AtomicBool,
    /// The next request has begun before the answer was out.
    is_ahead: AtomicBool,
    /// In milliseconds since [`EPOCH`].
    deadline: AtomicU64,
}

/// Any moment before all others.
static EPOCH: LazyLock<Instant> = LazyLock::new(Instant::now);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Stage {
    /// A request comes in, or the first one is due.
    Asking,
    /// An answer goes out.
    Answering,
    /// An answer goes out, and the rest of the request is of no interest.
    Refusing,
    /// Between two requests.
    Idle,
}

impl Pulse {
    /// Of a new connection, which has so much time.
    pub(super) fn starting(time: Duration) -> Self {
        let pulse = Self {
            stage: AtomicU8::default(),
            is_blocked: AtomicBool::default(),
            is_ahead: AtomicBool::default(),
            deadline: AtomicU64::default(),
        };
        pulse.enter(Stage::Asking, time);
        pulse
    }

    /// TLS has begun: the first request is due.
    pub(super) fn secured(&self) {
        self.enter(Stage::Asking, limits::REQUEST);
    }

    /// Octets came in.
    pub(super) fn received(&self) {
        if self.is(Stage::Idle) {
            self.enter(Stage::Asking, limits::REQUEST);
        }
        self.is_ahead.store(self.is(Stage::Answering), Ordering::Relaxed);
    }

    /// A request has begun; its octets may have come together with the one before.
    pub(super) fn asked(&self) {
        if !self.is(Stage::Asking) {
            self.enter(Stage::Asking, limits::REQUEST);
        }
    }

    /// There is an answer.
    pub(super) fn answered(&self) {
        self.is_ahead.store(false, Ordering::Relaxed);
        self.enter(Stage::Answering, limits::WRITE);
    }

    /// There is an answer, and part of the request may still be coming.
    pub(super) fn refused(&self) {
        self.enter(Stage::Refusing, limits::WRITE);
    }

    /// Nothing is there to be read: if nothing waits to be written either, one request is over.
    pub(super) fn starved(&self) {
        if !self.is(Stage::Answering) || self.is_blocked.load(Ordering::Relaxed) {
            return;
        }
        match self.is_ahead.load(Ordering::Relaxed) {
            true => self.enter(Stage::Asking, limits::REQUEST),
            false => self.enter(Stage::Idle, limits::IDLE),
        }
    }

    /// Whether the client took what there was to be written.
    pub(super) fn wrote(&self, is_blocked: bool) {
        self.is_blocked.store(is_blocked, Ordering::Relaxed);
    }

    /// The last octet was written. Whether there may be some to come, for which time is given then.
    pub(super) fn lingers(&self) -> bool {
        let lingers = self.is(Stage::Asking) || self.is(Stage::Refusing);
        if lingers {
            self.enter(Stage::Refusing, limits::LINGER);
        }
        lingers
    }

    /// The time that is left.
    pub(super) fn left(&self) -> Duration {
        Duration::from_millis(self.deadline.load(Ordering::Relaxed).saturating_sub(now()))
    }

    /// Whether it has been between two requests for so long.
    pub(super) fn has_idled(&self, time: Duration) -> bool {
        self.is(Stage::Idle) && self.left() + time <= limits::IDLE
    }

    fn is(&self, stage: Stage) -> bool {
        self.stage.load(Ordering::Relaxed) == stage as u8
    }

    fn enter(&self, stage: Stage, time: Duration) {
        self.stage.store(stage as u8, Ordering::Relaxed);
        let time = u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
        self.deadline.store(now().saturating_add(time), Ordering::Relaxed);
    }
}

fn now() -> u64 {
    u64::try_from(EPOCH.elapsed().as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answering() -> Pulse {
        let pulse = Pulse::starting(limits::REQUEST);
        pulse.received();
        pulse.asked();
        pulse.answered();
        pulse
    }

    #[test]
    fn behind_an_answer_a_connection_is_idle() {
        let pulse = answering();
        assert!(!pulse.has_idled(Duration::ZERO));
        pulse.starved();
        assert!(pulse.has_idled(Duration::ZERO) && !pulse.has_idled(limits::IDLE));
        pulse.received();
        assert!(!pulse.has_idled(Duration::ZERO));
    }

    #[test]
    fn a_request_that_begins_while_an_answer_goes_out_has_the_time_of_a_request() {
        let pulse = answering();
        pulse.received();
        pulse.starved();
        assert!(!pulse.has_idled(Duration::ZERO));
        assert!(pulse.left() <= limits::REQUEST);
        pulse.asked();
        pulse.answered();
        pulse.starved();
        assert!(pulse.has_idled(Duration::ZERO), "and then none is there any more");
    }
}
