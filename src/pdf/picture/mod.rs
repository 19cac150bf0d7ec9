//! A picture that somebody drew elsewhere: a PNG stays one, an SVG stays lines that are sharp in every size.
//!
//! It comes from a file of strangers: it reaches nothing outside of itself, and how much it may draw is known before
//! anything is drawn.

mod drawing;
mod extent;
mod paint;
mod picture_error;
mod raster;
mod style_sheet;
mod svg;

use std::fmt;
use std::sync::Arc;

use krilla::image::Image;
use usvg::Tree;

pub(super) use drawing::graphic;
pub use picture_error::PictureError;

/// A picture that can be printed.
#[derive(Clone)]
pub struct Picture {
    pub(super) content: Content,
    width: f32,
    height: f32,
}

/// What it consists of; to clone it costs nothing.
#[derive(Clone)]
pub(super) enum Content {
    Lines(Arc<Tree>),
    Pixels(Image),
}

impl Picture {
    /// # Errors
    /// It cannot be read, or has in it what cannot be printed.
    pub fn of_svg(bytes: &[u8]) -> Result<Self, PictureError> {
        let tree = svg::parse(bytes)?;
        let (width, height) = (tree.size().width(), tree.size().height());
        Ok(Self { content: Content::Lines(Arc::new(tree)), width, height })
    }

    /// With no more pixels than `most` of width and height.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn of_png(bytes: &[u8], most: (usize, usize)) -> Result<Self, PictureError> {
        let (image, width, height) = raster::read(bytes, most)?;
        Ok(Self { content: Content::Pixels(image), width, height })
    }

    /// Its width and height where it is as large as a box.
    #[must_use]
    pub fn within(&self, width: f32, height: f32) -> (f32, f32) {
        let scale = (width / self.width).min(height / self.height);
        (self.width * scale, self.height * scale)
    }

    /// How much wider it is drawn there than it is.
    pub(super) fn scale(&self, width: f32, height: f32) -> (f32, f32) {
        (width / self.width, height / self.height)
    }

    /// Whether it is the same one, and no copy that looks like it.
    pub(super) fn is(&self, other: &Self) -> bool {
        match (&self.content, &other.content) {
            (Content::Lines(one), Content::Lines(other)) => Arc::ptr_eq(one, other),
            (Content::Pixels(one), Content::Pixels(other)) => one == other,
            _ => false,
        }
    }
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Picture({} by {})", self.width, self.height)
    }
}
