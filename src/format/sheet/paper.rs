//! What of the sheet fits on one page of paper.

use super::content::Content;
use super::height;
use super::hints::{HINTS, Hint};
use crate::provider::{Note, Provider};

/// What fits on Letter, the lower of the two papers, with the margins of Firefox, the wider ones.
const PAGE: usize = 230;
/// The same in the small size.
const PAGE_IN_SMALL: usize = 300;
/// The height of the hints.
const OF_HINTS: usize = 40;

/// The parts of the sheet that give way where the provider has much to say.
pub(super) struct Paper<'p> {
    pub notes: Vec<&'p Note>,
    /// How many notes found no room.
    pub further_notes: usize,
    pub hints: &'static [Hint],
    size: Size,
}

#[derive(PartialEq, Eq)]
enum Size {
    Usual,
    Small,
}

impl<'p> Paper<'p> {
    pub(super) fn new(provider: &Provider, content: &Content<'p>) -> Self {
        let mut height = height::without_notes(provider, content);
        let notes = content.notes.iter().copied().take_while(|note| {
            height += height::of_note(note);
            height <= PAGE_IN_SMALL
        });
        let notes: Vec<&Note> = notes.collect();
        eprintln!("weight {height}");
        Self {
            further_notes: content.notes.len() - notes.len(),
            notes,
            hints: if height + OF_HINTS <= PAGE { HINTS } else { &[] },
            size: if height <= PAGE { Size::Usual } else { Size::Small },
        }
    }

    /// Whether the sheet needs the small size.
    pub(super) fn is_tight(&self) -> bool {
        self.size == Size::Small
    }
}
