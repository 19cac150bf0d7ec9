//! The parts of a sheet go onto pages: one, if the letters can be made small enough for it.

use super::composer::{Band, Composer, GAP, Look};
use super::content::Content;
use super::{cards, head, help, links, notes, services, steps, writing};
use crate::pdf::{Column, Element, Paper, Place, Role, Typesetter};

/// Around everything.
const SIDE: f32 = 42.0;
const TOP: f32 = 30.0;
const BOTTOM: f32 = 24.0;
/// For the last line of a page.
const FOOT: f32 = 15.0;

/// The parts of the last line: what is said of the sheet, and the number of the page.
const IMPRINT: f32 = 0.5;
const NUMBER: f32 = 0.48;

/// The sizes to try; in the last one remarks have 6.7 points.
const SCALES: [f32; 11] = [1.15, 1.1, 1.06, 1.03, 1.0, 0.97, 0.94, 0.91, 0.88, 0.85, 0.82];
/// The size where one page is not enough in any of them.
const ON_SEVERAL: f32 = 0.95;

/// The pages of a sheet.
pub(super) fn pages(letters: &mut Typesetter, content: &Content<'_>, paper: Paper) -> Vec<Vec<Element>> {
    let (width, look) = (paper.width() - 2.0 * SIDE, Look::of(content.provider));
    let mut largest = f32::MAX;
    for scale in SCALES {
        if scale > largest {
            continue;
        }
        let mut composer = Composer { letters, width, scale, look };
        match on_one(&mut composer, content, paper) {
            Ok(page) => return vec![page],
            // Smaller letters make shorter lines, and fewer of them.
            Err(height) => largest = scale * (room(paper) / height).sqrt(),
        }
    }
    on_several(&mut Composer { letters, width, scale: ON_SEVERAL, look }, content, paper)
}

/// What every sheet begins with.
const PARTS: [fn(&mut Composer<'_>, &Content<'_>) -> Vec<Band>; 4] =
    [head::bands, cards::bands, services::bands, steps::bands];

/// The page, if one is enough, or how high it would be. Below the steps it has two columns: what to do and to know,
/// and beside it the links and the place to write on.
fn on_one(composer: &mut Composer<'_>, content: &Content<'_>, paper: Paper) -> Result<Vec<Element>, f32> {
    let _ = composer.letters.take_left_out();
    let mut page = Page::default();
    for band in PARTS.iter().flat_map(|part| part(composer, content)) {
        page.push(band);
    }
    let (gap, gutter) = (composer.pt(GAP), composer.pt(20.0));
    let left_width = (composer.width - gutter) * 0.61;
    let width = composer.width - gutter - left_width;
    let left =
        [Some(help::column(composer, content, left_width)), notes::column(composer, content, left_width)];
    let links = links::column(composer, content, width);
    let left_height: f32 = left.iter().flatten().map(|column| gap + column.height()).sum();
    let right_height = links.as_ref().map_or(0.0, |links| gap + links.height());
    let height = page.height + left_height.max(right_height + gap + writing::least(composer));
    if height > room(paper) {
        return Err(height);
    }
    let start = page.height;
    page.beside(0.0, gap, left.into_iter().flatten());
    page.height = start;
    page.beside(left_width + gutter, gap, links);
    let place = writing::place(composer, content, width, room(paper) - page.height - gap);
    page.beside(left_width + gutter, gap, [place]);
    page.elements.push(imprint(composer, content, paper, composer.width));
    Ok(page.elements)
}

/// As many pages as it takes, in order; the place to write on comes last.
fn on_several(composer: &mut Composer<'_>, content: &Content<'_>, paper: Paper) -> Vec<Vec<Element>> {
    let _ = composer.letters.take_left_out();
    let mut bands: Vec<Band> = PARTS.iter().flat_map(|part| part(composer, content)).collect();
    let help = help::column(composer, content, composer.width);
    bands.push(composer.band(help, GAP));
    let links = links::column(composer, content, composer.width);
    bands.extend(links.map(|links| composer.band(links, GAP)));
    bands.extend(notes::bands(composer, content));
    let mut pages = vec![Page::default()];
    for band in bands {
        page_with(&mut pages, band.gap + band.height, paper).push(band);
    }
    let gap = composer.pt(GAP);
    let page = page_with(&mut pages, gap + writing::least(composer), paper);
    let place = writing::place(composer, content, composer.width, room(paper) - page.height - gap);
    page.beside(0.0, if page.elements.is_empty() { 0.0 } else { gap }, [place]);
    page.elements.push(imprint(composer, content, paper, composer.width * IMPRINT));
    numbered(composer, content, paper, pages)
}

fn imprint(composer: &mut Composer<'_>, content: &Content<'_>, paper: Paper, width: f32) -> Element {
    let has_left_out = composer.letters.take_left_out();
    writing::imprint(composer, content, has_left_out, width).moved(Place::new(SIDE, last_line(paper)))
}

/// Between the margins, without the last line.
fn room(paper: Paper) -> f32 {
    paper.height() - TOP - BOTTOM - FOOT
}

/// Where the last line begins.
fn last_line(paper: Paper) -> f32 {
    paper.height() - BOTTOM - FOOT * 0.6
}

/// A page that is being filled.
#[derive(Default)]
struct Page {
    elements: Vec<Element>,
    height: f32,
}

impl Page {
    fn push(&mut self, band: Band) {
        self.height += if self.elements.is_empty() { 0.0 } else { band.gap };
        self.elements.push(band.element.moved(Place::new(SIDE, TOP + self.height)));
        self.height += band.height;
    }

    /// Columns below one another, so far from the left margin.
    fn beside(&mut self, x: f32, gap: f32, columns: impl IntoIterator<Item = Column>) {
        for column in columns {
            let at = Place::new(SIDE + x, TOP + self.height + gap);
            self.height += gap + column.height();
            self.elements.push(column.element(Role::Section, at));
        }
    }
}

/// The page with room for something so high: the last one, or a new one.
fn page_with(pages: &mut Vec<Page>, height: f32, paper: Paper) -> &mut Page {
    let is_full = pages.last().is_none_or(|page| page.height > 0.0 && page.height + height > room(paper));
    if is_full {
        pages.push(Page::default());
    }
    let last = pages.len() - 1;
    &mut pages[last]
}

/// Where there are several, each says which it is, and whose.
fn numbered(
    composer: &mut Composer<'_>,
    content: &Content<'_>,
    paper: Paper,
    pages: Vec<Page>,
) -> Vec<Vec<Element>> {
    let count = pages.len();
    let mut numbered = Vec::with_capacity(count);
    for (page, number) in pages.into_iter().zip(1..) {
        let mut elements = page.elements;
        if count > 1 {
            let text = content.words.say("sheet-page").count("page", number).count("pages", count);
            let (label, width) = (composer.label(), composer.width * NUMBER);
            let mut block = composer.letters.set(format!("{}, {text}", content.whose()), label, width);
            if block.lines() > 1 {
                block = composer.letters.set(text, label, width);
            }
            let at = Place::new(paper.width() - SIDE - block.width(), last_line(paper));
            elements.push(Element::Margin { at, block });
        }
        numbered.push(elements);
    }
    numbered
}
