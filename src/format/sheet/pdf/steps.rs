//! Three steps for each family of programs, with the code that spares some of them.

use super::code::PrintedCode;
use super::composer::{Band, Composer, GAP, Step};
use super::content::{Coded, Content};
use crate::pdf::{Column, Element, Place, Role};

/// A column of the grid.
struct Family<'c> {
    title: String,
    code: Option<Picture<'c>>,
    steps: [String; 3],
}

/// The code that goes with the first step.
struct Picture<'c> {
    code: &'c PrintedCode,
    /// What is said to who cannot see it.
    says: String,
    /// Where it leads, where that is a web address.
    url: Option<&'c str>,
}

/// The least size of a code, and between it and the step beside it.
const CODE: f32 = 62.0;
const BESIDE: f32 = 8.0;
const GUTTER: f32 = 16.0;

pub(super) fn bands(composer: &mut Composer<'_>, content: &Content<'_>) -> Vec<Band> {
    let mut band = Column::new(composer.width);
    composer.heading(&mut band, content.words.say("sheet-steps"));
    let gutter = composer.pt(GUTTER);
    let width = (composer.width - 2.0 * gutter) / 3.0;
    let top = band.end().y;
    let families = [apple(content), android(content), computers(content)];
    let codes = families.iter().filter_map(|family| family.code.as_ref());
    let size = codes.map(|picture| picture.code.least_size()).fold(composer.pt(CODE), f32::max);
    let mut x = 0.0;
    for family in families {
        let column = family.column(composer, width, size.min(width * LARGEST_CODE));
        band.column(Place::new(x, top), column, Role::Section);
        x += width + gutter;
    }
    vec![composer.band(band, GAP)]
}

/// The part of a column that a code may take.
const LARGEST_CODE: f32 = 0.6;
/// A code may be so much denser than it should, on a good camera.
const DENSE: f32 = 1.35;

impl Family<'_> {
    /// The code with the first step beside it; the others below.
    fn column(&self, composer: &mut Composer<'_>, width: f32, size: f32) -> Column {
        let mut column = Column::new(width);
        composer.subheading(&mut column, 3, &self.title);
        let picture = self.code.as_ref().filter(|picture| picture.code.least_size() <= size * DENSE);
        let mut list = Column::new(width);
        for (number, text) in (1..).zip(&self.steps) {
            let is_beside = picture.is_some() && number == 1;
            let x = if is_beside { size + composer.pt(BESIDE) } else { 0.0 };
            let url = picture.filter(|_| is_beside).and_then(|picture| picture.url);
            composer.step(&mut list, &Step { number, text, url, x, style: composer.small() });
            if is_beside {
                list.gap((size + composer.pt(4.0) - list.height()).max(0.0));
            }
        }
        let top = column.end();
        if let Some(Picture { code, says, .. }) = picture {
            let (shape, says) = (code.shape(size), says.clone());
            let at = Place::new(0.0, top.y + composer.pt(1.5));
            column.beside(Element::Figure { at, size, shape, says });
        }
        column.column(top, list, Role::NumberedList);
        column
    }
}

fn leading<'c>(coded: &'c Coded, content: &Content<'_>) -> Picture<'c> {
    let says = content.words.say("sheet-code-says").with("url", &coded.url).to_string();
    Picture { code: &coded.code, says, url: Some(&coded.url) }
}

fn apple<'c>(content: &'c Content<'_>) -> Family<'c> {
    let words = content.words;
    let (code, steps) = match &content.profile {
        Some(profile) => {
            let steps = [words.say("sheet-apple-1"), words.say("sheet-apple-2"), words.say("sheet-apple-3")];
            (Some(leading(profile, content)), steps)
        }
        None => {
            let first = words.say("sheet-apple-by-hand-1");
            (None, [first, words.say("sheet-by-hand"), words.say("sheet-test")])
        }
    };
    Family { title: words.say("sheet-apple").to_string(), code, steps: steps.map(|step| step.to_string()) }
}

fn android<'c>(content: &'c Content<'_>) -> Family<'c> {
    let words = content.words;
    let (code, steps) = match &content.thunderbird {
        Some(code) => {
            let says = words.say("sheet-android-code-says").to_string();
            let steps =
                [words.say("sheet-android-1"), words.say("sheet-android-2"), words.say("sheet-android-3")];
            (Some(Picture { code, says, url: None }), steps)
        }
        None => {
            let first = words.say("sheet-android-by-hand-1");
            (None, [first, words.say("sheet-android-by-hand-2"), words.say("sheet-test")])
        }
    };
    Family { title: words.say("sheet-android").to_string(), code, steps: steps.map(|step| step.to_string()) }
}

fn computers<'c>(content: &'c Content<'_>) -> Family<'c> {
    let words = content.words;
    let (code, steps) = match &content.start {
        Some(start) => {
            let first = words.say("sheet-computers-1");
            let steps = [first, words.say("sheet-computers-2"), words.say("sheet-computers-3")];
            (Some(leading(start, content)), steps)
        }
        None => {
            let first = words.say("sheet-computers-2");
            (None, [first, words.say("sheet-by-hand"), words.say("sheet-test")])
        }
    };
    Family {
        title: words.say("sheet-computers").to_string(),
        code,
        steps: steps.map(|step| step.to_string()),
    }
}
