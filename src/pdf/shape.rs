//! What is drawn and not written.

use std::fmt;

use krilla::geom::{Path, PathBuilder, Rect};

use super::ink::Ink;

/// An area or an outline, from its left upper corner.
pub struct Shape {
    pub(super) path: Option<Path>,
    pub(super) ink: Ink,
    /// How wide the outline is; filled without one.
    pub(super) outline: Option<f32>,
}

/// How far the handles of a curve reach so that it looks like a quarter of a circle.
const ROUND: f32 = 0.552_285;

impl Shape {
    /// A filled rectangle.
    #[must_use]
    pub fn area(width: f32, height: f32, ink: Ink) -> Self {
        let mut path = PathBuilder::new();
        push(&mut path, 0.0, 0.0, width, height);
        Self { path: path.finish(), ink, outline: None }
    }

    /// An outline with round corners.
    #[must_use]
    pub fn frame(width: f32, height: f32, radius: f32, ink: Ink, outline: f32) -> Self {
        Self { outline: Some(outline), ..Self::rounded(width, height, radius, ink) }
    }

    /// An area with round corners.
    #[must_use]
    pub fn rounded(width: f32, height: f32, radius: f32, ink: Ink) -> Self {
        let (r, bend) = (radius, radius * (1.0 - ROUND));
        let (w, h) = (width, height);
        let mut path = PathBuilder::new();
        path.move_to(r, 0.0);
        path.line_to(w - r, 0.0);
        path.cubic_to(w - bend, 0.0, w, bend, w, r);
        path.line_to(w, h - r);
        path.cubic_to(w, h - bend, w - bend, h, w - r, h);
        path.line_to(r, h);
        path.cubic_to(bend, h, 0.0, h - bend, 0.0, h - r);
        path.line_to(0.0, r);
        path.cubic_to(0.0, bend, bend, 0.0, r, 0.0);
        path.close();
        Self { path: path.finish(), ink, outline: None }
    }

    /// A square of so many small squares, the dark ones filled; those side by side are one, so that no hair line
    /// shows between them.
    #[must_use]
    pub fn squares(size: f32, count: u16, is_dark: impl Fn(u16, u16) -> bool) -> Self {
        let square = size / f32::from(count.max(1));
        let mut path = PathBuilder::new();
        for y in 0..count {
            let mut x = 0;
            while x < count {
                let start = x;
                while x < count && is_dark(x, y) {
                    x += 1;
                }
                if x > start {
                    let (left, top) = (f32::from(start) * square, f32::from(y) * square);
                    push(&mut path, left, top, f32::from(x - start) * square, square);
                }
                x += 1;
            }
        }
        Self { path: path.finish(), ink: Ink::BLACK, outline: None }
    }
}

impl fmt::Debug for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shape").field("ink", &self.ink).finish_non_exhaustive()
    }
}

fn push(path: &mut PathBuilder, x: f32, y: f32, width: f32, height: f32) {
    if let Some(rectangle) = Rect::from_xywh(x, y, width, height) {
        path.push_rect(rectangle);
    }
}
