//! A QR code on a sheet.

use crate::pdf::Shape;
use crate::qr::{Code, Correction};

/// A code that a camera has to read on paper.
#[derive(Debug)]
pub(super) struct PrintedCode {
    code: Code,
    count: u16,
}

/// Cameras want 0.4 mm a square, on paper that is no longer flat.
const SQUARE: f32 = 1.15;

impl PrintedCode {
    /// The code of a web address, which bears a fold or a spot.
    pub(super) fn of_url(url: &str) -> Option<Self> {
        Self::new(url, Correction::Medium)
    }

    /// The code of a long text.
    pub(super) fn of_text(text: &str) -> Option<Self> {
        Self::new(text, Correction::Low)
    }

    /// Nothing for a text that no code holds.
    fn new(text: &str, correction: Correction) -> Option<Self> {
        let code = Code::new(text, correction).ok()?;
        Some(Self { count: u16::try_from(code.size()).ok()?, code })
    }

    /// How large it is at least, without the white around it.
    pub(super) fn least_size(&self) -> f32 {
        f32::from(self.count) * SQUARE
    }

    pub(super) fn shape(&self, size: f32) -> Shape {
        Shape::squares(size, self.count, |x, y| self.code.is_dark(x.into(), y.into()))
    }
}
