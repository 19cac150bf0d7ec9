//! What people should know before they begin.

use super::composer::{Band, Composer, GAP};
use super::content::Content;
use crate::pdf::{Column, Element, Place, Role};
use crate::provider::Note;

/// All notes below their heading; nothing if there is none.
pub(super) fn column(composer: &mut Composer<'_>, content: &Content<'_>, width: f32) -> Option<Column> {
    let mut column = Column::new(width);
    for (at, note) in content.notes.iter().enumerate() {
        if at == 0 {
            composer.heading(&mut column, content.words.say("sheet-notes"));
        }
        one(composer, content, note, &mut column);
    }
    (column.height() > 0.0).then_some(column)
}

/// A band for each note, the first with the heading: they may go to different pages.
pub(super) fn bands(composer: &mut Composer<'_>, content: &Content<'_>) -> Vec<Band> {
    let mut bands = Vec::new();
    for (at, note) in content.notes.iter().enumerate() {
        let mut column = Column::new(composer.width);
        if at == 0 {
            composer.heading(&mut column, content.words.say("sheet-notes"));
        }
        one(composer, content, note, &mut column);
        bands.push(composer.band(column, if at == 0 { GAP } else { 0.0 }));
    }
    bands
}

fn one(composer: &mut Composer<'_>, content: &Content<'_>, note: &Note, column: &mut Column) {
    let (indent, style) = (composer.pt(9.0), composer.small());
    composer.bullet(column, style);
    let text = composer.letters.set(&note.text, style, column.width - indent);
    let height = text.height();
    let is_other = note.language.primary() != content.words.language().primary();
    let language = is_other.then(|| note.language.clone());
    let text = Element::Text { at: Place::new(indent, column.end().y), block: text, language };
    column.push(Element::group(Role::Paragraph, vec![text]), height);
    column.gap(composer.pt(2.5));
}
