//! What of the sheet fits on one page of paper.

use std::borrow::Cow;

use super::content::Content;
use super::height;
use super::hints::{HINTS, Hint};
use crate::provider::{Note, Provider};

/// How high the sheet may be with the hints in the usual size. This and the bounds below are measured in
/// Chromium: the lower paper (Letter), the wider margins (those of Firefox), a wide font (`DejaVu Sans`).
const WITH_HINTS: usize = 190;
/// How high it may be in each size of the stylesheet: in the first with the hints, in the others without.
const SIZES: [(&str, usize); 4] = [("large", 138), ("usual", 232), ("small", 272), ("smallest", 350)];

/// The parts of the sheet that give way where the provider has much to say.
pub(super) struct Paper<'p> {
    /// The class in the stylesheet.
    pub size: &'static str,
    pub notes: Vec<Cow<'p, Note>>,
    /// How many notes found no room.
    pub further_notes: usize,
    pub hints: &'static [Hint],
}

impl<'p> Paper<'p> {
    pub(super) fn new(provider: &Provider, content: &Content<'p>) -> Self {
        let [.., (smallest, bound)] = SIZES;
        let mut height = height::without_notes(provider, content);
        let mut notes = Vec::new();
        for note in &content.notes {
            let with_note = height + height::of_note(note);
            if with_note > bound {
                break;
            }
            height = with_note;
            notes.push(note.clone());
        }
        Self {
            size: SIZES.iter().find(|(_, bound)| height <= *bound).map_or(smallest, |(size, _)| size),
            further_notes: content.notes.len() - notes.len(),
            notes,
            hints: if height <= WITH_HINTS { HINTS } else { &[] },
        }
    }
}
