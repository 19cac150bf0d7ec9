//! What things are drawn with.

use krilla::color::{luma, rgb};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, Paint};

/// A colour. Greys are printed with black ink alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// From 0, black, to 255, white.
    Grey(u8),
    /// Red, green, blue.
    Colour([u8; 3]),
}

impl Ink {
    pub const BLACK: Self = Self::Grey(0);

    pub(super) fn fill(self) -> Fill {
        Fill { paint: self.paint(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
    }

    pub(super) fn paint(self) -> Paint {
        match self {
            Self::Grey(lightness) => luma::Color::new(lightness).into(),
            Self::Colour([red, green, blue]) => rgb::Color::new(red, green, blue).into(),
        }
    }
}
