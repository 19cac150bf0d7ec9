//! A code as SVG: to stand in a page, or as a file.

use std::fmt::Write as _;

use askama::Template;

use super::code::Code;

/// A drawing in modules, black on white whatever the colours around it.
///
/// A page draws it by `{% include "code.svg" %}`, with this as `svg`: the markup is in the template, so that a strict
/// Content-Security-Policy finds no style and no script in it, and what is text is escaped there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Svg {
    /// What somebody is told who does not see it.
    pub title: String,
    code: Code,
}

/// So large is a module, in the pixels of CSS: 1.06 mm on paper, and whole pixels on every screen.
const PIXELS: usize = 4;

#[derive(Template)]
#[template(path = "code.svg")]
struct Document<'d> {
    svg: &'d Svg,
}

impl Svg {
    /// The drawing of a code.
    #[must_use]
    pub const fn new(code: Code, title: String) -> Self {
        Self { title, code }
    }

    /// The file.
    #[must_use]
    pub fn to_document(&self) -> String {
        let mut text = Document { svg: self }.render().unwrap_or_default();
        text.push('\n');
        text
    }

    /// How many modules it has on each side, with the quiet zone.
    #[must_use]
    pub const fn side(&self) -> usize {
        self.code.side()
    }

    /// How large it is shown where nobody says otherwise.
    #[must_use]
    pub const fn pixels(&self) -> usize {
        self.code.side() * PIXELS
    }

    /// The dark modules as one path, a bar for those that stand side by side.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.side() {
            let mut x = 0;
            while x < self.side() {
                let length = (x..self.side()).take_while(|&x| self.code.is_inked(x, y)).count();
                if length > 0 {
                    let _ = write!(path, "M{x} {y}h{length}v1h-{length}z");
                }
                x += length + 1;
            }
        }
        path
    }
}
