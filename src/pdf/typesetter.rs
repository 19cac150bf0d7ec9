//! Texts become lines.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use parley::layout::{Alignment, AlignmentOptions, Layout};
use parley::style::{FontWeight, LineHeight, OverflowWrap, StyleProperty};
use parley::{FontContext, LayoutContext};

use super::block::Block;
use super::fonts;
use super::style::{Family, Style, Weight};

/// Stands for letters that no font has.
const LEFT_OUT: &str = "…";

/// Measures letters and breaks lines. One serves many pages: what it learns of a font it keeps.
pub struct Typesetter {
    fonts: FontContext,
    scratch: LayoutContext<()>,
    has_left_out: bool,
}

impl Typesetter {
    #[must_use]
    #[allow(clippy::new_without_default, reason = "it reads fonts: nothing to come by without a word")]
    pub fn new() -> Self {
        Self { fonts: fonts::context(), scratch: LayoutContext::new(), has_left_out: false }
    }

    /// A text in lines of at most this width. A word that is longer is broken; letters that no font has become
    /// an ellipsis.
    pub fn set(&mut self, text: impl fmt::Display, style: Style, width: f32) -> Block {
        let mut text = text.to_string();
        let unknown = unknown(&text);
        if !unknown.is_empty() {
            self.has_left_out = true;
            text = without(&text, &unknown);
        }
        let mut layout = self.layout(&text, style, width);
        // Known letters that no font has together: an accent of one on a letter of the other.
        let missing = missing(&layout);
        if !missing.is_empty() {
            self.has_left_out = true;
            text = without(&text, &missing);
            layout = self.layout(&text, style, width);
        }
        Block::new(text, style, &layout)
    }

    /// A text in the largest of these sizes in which it is one line; in the last one, if there is none.
    pub fn fit(&mut self, text: impl fmt::Display, style: Style, sizes: &[f32], width: f32) -> Block {
        let text = text.to_string();
        let mut smallest = style;
        for size in sizes {
            smallest.size = *size;
            let set = self.set(&text, smallest, width);
            if set.lines() <= 1 {
                return set;
            }
        }
        match style.family {
            Family::Sans => self.set(&text, smallest, width),
            Family::Mono => self.set_name(&text, smallest, width),
        }
    }

    /// A host, an address or a URL, broken where its parts end.
    pub fn set_name(&mut self, name: &str, style: Style, width: f32) -> Block {
        let mut lines: Option<Block> = None;
        let mut line = String::new();
        for part in name.split_inclusive(['.', '/', '@', '-', '?', '&', '=']) {
            let longer = format!("{line}{part}");
            if line.is_empty() || self.set(&longer, style, width).lines() <= 1 {
                line = longer;
                continue;
            }
            let done = self.set(&line, style, width);
            lines = Some(stacked(lines, done));
            part.clone_into(&mut line);
        }
        let last = self.set(&line, style, width);
        stacked(lines, last)
    }

    /// Whether the fonts have every letter.
    pub fn can_print(&mut self, text: &str) -> bool {
        unknown(text).is_empty() && missing(&self.layout(text, Style::mono(10.0), f32::MAX)).is_empty()
    }

    /// Whether letters were left out since somebody asked.
    pub fn take_left_out(&mut self) -> bool {
        std::mem::take(&mut self.has_left_out)
    }

    fn layout(&mut self, text: &str, style: Style, width: f32) -> Layout<()> {
        let mut builder = self.scratch.ranged_builder(&mut self.fonts, text, 1.0, false);
        let weight = match style.weight {
            Weight::Regular => FontWeight::NORMAL,
            Weight::Bold => FontWeight::BOLD,
        };
        builder.push_default(StyleProperty::FontFamily(fonts::stack(style.family)));
        builder.push_default(StyleProperty::FontWeight(weight));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(style.leading)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        let mut layout = builder.build(text);
        layout.break_all_lines(Some(width));
        // A name in Hebrew on an English page stands where the English one would.
        layout.align(Alignment::Left, AlignmentOptions::default());
        layout
    }
}

