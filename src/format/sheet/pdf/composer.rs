//! What all parts of the sheet share: the grid, the sizes of letters, the look.

use std::fmt::Display;

use crate::pdf::{Column, Element, Ink, Place, Role, Shape, Style, Typesetter};
use crate::provider::Provider;

/// Sets the parts of a sheet, in a size.
pub(super) struct Composer<'l> {
    pub letters: &'l mut Typesetter,
    /// Between the margins.
    pub width: f32,
    /// The size of everything, 1 being the usual one.
    pub scale: f32,
    pub look: Look,
}

/// What a provider chooses (`brand`). Black and white paper shows all of it too.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    pub accent: Ink,
}

/// A part of the sheet from margin to margin, which stays in one piece.
pub(super) struct Band {
    pub element: Element,
    pub height: f32,
    /// What is left free above it, unless it comes first on its page.
    pub gap: f32,
}

/// One of several steps.
pub(super) struct Step<'t> {
    pub number: u16,
    pub text: &'t str,
    /// Where it leads, written below it.
    pub url: Option<&'t str>,
    /// How far right it begins.
    pub x: f32,
    pub style: Style,
}

/// Above a part with a heading.
pub(super) const GAP: f32 = 9.0;
pub(super) const QUIET_TEXT: Ink = Ink::Grey(80);
pub(super) const LINE: Ink = Ink::Grey(165);

/// Where the provider has no colour.
const ACCENT: Ink = Ink::Colour([16, 72, 122]);

impl Look {
    pub(super) fn of(provider: &Provider) -> Self {
        let accent = provider.brand.color.map_or(ACCENT, |color| Ink::Colour(color.rgb()));
        Self { accent }
    }
}

impl Composer<'_> {
    /// A measure in the size of this sheet.
    pub(super) fn pt(&self, points: f32) -> f32 {
        points * self.scale
    }

    pub(super) fn body(&self) -> Style {
        Style::sans(self.pt(9.2))
    }

    pub(super) fn small(&self) -> Style {
        Style::sans(self.pt(8.4))
    }

    /// What stands above a value.
    pub(super) fn label(&self) -> Style {
        Style::sans(self.pt(7.8)).with_ink(QUIET_TEXT).with_leading(1.12)
    }

    /// The heading of a part, below a thin line.
    pub(super) fn heading(&mut self, column: &mut Column, text: impl Display) {
        let line = Shape::area(column.width, 0.7, LINE);
        column.beside(Element::Ornament { at: column.end(), shape: line });
        column.gap(self.pt(4.0));
        let block =
            self.letters.set(text, Style::sans(self.pt(11.5)).bold().with_leading(1.25), column.width);
        column.heading(2, block);
        column.gap(self.pt(2.5));
    }

    /// The heading of a piece: of the second level, where there is none of a part above it.
    pub(super) fn subheading(&mut self, column: &mut Column, level: u16, text: impl Display) {
        let style = Style::sans(self.pt(10.2)).bold().with_leading(1.25);
        let sizes = [self.pt(10.2), self.pt(9.2), self.pt(8.4)];
        let block = self.letters.fit(text, style, &sizes, column.width);
        column.heading(level, block);
        column.gap(self.pt(3.0));
    }

    /// A dot before the text that comes next.
    pub(super) fn bullet(&self, column: &mut Column, style: Style) {
        let size = style.size * 0.34;
        let at = Place::new(self.pt(1.5), column.end().y + style.size * style.leading * 0.5 - size * 0.32);
        let dot = Shape::rounded(size, size, size / 2.0, self.look.accent);
        column.beside(Element::Ornament { at, shape: dot });
    }

    /// A numbered step at the end of a list.
    pub(super) fn step(&mut self, list: &mut Column, step: &Step<'_>) {
        let (indent, style) = (self.pt(12.0), step.style);
        let (x, y) = (step.x, list.end().y);
        let number = Style { ink: self.look.accent, ..style.bold() };
        let number = self.letters.set(step.number, number, indent);
        let text = self.letters.set(step.text, style, list.width - x - indent);
        let mut height = text.height();
        let mut body = vec![Element::paragraph(Place::new(x + indent, y), text)];
        if let Some(url) = step.url {
            let shown = url.split('?').next().unwrap_or_default();
            let shown = shown.trim_start_matches("https://").trim_end_matches('/');
            let sizes = [7.6, 7.0, 6.4].map(|size| self.pt(size));
            let shown = self.letters.fit(shown, Style::mono(0.0), &sizes, list.width - x - indent);
            let at = Place::new(x + indent, y + height);
            height += shown.height();
            body.push(Element::link(at, shown, url));
        }
        let label = Element::role(Role::Label, Place::new(x, y), number);
        let item = Element::group(Role::Item, vec![label, Element::group(Role::Body, body)]);
        list.push(item, height);
        list.gap(self.pt(1.8));
    }

    /// A part of the sheet, so far below the one before it.
    pub(super) fn band(&self, column: Column, gap: f32) -> Band {
        let height = column.height();
        let element = column.element(Role::Section, Place::default());
        Band { element, height, gap: self.pt(gap) }
    }
}
