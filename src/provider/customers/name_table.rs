//! Names, each with a number, in one row of bytes.

use std::fmt;
use std::hash::{BuildHasher, RandomState};

use hashbrown::HashTable;

/// Bytes before each name in the row: its length, and its number.
const HEAD: usize = 3;
/// Places that a table begins with.
const FEWEST_PLACES: usize = 16;

/// Names with a number each. A name costs its letters and about fifteen bytes, and no allocation of its own.
///
/// Who asks for a name does not choose which names share a place: the hash has a secret of its own.
#[derive(Default)]
pub(super) struct NameTable {
    /// `LENGTH NUMBER NUMBER NAME`, one behind the other.
    row: Vec<u8>,
    /// Where in the row each name begins.
    places: HashTable<u32>,
    secret: RandomState,
}

/// Why a name did not go into the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotAdded {
    /// The name has another number already.
    Taken(u16),
    /// No place is left in the row, which ends at 4 GiB, or the name is longer than any domain.
    Full,
}

impl NameTable {
    /// The number of a name.
    pub(super) fn find(&self, name: &str) -> Option<u16> {
        match self.places.is_empty() {
            true => None,
            false => self.find_hashed(self.secret.hash_one(name.as_bytes()), name),
        }
    }

    /// Adds a name; the same one with the same number once more changes nothing.
    pub(super) fn add(&mut self, name: &str, number: u16) -> Result<(), NotAdded> {
        let hash = self.secret.hash_one(name.as_bytes());
        match self.find_hashed(hash, name) {
            Some(other) if other == number => Ok(()),
            Some(other) => Err(NotAdded::Taken(other)),
            None => self.append(hash, name, number),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    fn find_hashed(&self, hash: u64, name: &str) -> Option<u16> {
        let is_name = |&place: &u32| name_at(&self.row, place) == name.as_bytes();
        self.places.find(hash, is_name).map(|&place| number_at(&self.row, place))
    }

    fn append(&mut self, hash: u64, name: &str, number: u16) -> Result<(), NotAdded> {
        let place = u32::try_from(self.row.len()).map_err(|_| NotAdded::Full)?;
        let length = u8::try_from(name.len()).map_err(|_| NotAdded::Full)?;
        if self.places.len() == self.places.capacity() {
            self.grow()?;
        }
        self.row.push(length);
        self.row.extend(number.to_le_bytes());
        self.row.extend(name.as_bytes());
        self.note(hash, place);
        Ok(())
    }

    /// Doubles the places. The names are hashed in the order of the row: in that of the old places, each would
    /// be a miss of the cache. And the old places are given back before the new ones are there.
    fn grow(&mut self) -> Result<(), NotAdded> {
        let capacity = (2 * self.places.len()).max(FEWEST_PLACES);
        self.places = HashTable::new();
        self.places = HashTable::with_capacity(capacity);
        let mut start = 0;
        while start < self.row.len() {
            let place = u32::try_from(start).map_err(|_| NotAdded::Full)?;
            let name = name_at(&self.row, place);
            start += HEAD + name.len();
            self.note(self.secret.hash_one(name), place);
        }
        Ok(())
    }

    /// Notes where a name of that hash begins; there is a place for it.
    fn note(&mut self, hash: u64, place: u32) {
        let Self { row, places, secret } = self;
        places.insert_unique(hash, place, |&place| secret.hash_one(name_at(row, place)));
    }
}

/// The number of the name that begins at a place of the row.
fn number_at(row: &[u8], place: u32) -> u16 {
    let start = place as usize + 1;
    u16::from_le_bytes([row[start], row[start + 1]])
}

/// The name that begins at a place of the row.
fn name_at(row: &[u8], place: u32) -> &[u8] {
    let head = place as usize;
    let start = head + HEAD;
    &row[start..start + usize::from(row[head])]
}

/// The names are many, and nobody's business in a log.
impl fmt::Debug for NameTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NameTable").field("len", &self.len()).finish_non_exhaustive()
    }
}
