//! A colour in which text can be read.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::mail::text_form;

/// A colour that stands out from white: text in it can be read there, and white text on it (WCAG 2.2, 1.4.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color([u8; 3]);

/// Why a text is no such colour.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ColorError {
    #[error("expected a colour such as `#0b5a8f`")]
    Form,
    #[error(
        "expected a colour that stands out from the page: a contrast of {LEAST} to 1 (WCAG 2.2, 1.4.3), found \
         {found}.{tenths}; {instead} has it"
    )]
    Pale { found: u16, tenths: u16, instead: Color },
}

/// The least contrast of text (WCAG 2.2, 1.4.3).
const LEAST: f64 = 4.5;
/// The boxes of warnings, the grounds with the least contrast in light and in dark (`--trap` of `templates/style.css`).
const LIGHT_GROUND: Color = Color([0xff, 0xf5, 0xdc]);
const DARK_GROUND: Color = Color([0x2d, 0x25, 0x13]);
const WHITE: [u8; 3] = [255; 3];
const BLACK: [u8; 3] = [0; 3];

impl Color {
    /// The same on a dark page: as much lighter as it has to be.
    #[must_use]
    pub fn on_dark(self) -> Self {
        self.towards(WHITE, DARK_GROUND)
    }

    /// Red, green and blue.
    #[must_use]
    pub const fn rgb(self) -> [u8; 3] {
        self.0
    }

    /// The first colour on the way to `end` that can be read on `page`.
    fn towards(self, end: [u8; 3], page: Self) -> Self {
        let step = |share: u16| {
            let mixed = |at: usize| {
                let (from, to) = (u16::from(self.0[at]), u16::from(end[at]));
                u8::try_from((from * (STEPS - share) + to * share) / STEPS).unwrap_or(u8::MAX)
            };
            Self([mixed(0), mixed(1), mixed(2)])
        };
        (0..=STEPS).map(step).find(|color| color.contrast(page) >= LEAST).unwrap_or(Self(end))
    }

    /// From 1 for the same to 21 for black on white (WCAG 2.2, "contrast ratio").
    fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// WCAG 2.2, "relative luminance".
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// How many colours lie on the way to white or black.
const STEPS: u16 = 50;

impl FromStr for Color {
    type Err = ColorError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii());
        let channel = |at: usize| {
            let digits = digits?.get(2 * at..2 * at + 2)?;
            digits.bytes().all(|b| b.is_ascii_hexdigit()).then(|| u8::from_str_radix(digits, 16).ok())?
        };
        let channels = channel(0).zip(channel(1)).zip(channel(2)).ok_or(ColorError::Form)?;
        let color = Self([channels.0.0, channels.0.1, channels.1]);
        let contrast = color.contrast(LIGHT_GROUND);
        if contrast >= LEAST {
            return Ok(color);
        }
        // Never rounded up to what would do.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 1.0 to 4.5")]
        let tenths = (contrast * 10.0) as u16;
        let instead = color.towards(BLACK, LIGHT_GROUND);
        Err(ColorError::Pale { found: tenths / 10, tenths: tenths % 10, instead })
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

text_form!(Color, "Colour that stands out from white, such as #0b5a8f.", {
    "pattern": r"^#[0-9A-Fa-f]{6}$",
});

#[cfg(test)]
mod tests {
    use super::{Color, DARK_GROUND, LEAST, LIGHT_GROUND};

    #[test]
    fn what_is_proposed_can_be_read() {
        for text in ["#ffff00", "#ffffff", "#7fbfff", "#e0a0a0"] {
            let error = text.parse::<Color>().expect_err(text).to_string();
            let instead = error.rsplit_once("; ").and_then(|(_, rest)| rest.split(' ').next());
            let instead: Color = instead.expect("a proposal").parse().expect("one that will do");
            assert!(instead.contrast(LIGHT_GROUND) >= LEAST, "{text}: {instead}");
        }
    }

    #[test]
    fn every_colour_can_be_read_on_a_dark_page() {
        for text in ["#000000", "#0b5a8f", "#7a0000", "#004400", "#3300ff"] {
            let color: Color = text.parse().expect(text);
            assert!(color.on_dark().contrast(DARK_GROUND) >= LEAST, "{text}");
        }
    }
}