impl fmt::Debug for Typesetter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Typesetter").finish_non_exhaustive()
    }
}

fn stacked(above: Option<Block>, below: Block) -> Block {
    match above {
        None => below,
        Some(above) => above.above(below),
    }
}

/// The letters that no font has. They do not come as far as a layout: of scripts that nobody prints nobody knows where
/// lines end either.
fn unknown(text: &str) -> Vec<Range<usize>> {
    let letters = text.char_indices().filter(|(_, letter)| !fonts::has(*letter));
    letters.map(|(at, letter)| at..at + letter.len_utf8()).collect()
}

/// Where no font has the letters, in the order of the text.
fn missing(layout: &Layout<()>) -> Vec<Range<usize>> {
    let lines = layout.lines();
    let mut ranges: Vec<Range<usize>> =
        lines.flat_map(|line| line.runs().flat_map(|run| missing_in(&run)).collect::<Vec<_>>()).collect();
    ranges.sort_by_key(|range| range.start);
    ranges
}

fn missing_in(run: &parley::layout::Run<'_, ()>) -> Vec<Range<usize>> {
    let clusters = run.clusters().filter(|cluster| cluster.glyphs().any(|glyph| glyph.id == 0));
    clusters.map(|cluster| cluster.text_range()).collect()
}

/// The text with an ellipsis in the place of these letters; one for several in a row.
fn without(text: &str, missing: &[Range<usize>]) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut end = 0;
    for range in missing {
        kept.push_str(text.get(end..range.start).unwrap_or_default());
        kept.push_str(LEFT_OUT);
        end = range.end;
    }
    kept.push_str(text.get(end..).unwrap_or_default());
    let mut text: Cow<'_, str> = kept.into();
    for several in ["……", "… …"] {
        while text.contains(several) {
            text = text.replace(several, LEFT_OUT).into();
        }
    }
    text.into_owned()
}

#[cfg(test)]
mod tests {
    use super::{Style, Typesetter};

    fn printed(text: &str) -> String {
        Typesetter::new().set(text, Style::sans(10.0), 400.0).text().to_owned()
    }

    #[test]
    fn what_no_font_has_is_said_to_be_missing() {
        for (text, expected) in [
            ("Grüße", "Grüße"),
            ("Ταχυδρομείο, Почта", "Ταχυδρομείο, Почта"),
            ("דואר, بريد", "דואר, بريد"),
            ("Grüße-Post ✉ 郵便 почта", "Grüße-Post … почта"),
            ("郵便", "…"),
            ("a\u{0301} z\u{030c}\u{0327}", "a\u{0301} z\u{030c}\u{0327}"),
        ] {
            assert_eq!(printed(text), expected);
        }
    }

    #[test]
    fn every_missing_letter_is_known() {
        let mut typesetter = Typesetter::new();
        assert!(typesetter.can_print("ann@rr.com") && typesetter.can_print("пётр@почта.example"));
        assert!(!typesetter.can_print("郵便@post.example"));
        assert!(!typesetter.take_left_out());
        let _ = typesetter.set("郵便", Style::mono(9.0), 100.0);
        assert!(typesetter.take_left_out() && !typesetter.take_left_out());
    }

    #[test]
    fn a_long_word_is_broken_and_a_short_one_is_not() {
        let mut typesetter = Typesetter::new();
        let long = typesetter.set("x".repeat(100), Style::mono(10.0), 200.0);
        assert!(long.lines() > 1 && long.width() <= 200.0, "{} lines, {}", long.lines(), long.width());
        let fitted = typesetter.fit("mobile.charter.net", Style::mono(30.0), &[30.0, 10.0], 200.0);
        assert_eq!(fitted.lines(), 1);
        assert!((fitted.style.size - 10.0).abs() < f32::EPSILON);
    }
}
