//! For how many connections there is room.

use std::future::pending;
use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Places for connections, which all gates share.
#[derive(Debug, Clone)]
pub(super) struct Places {
    free: Arc<Semaphore>,
    all: usize,
}

/// One of them; free again when it is dropped.
#[derive(Debug)]
pub(super) struct Place {
    places: Places,
    _permit: OwnedSemaphorePermit,
}

impl Places {
    pub(super) fn new(all: u32) -> Self {
        let all = all as usize;
        Self { free: Arc::new(Semaphore::new(all)), all }
    }

    /// A place, as soon as there is one.
    pub(super) async fn take(&self) -> Place {
        match Arc::clone(&self.free).acquire_owned().await {
            Ok(permit) => Place { places: self.clone(), _permit: permit },
            Err(_) => pending().await, // nobody closes it
        }
    }
}

impl Place {
    /// Whether fewer than a quarter of all places are free: somebody waits for it, or soon will.
    pub(super) fn is_wanted(&self) -> bool {
        self.places.free.available_permits() * 4 < self.places.all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_place_is_wanted_when_three_quarters_are_taken() {
        let places = Places::new(8);
        let mut taken = Vec::new();
        for number in 1..=8 {
            taken.push(places.take().await);
            assert_eq!(taken[0].is_wanted(), number > 6, "{number}");
        }
        taken.truncate(6);
        assert!(!taken[0].is_wanted());
    }
}
