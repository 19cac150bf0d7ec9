//! Names, each with a number, in one row of bytes.

use std::fmt;
use std::hash::{BuildHasher, RandomState};

use hashbrown::HashTable;

/// Bytes before each name in the row: its length, and its number.
const HEAD: usize = 3;

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
        if self.places.is_empty() {
            return None;
        }
        let place =
            self.places.find(self.hash(name.as_bytes()), |&place| self.name(place) == name.as_bytes())?;
        Some(self.number(*place))
    }

    /// Adds a name; the same one with the same number once more changes nothing.
    pub(super) fn add(&mut self, name: &str, number: u16) -> Result<(), NotAdded> {
        match self.find(name) {
            Some(other) if other == number => return Ok(()),
            Some(other) => return Err(NotAdded::Taken(other)),
            None => {}
        }
        let place = u32::try_from(self.row.len()).map_err(|_| NotAdded::Full)?;
        self.row.push(u8::try_from(name.len()).map_err(|_| NotAdded::Full)?);
        self.row.extend(number.to_le_bytes());
        self.row.extend(name.as_bytes());
        let (row, secret) = (&self.row, &self.secret);
        let rehash = |&place: &u32| secret.hash_one(name_in(row, place));
        self.places.insert_unique(secret.hash_one(name.as_bytes()), place, rehash);
        Ok(())
    }

    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    fn hash(&self, name: &[u8]) -> u64 {
        self.secret.hash_one(name)
    }

    fn name(&self, place: u32) -> &[u8] {
        name_in(&self.row, place)
    }

    fn number(&self, place: u32) -> u16 {
        let start = place as usize + 1;
        u16::from_le_bytes([self.row[start], self.row[start + 1]])
    }
}

/// The name that begins at a place of the row.
fn name_in(row: &[u8], place: u32) -> &[u8] {
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
