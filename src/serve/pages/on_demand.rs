//! Pages that cost time to make: made for who asks, kept for who asks again, and never so many that all others wait.

use std::collections::HashMap;
use std::fmt;
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultDirectRateLimiter, Quota};

use crate::mail::{Domain, EmailAddress};
use crate::serve::limits;

/// Who asked for what.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Key {
    /// The places of the provider, of the format and of the language in their tables.
    pub provider: usize,
    pub format: usize,
    pub language: usize,
    /// The customer's domain, where it is none of the provider's own.
    pub domain: Option<Domain>,
    pub address: Option<EmailAddress>,
}

/// So many were made of late that the next one has to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Busy(pub Duration);

/// What was made.
pub(super) struct OnDemand {
    shelf: Mutex<Shelf>,
    rate: DefaultDirectRateLimiter,
    clock: DefaultClock,
}

/// A page, or that there is none for who asked.
#[derive(Debug, Clone)]
struct Made(Option<Bytes>);

/// Two boxes: what is asked for is in the new one, and if that is full, what nobody has asked for since the last time
/// is thrown away with the old one.
#[derive(Default)]
struct Shelf {
    new: HashMap<Key, Made>,
    old: HashMap<Key, Made>,
    /// In the new box.
    octets: usize,
}

impl OnDemand {
    pub(super) fn new() -> Self {
        let per_second = NonZeroU32::new(limits::MADE).unwrap_or(NonZeroU32::MIN);
        Self {
            shelf: Mutex::default(),
            rate: DefaultDirectRateLimiter::direct(Quota::per_second(per_second)),
            clock: DefaultClock::default(),
        }
    }

    /// The page; nothing where there is none for who asks.
    ///
    /// # Errors
    /// It has to be made, and too many were.
    pub(super) fn get(&self, key: Key, make: impl FnOnce() -> Option<Bytes>) -> Result<Option<Bytes>, Busy> {
        // Nobody panics with the lock in his hands; if so, what is on the shelf is still right.
        let kept = || self.shelf.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(Made(page)) = kept().take(&key) {
            return Ok(page);
        }
        self.rate.check().map_err(|until| Busy(until.wait_time_from(self.clock.now())))?;
        // Without the lock: two who ask for the same at once have it made twice, and nobody else waits.
        let page = make();
        kept().put(key, Made(page.clone()));
        Ok(page)
    }
}

impl Shelf {
    fn take(&mut self, key: &Key) -> Option<Made> {
        if let Some(page) = self.new.get(key) {
            return Some(page.clone());
        }
        let (key, page) = self.old.remove_entry(key)?;
        self.put(key, page.clone());
        Some(page)
    }

    fn put(&mut self, key: Key, page: Made) {
        let octets = page.0.as_ref().map_or(0, Bytes::len) + size_of::<Key>();
        if self.octets + octets > limits::KEPT / 2 {
            self.old = std::mem::take(&mut self.new);
            self.octets = 0;
        }
        self.octets += octets;
        self.new.insert(key, page);
    }
}

impl fmt::Debug for OnDemand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OnDemand").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(number: usize) -> Key {
        Key {
            provider: 0,
            format: 0,
            language: 0,
            domain: None,
            address: format!("u{number}@post.example").parse().ok(),
        }
    }

    #[test]
    fn what_was_made_is_not_made_again() {
        let pages = OnDemand::new();
        assert_eq!(
            pages.get(key(1), || Some(Bytes::from_static(b"one"))),
            Ok(Some(Bytes::from_static(b"one")))
        );
        assert_eq!(pages.get(key(1), || None), Ok(Some(Bytes::from_static(b"one"))));
        assert_eq!(pages.get(key(2), || None), Ok(None));
        assert_eq!(pages.get(key(2), || Some(Bytes::new())), Ok(None));
    }

    #[test]
    fn nobody_has_them_made_without_end() {
        let pages = OnDemand::new();
        let busy = (0..1000).filter(|number| pages.get(key(*number), || Some(Bytes::new())).is_err());
        assert!(busy.count() > 900);
        assert!(pages.get(key(0), || None).is_ok(), "what is there is given away at once");
    }

    #[test]
    fn the_shelf_is_bounded_and_keeps_what_is_asked_for() {
        let mut shelf = Shelf::default();
        let page = Bytes::from(vec![0; 50_000]);
        for number in 0..2000 {
            shelf.put(key(number), Made(Some(page.clone())));
            assert!(shelf.take(&key(0)).is_some(), "{number}");
        }
        assert!((shelf.new.len() + shelf.old.len()) * 50_000 <= limits::KEPT);
        assert!(shelf.take(&key(1)).is_none() && shelf.take(&key(1999)).is_some());
    }
}
