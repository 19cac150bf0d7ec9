//! What of the sheet fits on one page of paper.

use std::borrow::Cow;

use super::content::Content;
use super::height;
use super::hints::{Hint, hints};
use crate::provider::{Note, Provider};

/// How high the sheet may be in each size of the stylesheet: in the first two with the hints, in the others without.
/// Measured in Chromium: the lower paper (Letter), the wider margins (those of Firefox), a wide font (`DejaVu Sans`).
const SIZES: [(&str, usize); 4] = [("large", 180), ("usual", 232), ("small", 272), ("smallest", 350)];

/// The parts of the sheet that give way where the provider has much to say.
pub(super) struct Paper<'p> {
    /// The class in the stylesheet.
    pub size: &'static str,
    pub notes: Vec<Cow<'p, Note>>,
    /// How many notes found no room.
    pub further_notes: usize,
    pub hints: Vec<Hint>,
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
        let further_notes = content.notes.len() - notes.len();
        let hints = hints(content.words);
        let with_hints = height + height::of_hints(&hints);
        let fits = |height: usize, sizes: &[(&'static str, usize)]| {
            sizes.iter().find(|(_, bound)| height <= *bound).map(|(size, _)| *size)
        };
        let (with, without) = (&SIZES[..2], &SIZES[1..]);
        let (size, hints) = match fits(with_hints, with) {
            Some(size) => (size, hints),
            None => (fits(height, without).unwrap_or(smallest), Vec::new()),
        };
        Self { size, notes, further_notes, hints }
    }
}
