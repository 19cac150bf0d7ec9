//! Lines of text, ready to be drawn.

use krilla::text::{Font, GlyphId, KrillaGlyph};
use parley::layout::{Layout, Run};

use super::fonts;
use super::style::Style;

/// A text broken into lines.
#[derive(Debug, Clone)]
pub struct Block {
    pub(super) text: String,
    pub(super) style: Style,
    pub(super) pieces: Vec<Piece>,
    width: f32,
    height: f32,
    lines: usize,
}

/// Glyphs of one font, side by side.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub font: Font,
    pub glyphs: Vec<KrillaGlyph>,
    /// Where the first begins, on its baseline.
    pub x: f32,
    pub y: f32,
}

impl Block {
    /// What can be printed of a text that was laid out.
    pub(super) fn new(text: String, style: Style, layout: &Layout<()>) -> Self {
        let mut pieces = Vec::new();
        for line in layout.lines() {
            let metrics = line.metrics();
            let mut x = metrics.inline_min_coord + metrics.offset;
            for run in line.runs() {
                pieces.extend(piece(&run, style.size, x, metrics.baseline));
                x += run.advance();
            }
        }
        let (width, height, lines) = (layout.width(), layout.height(), layout.len());
        Self { text, style, pieces, width, height, lines }
    }

    /// With the lines of another text of the same style below, as one text.
    pub(super) fn above(mut self, below: Self) -> Self {
        let (start, down) = (self.text.len(), self.height);
        self.text.push_str(&below.text);
        self.pieces.extend(below.pieces.into_iter().map(|mut piece| {
            piece.y += down;
            for glyph in &mut piece.glyphs {
                glyph.text_range = glyph.text_range.start + start..glyph.text_range.end + start;
            }
            piece
        }));
        self.width = self.width.max(below.width);
        self.height += below.height;
        self.lines += below.lines;
        self
    }

    /// What it says.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Of its longest line.
    #[must_use]
    pub const fn width(&self) -> f32 {
        self.width
    }

    #[must_use]
    pub const fn height(&self) -> f32 {
        self.height
    }

    #[must_use]
    pub const fn lines(&self) -> usize {
        self.lines
    }
}

fn piece(run: &Run<'_, ()>, size: f32, x: f32, y: f32) -> Option<Piece> {
    let font = fonts::to_write(&run.font().data)?;
    let mut glyphs: Vec<KrillaGlyph> = Vec::new();
    for cluster in run.visual_clusters() {
        if cluster.is_ligature_continuation() {
            if let Some(last) = glyphs.last_mut() {
                last.text_range.end = cluster.text_range().end;
            }
            continue;
        }
        glyphs.extend(cluster.glyphs().map(|glyph| {
            let (advance, right, up) = (glyph.advance / size, glyph.x / size, glyph.y / size);
            KrillaGlyph::new(GlyphId::new(glyph.id), advance, right, up, 0.0, cluster.text_range(), None)
        }));
    }
    (!glyphs.is_empty()).then_some(Piece { font, glyphs, x, y })
}
