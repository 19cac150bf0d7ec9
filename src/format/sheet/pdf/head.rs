//! The head of the sheet: who provides the mail, and for whom.

use super::composer::{Band, Composer, QUIET_TEXT};
use super::content::Content;
use crate::format::page::Name;
use crate::pdf::{Column, Element, Ink, Picture, Place, Role, Shape, Style};

pub(super) fn bands(composer: &mut Composer<'_>, content: &Content<'_>) -> Vec<Band> {
    let mut bands = vec![title(composer, content)];
    bands.extend(person(composer, content));
    bands.extend(domains(composer, content));
    bands
}

fn title(composer: &mut Composer<'_>, content: &Content<'_>) -> Band {
    let mut column = Column::new(composer.width);
    let bar = Shape::area(composer.width, composer.pt(3.6), composer.look.accent);
    column.beside(Element::Ornament { at: Place::default(), shape: bar });
    column.gap(composer.pt(11.0));
    let logo = content.logo.as_ref().map(|picture| logo(composer, picture));
    let room = composer.width - logo.as_ref().map_or(0.0, |logo| logo.width + composer.pt(BESIDE_LOGO));
    let what = Style::sans(composer.pt(13.0)).with_ink(QUIET_TEXT);
    let what = composer.letters.set(content.words.say("sheet-title"), what, room);
    let name = Style::sans(0.0).bold().with_leading(1.15);
    let sizes = [30.0, 26.0, 22.0, 18.0, 14.0].map(|size| composer.pt(size));
    let name = composer.letters.fit(&content.name, name, &sizes, room - what.width() - composer.pt(16.0));
    let (top, width, height) = (column.end().y, what.width(), what.height());
    // Both stand on the last baseline of the name.
    let down =
        name.height() - height - composer.pt(if name.height() < composer.pt(24.0) { 0.5 } else { 3.0 });
    column.heading(1, name);
    column.beside(Element::paragraph(Place::new(room - width, top + down), what));
    if let Some(Logo { picture, width, height }) = logo {
        // In the middle of the line, be it flat or high.
        let line = column.height() - top;
        column.gap((height - line).max(0.0));
        let at = Place::new(composer.width - width, top + (line - height).max(0.0) / 2.0);
        column.beside(Element::Decoration { at, picture, width, height });
    }
    composer.band(column, 0.0)
}

/// A logo, as large as there is room.
struct Logo {
    picture: Picture,
    width: f32,
    height: f32,
}

/// The most of it, and what is left free beside it.
const LOGO_WIDTH: f32 = 150.0;
const LOGO_HEIGHT: f32 = 36.0;
const BESIDE_LOGO: f32 = 16.0;

fn logo(composer: &Composer<'_>, picture: &Picture) -> Logo {
    let (width, height) = picture.within(composer.pt(LOGO_WIDTH), composer.pt(LOGO_HEIGHT));
    Logo { picture: picture.clone(), width, height }
}

/// Who gets the sheet, in a box that is found at once in a pile of sheets.
fn person(composer: &mut Composer<'_>, content: &Content<'_>) -> Option<Band> {
    let address = content.address.as_ref()?;
    let padding = composer.pt(9.0);
    let width = composer.width - 2.0 * padding;
    let mut column = Column::new(width);
    let label = content.words.say("sheet-for");
    let label = composer.letters.set(label, Style::sans(composer.pt(11.0)), width);
    let x = label.width() + composer.pt(9.0);
    let sizes = [16.0, 14.0, 12.0, 10.5].map(|size| composer.pt(size));
    let exact = composer.letters.fit(&address.exact, Style::mono(0.0).bold(), &sizes, width - x);
    let down = (composer.pt(19.0) - label.height()).max(0.0) * 0.7;
    column.beside(Element::paragraph(Place::new(0.0, down), label));
    let height = exact.height();
    column.push(Element::paragraph(Place::new(x, 0.0), exact), height);
    let letters = address.in_letters.as_ref();
    let letters = letters.map(|name| format!("{} {name}", content.words.say("values-letters")));
    for further in [letters, content.full_name.clone()].into_iter().flatten() {
        let further = composer.letters.set(further, composer.body(), width - x);
        let (at, height) = (Place::new(x, column.end().y), further.height());
        column.push(Element::paragraph(at, further), height);
    }
    let mut band = Column::new(composer.width);
    let height = column.height() + 1.3 * padding;
    let ground = Shape::rounded(composer.width, height, composer.pt(4.0), Ink::Grey(236));
    band.beside(Element::Ornament { at: Place::default(), shape: ground });
    band.column(Place::new(padding, padding * 0.6), column, Role::Division);
    band.gap(0.7 * padding);
    Some(composer.band(band, 8.0))
}

/// Whom else it serves: for everybody, or for somebody whose family may have another domain of the same provider. Who
/// gets his mail from a hoster is not told who else does.
fn domains(composer: &mut Composer<'_>, content: &Content<'_>) -> Option<Band> {
    let words = content.words;
    let names = content.domains.iter().map(Name::to_string).collect::<Vec<_>>().join(", ");
    let sentence = match (&content.address, content.domains.len(), content.further_domains) {
        (None, _, 0) => words.say("sheet-domains").with("domains", names),
        (None, _, more) => {
            let names = words.say("sheet-and-more").with("names", names).count("count", more).to_string();
            words.say("sheet-domains").with("domains", names)
        }
        (Some(_), 2.., 0) => words.say("sheet-same-domains").with("domains", names),
        (Some(_), ..) => return None,
    };
    let mut column = Column::new(composer.width);
    let text = composer.letters.set(sentence, composer.body(), composer.width);
    column.paragraph(text);
    Some(composer.band(column, 6.0))
}
