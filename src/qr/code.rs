//! A QR code: a square of dark and light modules.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use thiserror::Error;

/// The light modules that every drawing has on each side (ISO/IEC 18004 section 6.3.8): without them many cameras find
/// nothing.
pub const QUIET_ZONE: usize = 4;

/// How much of a drawing may be dirty, torn or covered, at the least: where the square has room for more, it has more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Correction {
    /// L: about 7 of 100. The fewest modules, for a screen.
    Low,
    /// M: about 15 of 100. For paper.
    Medium,
    /// Q: about 25 of 100.
    Quartile,
    /// H: about 30 of 100.
    High,
}

/// The modules of a QR code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    size: usize,
    /// Row by row.
    dark: Vec<bool>,
}

/// A text that no QR code holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{octets} octets are too long for a QR code: the most is {most}")]
pub struct TooLong {
    pub octets: usize,
    pub most: usize,
}

impl Code {
    /// The smallest code of a text.
    ///
    /// The text is written as its octets of UTF-8, whatever is in it: other modes make a code smaller, but of octets
    /// that look like Kanji readers make other letters.
    ///
    /// # Errors
    /// [`TooLong`] for the largest one.
    pub fn new(text: &str, correction: Correction) -> Result<Self, TooLong> {
        let octets = [QrSegment::make_bytes(text.as_bytes())];
        let level = correction.level();
        let made = QrCode::encode_segments_advanced(&octets, level, Version::MIN, Version::MAX, None, true);
        let code = made.map_err(|_| TooLong { octets: text.len(), most: correction.most_octets() })?;
        let sides = 0..code.size();
        let dark = sides.clone().flat_map(|y| sides.clone().map(move |x| (x, y)));
        let dark = dark.map(|(x, y)| code.get_module(x, y)).collect();
        Ok(Self { size: usize::try_from(code.size()).unwrap_or_default(), dark })
    }

    /// How many modules it has on each side, without the quiet zone.
    #[must_use]
    pub const fn size(&self) -> usize {
        self.size
    }

    /// Whether a module is dark; outside of the code all is light.
    #[must_use]
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.size && y < self.size && self.dark[y * self.size + x]
    }

    /// How many modules a drawing has on each side, with the quiet zone.
    #[must_use]
    pub const fn side(&self) -> usize {
        self.size + 2 * QUIET_ZONE
    }

    /// Whether a module of a drawing is dark.
    pub(super) fn is_inked(&self, x: usize, y: usize) -> bool {
        match (x.checked_sub(QUIET_ZONE), y.checked_sub(QUIET_ZONE)) {
            (Some(x), Some(y)) => self.is_dark(x, y),
            _ => false,
        }
    }
}

impl Correction {
    /// The most octets that a code of this correction holds (ISO/IEC 18004 table 7, version 40).
    #[must_use]
    pub const fn most_octets(self) -> usize {
        match self {
            Self::Low => 2953,
            Self::Medium => 2331,
            Self::Quartile => 1663,
            Self::High => 1273,
        }
    }

    const fn level(self) -> QrCodeEcc {
        match self {
            Self::Low => QrCodeEcc::Low,
            Self::Medium => QrCodeEcc::Medium,
            Self::Quartile => QrCodeEcc::Quartile,
            Self::High => QrCodeEcc::High,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_text_fits_and_one_octet_more_does_not() {
        for correction in [Correction::Low, Correction::Medium, Correction::Quartile, Correction::High] {
            let most = correction.most_octets();
            assert_eq!(Code::new(&"a".repeat(most), correction).unwrap().size(), 177);
            let refusal = Code::new(&"a".repeat(most + 1), correction).unwrap_err();
            assert_eq!(refusal, TooLong { octets: most + 1, most });
        }
    }

    #[test]
    fn three_corners_are_finders() {
        let code = Code::new("", Correction::Low).unwrap();
        assert_eq!((code.size(), code.side()), (21, 29));
        for (x, y, is_finder) in [(0, 0, true), (14, 0, true), (0, 14, true)] {
            assert_eq!((0..7).all(|step| code.is_dark(x + step, y)), is_finder);
            assert!(!(1..6).any(|step| code.is_dark(x + step, y + 1)));
        }
        assert!(!code.is_dark(21, 0) && !code.is_dark(0, 21) && !code.is_inked(3, 4) && code.is_inked(4, 4));
    }

    #[test]
    fn digits_are_octets_too() {
        // 41 digits fit into the smallest code as digits; as octets 17 do.
        let sizes = [17, 18].map(|count| Code::new(&"7".repeat(count), Correction::Low).unwrap().size());
        assert_eq!(sizes, [21, 25]);
    }
}
