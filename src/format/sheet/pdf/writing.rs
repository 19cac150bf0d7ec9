//! A place to write, and what the sheet says of itself at its end.

use super::composer::{Composer, LINE};
use super::content::{Content, Verified};
use crate::pdf::{Column, Element, Place, Role, Shape};

/// From one line to the next: for a hand.
const LINE_HEIGHT: f32 = 21.0;
/// So many lines there are at least, and at most.
const LEAST: u16 = 2;
const MOST: u16 = 12;

/// The least height of the place.
pub(super) fn least(composer: &Composer<'_>) -> f32 {
    composer.pt(33.0) + f32::from(LEAST) * LINE_HEIGHT
}

/// The place, as high as there is room.
pub(super) fn place(composer: &mut Composer<'_>, content: &Content<'_>, width: f32, room: f32) -> Column {
    let mut column = Column::new(width);
    composer.heading(&mut column, content.words.say("sheet-write"));
    let hint = composer.letters.set(content.words.say("sheet-write-hint"), composer.small(), width);
    column.paragraph(hint);
    for at in 1..=MOST {
        let y = column.end().y + f32::from(at) * LINE_HEIGHT - composer.pt(4.0);
        if y > room && at > LEAST {
            break;
        }
        let shape = Shape::area(width, 0.5, LINE);
        column.beside(Element::Ornament { at: Place::new(0.0, y), shape });
    }
    column
}

/// When it was verified; and what an ellipsis means, where letters are missing.
pub(super) fn imprint(
    composer: &mut Composer<'_>,
    content: &Content<'_>,
    has_left_out: bool,
    width: f32,
) -> Element {
    let words = content.words;
    let verified = match &content.verified {
        Verified::All(day) => words.say("sheet-verified-all").with("day", day).to_string(),
        Verified::Some(day, servers) => {
            let verified = words.say("sheet-verified-some").with("day", day);
            verified.with("servers", servers.join(", ")).to_string()
        }
        Verified::None => words.say("sheet-verified-none").to_string(),
    };
    let text = match has_left_out {
        true => format!("{verified} {}", words.say("sheet-left-out")),
        false => verified,
    };
    let mut column = Column::new(width);
    let text = composer.letters.set(text, composer.label(), width);
    column.paragraph(text);
    column.element(Role::Division, Place::default())
}
