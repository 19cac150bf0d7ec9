//! A code in a terminal: two modules, one above the other, are a sign.
//!
//! A camera wants dark modules on a light ground: Thunderbird for Android looks for nothing else
//! (`QrCodeAnalyzer.kt` asks `ZXing` without `ALSO_INVERTED`).

use std::fmt::Write as _;

use anstyle::{Ansi256Color, Style};

use super::code::Code;

/// What a terminal shows signs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Nobody has to know: it shows colours, and black and white are said.
    Coloured,
    /// Light signs on a dark ground: the light modules are written.
    Dark,
    /// Dark signs on a light ground: the dark modules are written.
    Light,
}

/// The drawing, a line for two rows of modules, as wide as it has modules.
#[must_use]
pub fn in_terminal(code: &Code, ground: Ground) -> String {
    let mut text = String::new();
    for y in (0..code.side()).step_by(2) {
        let pairs: Vec<Pair> = (0..code.side())
            .map(|x| Pair { upper: code.is_inked(x, y), lower: code.is_inked(x, y + 1) })
            .collect();
        match ground {
            Ground::Coloured => coloured(&pairs, &mut text),
            Ground::Dark => text.extend(pairs.iter().map(|pair| sign(!pair.upper, !pair.lower))),
            Ground::Light => text.extend(pairs.iter().map(|pair| sign(pair.upper, pair.lower))),
        }
        text.push('\n');
    }
    text
}

/// Whether each of two modules is dark.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Pair {
    upper: bool,
    lower: bool,
}

const fn sign(is_upper_written: bool, is_lower_written: bool) -> char {
    match (is_upper_written, is_lower_written) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    }
}

/// Of the 256 colours these two are the same everywhere; the first sixteen are whatever the user likes.
const BLACK: Ansi256Color = Ansi256Color(16);
const WHITE: Ansi256Color = Ansi256Color(231);

/// Two modules of one colour are a blank on that ground, which has no gap to the line above; a sign may have.
fn coloured(pairs: &[Pair], text: &mut String) {
    let colour = |is_dark: bool| if is_dark { BLACK } else { WHITE };
    for same in pairs.chunk_by(|one, next| one == next) {
        let Pair { upper, lower } = same[0];
        let style = Style::new().fg_color(Some(colour(upper).into())).bg_color(Some(colour(lower).into()));
        let sign = if upper == lower { " " } else { "▀" };
        let _ = write!(text, "{style}{}{style:#}", sign.repeat(same.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::qr::Correction;

    #[test]
    fn without_colours_each_ground_is_the_other_turned_round() {
        let code = Code::new("a", Correction::Low).unwrap();
        let turned = |c: char| match c {
            '█' => ' ',
            '▀' => '▄',
            '▄' => '▀',
            ' ' => '█',
            other => other,
        };
        let light: String = in_terminal(&code, Ground::Light).chars().map(turned).collect();
        assert_eq!(in_terminal(&code, Ground::Dark), light);
    }

    #[test]
    fn every_line_is_as_wide_as_the_drawing() {
        let code = Code::new("a", Correction::Low).unwrap();
        for ground in [Ground::Dark, Ground::Light] {
            let text = in_terminal(&code, ground);
            assert_eq!(text.lines().count(), code.side().div_ceil(2));
            assert!(text.lines().all(|line| line.chars().count() == code.side()));
        }
    }

    #[test]
    fn colours_are_said_and_taken_back_in_each_line() {
        let code = Code::new("a", Correction::Low).unwrap();
        for line in in_terminal(&code, Ground::Coloured).lines() {
            assert!(line.starts_with("\u{1b}[38;5;") && line.ends_with("\u{1b}[0m"), "{line:?}");
        }
    }
}
