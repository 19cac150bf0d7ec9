//! How a text looks.

use super::ink::Ink;

/// The kinds of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// For sentences.
    Sans,
    /// For what somebody has to type: 0 and O, 1, l and I differ.
    Mono,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    Regular,
    Bold,
}

/// A family in a weight, a size and a colour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    pub family: Family,
    pub weight: Weight,
    /// In points.
    pub size: f32,
    /// From one baseline to the next, in sizes.
    pub leading: f32,
    pub ink: Ink,
}

impl Style {
    /// Sentences in black.
    #[must_use]
    pub const fn sans(size: f32) -> Self {
        Self { family: Family::Sans, weight: Weight::Regular, size, leading: 1.28, ink: Ink::BLACK }
    }

    /// Values in black.
    #[must_use]
    pub const fn mono(size: f32) -> Self {
        Self { family: Family::Mono, leading: 1.16, ..Self::sans(size) }
    }

    #[must_use]
    pub const fn bold(self) -> Self {
        Self { weight: Weight::Bold, ..self }
    }

    #[must_use]
    pub const fn with_ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    #[must_use]
    pub const fn with_leading(self, leading: f32) -> Self {
        Self { leading, ..self }
    }
}
