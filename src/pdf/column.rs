//! Things below one another.

use super::block::Block;
use super::element::{Element, Place};
use super::role::Role;

/// A column of known width that grows downwards.
#[derive(Debug)]
pub struct Column {
    pub width: f32,
    height: f32,
    children: Vec<Element>,
}

impl Column {
    #[must_use]
    pub const fn new(width: f32) -> Self {
        Self { width, height: 0.0, children: Vec::new() }
    }

    #[must_use]
    pub const fn height(&self) -> f32 {
        self.height
    }

    /// Where the next thing goes.
    #[must_use]
    pub const fn end(&self) -> Place {
        Place { x: 0.0, y: self.height }
    }

    pub fn gap(&mut self, height: f32) {
        self.height += height;
    }

    pub fn heading(&mut self, level: u16, block: Block) {
        let (at, height) = (self.end(), block.height());
        self.push(Element::heading(level, at, block), height);
    }

    pub fn paragraph(&mut self, block: Block) {
        let (at, height) = (self.end(), block.height());
        self.push(Element::paragraph(at, block), height);
    }

    /// Something of that height, which stands where [`Self::end`] said.
    pub fn push(&mut self, element: Element, height: f32) {
        self.children.push(element);
        self.height += height;
    }

    /// Something beside or behind what is there.
    pub fn beside(&mut self, element: Element) {
        self.children.push(element);
    }

    /// Something behind what is there.
    pub fn behind(&mut self, element: Element) {
        self.children.insert(0, element);
    }

    /// A column in this one.
    pub fn column(&mut self, at: Place, column: Self, role: Role) {
        let bottom = at.y + column.height;
        self.children.push(column.element(role, at));
        self.height = self.height.max(bottom);
    }

    /// All of it.
    #[must_use]
    pub fn element(self, role: Role, at: Place) -> Element {
        Element::Group { role, at, children: self.children }
    }
}
