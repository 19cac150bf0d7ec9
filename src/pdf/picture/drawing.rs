//! An SVG is drawn.

use krilla::geom::{Path, PathBuilder, Rect};
use krilla::graphic::Graphic;
use krilla::mask::{Mask, MaskType};
use krilla::paint::FillRule;
use krilla::stream::Stream;
use krilla::surface::Surface;
use usvg::tiny_skia_path::PathSegment;
use usvg::{ClipPath, Group, Node, PaintOrder, Transform, Tree};

use super::paint;

/// The drawing, which a file has once, however many pages show it. It is good for this file alone.
pub(in crate::pdf) fn graphic(surface: &mut Surface<'_>, tree: &Tree) -> Graphic {
    let stream = aside(surface, |surface| {
        if let Some(edge) = rectangle(0.0, 0.0, tree.size().width(), tree.size().height()) {
            surface.push_clip_path(&edge, &FillRule::NonZero);
            group(surface, tree.root());
            surface.pop();
        }
    });
    Graphic::new(stream, false)
}

/// What is drawn for later use.
fn aside(surface: &mut Surface<'_>, draw: impl FnOnce(&mut Surface<'_>)) -> Stream {
    let mut builder = surface.stream_builder();
    let mut within = builder.surface();
    draw(&mut within);
    within.finish();
    builder.finish()
}

fn group(surface: &mut Surface<'_>, group: &Group) {
    surface.push_transform(&paint::transform(group.transform()));
    let mut pushed = 1;
    if let Some(path) = group.clip_path() {
        pushed += clip(surface, path);
    }
    if let Some(one) = group.mask() {
        mask(surface, one);
        pushed += 1;
    }
    surface.push_blend_mode(paint::blend(group.blend_mode()));
    surface.push_opacity(paint::share(group.opacity()));
    pushed += 2;
    let is_one = group.isolate() || group.mask().is_some() || group.opacity() != usvg::Opacity::ONE;
    if is_one || group.blend_mode() != usvg::BlendMode::Normal {
        surface.push_isolated();
        pushed += 1;
    }
    for child in group.children() {
        match child {
            Node::Group(below) => self::group(surface, below),
            Node::Path(path) => draw(surface, path),
            // The door lets none in.
            Node::Image(_) | Node::Text(_) => {}
        }
    }
    (0..pushed).for_each(|_| surface.pop());
}

fn draw(surface: &mut Surface<'_>, path: &usvg::Path) {
    let Some(lines) = lines(path, Transform::identity()).filter(|_| path.is_visible()) else { return };
    let (fill, stroke) = (path.fill().and_then(paint::fill), path.stroke().and_then(paint::stroke));
    let steps = match path.paint_order() {
        PaintOrder::FillAndStroke => [(fill, stroke), (None, None)],
        PaintOrder::StrokeAndFill => [(None, stroke), (fill, None)],
    };
    for (fill, stroke) in steps {
        // With neither, the library fills in black.
        if fill.is_some() || stroke.is_some() {
            surface.set_fill(fill);
            surface.set_stroke(stroke);
            surface.draw_path(&lines);
        }
    }
}

/// Cuts off what is outside; returns how much is to be popped.
fn clip(surface: &mut Surface<'_>, path: &ClipPath) -> usize {
    let outer = path.clip_path().map_or(0, |outer| clip(surface, outer));
    match edge(path) {
        Some((edge, rule)) => surface.push_clip_path(&edge, &rule),
        // PDF cuts along one line; several shapes become a mask.
        None => {
            let stream = aside(surface, |surface| {
                surface.push_transform(&paint::transform(path.transform()));
                group(surface, path.root());
                surface.pop();
            });
            surface.push_mask(Mask::new(stream, MaskType::Alpha));
        }
    }
    outer + 1
}

/// The one line along which is cut, if there is but one.
fn edge(clip: &ClipPath) -> Option<(Path, FillRule)> {
    let (mut group, mut transform) = (clip.root(), clip.transform());
    loop {
        transform = transform.pre_concat(group.transform());
        match group.children() {
            [Node::Group(below)] if below.clip_path().is_none() && below.mask().is_none() => group = below,
            [Node::Path(path)] if path.is_visible() => {
                let rule = path.fill().map_or(FillRule::NonZero, |fill| paint::rule(fill.rule()));
                return Some((lines(path, transform)?, rule));
            }
            _ => return None,
        }
    }
}

fn mask(surface: &mut Surface<'_>, mask: &usvg::Mask) {
    let stream = aside(surface, |surface| {
        let room = mask.rect();
        let Some(edge) = rectangle(room.x(), room.y(), room.width(), room.height()) else { return };
        let outer = mask.mask().map(|outer| self::mask(surface, outer));
        surface.push_clip_path(&edge, &FillRule::NonZero);
        group(surface, mask.root());
        surface.pop();
        if outer.is_some() {
            surface.pop();
        }
    });
    let kind = match mask.kind() {
        usvg::MaskType::Luminance => MaskType::Luminosity,
        usvg::MaskType::Alpha => MaskType::Alpha,
    };
    surface.push_mask(Mask::new(stream, kind));
}

fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(x, y, width, height)?);
    path.finish()
}

fn lines(path: &usvg::Path, by: Transform) -> Option<Path> {
    let mut lines = PathBuilder::new();
    for segment in path.data().clone().transform(by)?.segments() {
        match segment {
            PathSegment::MoveTo(to) => lines.move_to(to.x, to.y),
            PathSegment::LineTo(to) => lines.line_to(to.x, to.y),
            PathSegment::QuadTo(by, to) => lines.quad_to(by.x, by.y, to.x, to.y),
            PathSegment::CubicTo(one, two, to) => lines.cubic_to(one.x, one.y, two.x, two.y, to.x, to.y),
            PathSegment::Close => lines.close(),
        }
    }
    lines.finish()
}
