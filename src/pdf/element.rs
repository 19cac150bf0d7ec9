//! The tree of a page.

use super::block::Block;
use super::picture::Picture;
use super::role::Role;
use super::shape::Shape;
use crate::mail::Language;

/// Where something stands, in points to the right of and below the corner of what it belongs to.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Place {
    pub x: f32,
    pub y: f32,
}

/// Something on a page.
#[derive(Debug)]
pub enum Element {
    /// Several things, read out one after the other as what they are together.
    Group { role: Role, at: Place, children: Vec<Element> },
    /// Text; its language where it is not that of the page.
    Text { at: Place, block: Block, language: Option<Language> },
    /// Text that leads to a web address.
    Link { at: Place, block: Block, to: String },
    /// A picture, and what stands in it.
    Figure { at: Place, size: f32, shape: Shape, says: String },
    /// What only pleases the eye.
    Ornament { at: Place, shape: Shape },
    /// A picture that only pleases the eye: what it shows is written beside it.
    Decoration { at: Place, picture: Picture, width: f32, height: f32 },
    /// Text that belongs to the paper: the number of a page.
    Margin { at: Place, block: Block },
}

impl Place {
    #[must_use]
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    pub(super) fn below(self, other: Self) -> Self {
        Self { x: self.x + other.x, y: self.y + other.y }
    }
}

impl Element {
    #[must_use]
    pub fn group(role: Role, children: Vec<Self>) -> Self {
        Self::Group { role, at: Place::default(), children }
    }

    /// Text in the language of the page, which nothing tells what it is.
    #[must_use]
    pub const fn text(at: Place, block: Block) -> Self {
        Self::Text { at, block, language: None }
    }

    /// A text that is something by itself.
    #[must_use]
    pub fn role(role: Role, at: Place, block: Block) -> Self {
        Self::group(role, vec![Self::text(at, block)])
    }

    #[must_use]
    pub fn heading(level: u16, at: Place, block: Block) -> Self {
        Self::role(Role::Heading(level, block.text().to_owned()), at, block)
    }

    #[must_use]
    pub fn paragraph(at: Place, block: Block) -> Self {
        Self::role(Role::Paragraph, at, block)
    }

    /// A link that is a paragraph.
    #[must_use]
    pub fn link(at: Place, block: Block, to: impl Into<String>) -> Self {
        Self::group(Role::Paragraph, vec![Self::Link { at, block, to: to.into() }])
    }

    /// The same so far to the right and below.
    #[must_use]
    pub fn moved(self, by: Place) -> Self {
        match self {
            Self::Group { role, at, children } => Self::Group { role, at: at.below(by), children },
            other => Self::Group { role: Role::Division, at: by, children: vec![other] },
        }
    }
}
