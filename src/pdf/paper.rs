//! The paper to print on.

use crate::mail::Language;

/// A size of paper, upright.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    A4,
    Letter,
}

/// Where paper has the size Letter (Unicode CLDR, `paperSize` in supplemental data).
const LETTER: [&str; 14] =
    ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"];

impl Paper {
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// The paper of those who read a language: that of the region where the tag names one (`en-GB`). Without a
    /// region, English and Spanish are taken for those of America: most who write them have Letter.
    #[must_use]
    pub fn usual(language: &Language) -> Self {
        let mut subtags = language.as_str().split('-');
        let primary = subtags.next().unwrap_or_default();
        let region = subtags.find(|tag| tag.len() == 2).map(str::to_ascii_uppercase);
        let has_letter = match region {
            Some(region) => LETTER.contains(&region.as_str()),
            None => matches!(primary, "en" | "es"),
        };
        if has_letter { Self::Letter } else { Self::A4 }
    }

    /// The word on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }

    /// In points, of which an inch has 72.
    #[must_use]
    pub const fn width(self) -> f32 {
        match self {
            Self::A4 => 595.28,
            Self::Letter => 612.0,
        }
    }

    /// In points.
    #[must_use]
    pub const fn height(self) -> f32 {
        match self {
            Self::A4 => 841.89,
            Self::Letter => 792.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Paper;

    #[test]
    fn a_region_decides_then_the_language() {
        for (language, paper) in [
            ("en", Paper::Letter),
            ("es", Paper::Letter),
            ("en-US", Paper::Letter),
            ("es-MX", Paper::Letter),
            ("es-419", Paper::Letter),
            ("en-GB", Paper::A4),
            ("es-ES", Paper::A4),
            ("de", Paper::A4),
            ("fr-CA", Paper::Letter),
            ("zh-Hans", Paper::A4),
        ] {
            assert_eq!(Paper::usual(&language.parse().unwrap()), paper, "{language}");
        }
    }
}
