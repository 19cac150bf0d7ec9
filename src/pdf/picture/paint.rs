//! What the lines and areas of an SVG are painted with, in the words of PDF.

use krilla::blend::BlendMode;
use krilla::color::{luma, rgb};
use krilla::geom::Transform;
use krilla::num::NormalizedF32;
use krilla::paint::{
    Fill, FillRule, LineCap, LineJoin, LinearGradient, Paint, RadialGradient, SpreadMethod, Stop, Stroke,
    StrokeDash,
};

/// Nothing for what no picture has that came in through the door.
pub(super) fn fill(fill: &usvg::Fill) -> Option<Fill> {
    let (paint, opacity) = (paint(fill.paint())?, share(fill.opacity()));
    Some(Fill { paint, opacity, rule: rule(fill.rule()) })
}

pub(super) fn stroke(stroke: &usvg::Stroke) -> Option<Stroke> {
    let dash = |array: &[f32]| StrokeDash { array: array.to_vec(), offset: stroke.dashoffset() };
    Some(Stroke {
        paint: paint(stroke.paint())?,
        width: stroke.width().get(),
        miter_limit: stroke.miterlimit().get(),
        line_cap: match stroke.linecap() {
            usvg::LineCap::Butt => LineCap::Butt,
            usvg::LineCap::Round => LineCap::Round,
            usvg::LineCap::Square => LineCap::Square,
        },
        line_join: match stroke.linejoin() {
            usvg::LineJoin::Miter | usvg::LineJoin::MiterClip => LineJoin::Miter,
            usvg::LineJoin::Round => LineJoin::Round,
            usvg::LineJoin::Bevel => LineJoin::Bevel,
        },
        opacity: share(stroke.opacity()),
        dash: stroke.dasharray().map(dash),
    })
}

pub(super) const fn rule(rule: usvg::FillRule) -> FillRule {
    match rule {
        usvg::FillRule::NonZero => FillRule::NonZero,
        usvg::FillRule::EvenOdd => FillRule::EvenOdd,
    }
}

pub(super) fn share(share: usvg::NormalizedF32) -> NormalizedF32 {
    NormalizedF32::new(share.get()).unwrap_or(NormalizedF32::ONE)
}

pub(super) fn transform(by: usvg::Transform) -> Transform {
    Transform::from_row(by.sx, by.ky, by.kx, by.sy, by.tx, by.ty)
}

pub(super) const fn blend(mode: usvg::BlendMode) -> BlendMode {
    match mode {
        usvg::BlendMode::Normal => BlendMode::Normal,
        usvg::BlendMode::Multiply => BlendMode::Multiply,
        usvg::BlendMode::Screen => BlendMode::Screen,
        usvg::BlendMode::Overlay => BlendMode::Overlay,
        usvg::BlendMode::Darken => BlendMode::Darken,
        usvg::BlendMode::Lighten => BlendMode::Lighten,
        usvg::BlendMode::ColorDodge => BlendMode::ColorDodge,
        usvg::BlendMode::ColorBurn => BlendMode::ColorBurn,
        usvg::BlendMode::HardLight => BlendMode::HardLight,
        usvg::BlendMode::SoftLight => BlendMode::SoftLight,
        usvg::BlendMode::Difference => BlendMode::Difference,
        usvg::BlendMode::Exclusion => BlendMode::Exclusion,
        usvg::BlendMode::Hue => BlendMode::Hue,
        usvg::BlendMode::Saturation => BlendMode::Saturation,
        usvg::BlendMode::Color => BlendMode::Color,
        usvg::BlendMode::Luminosity => BlendMode::Luminosity,
    }
}

fn paint(paint: &usvg::Paint) -> Option<Paint> {
    Some(match paint {
        // Greys are printed with black ink alone.
        usvg::Paint::Color(c) if c.red == c.green && c.green == c.blue => luma::Color::new(c.red).into(),
        usvg::Paint::Color(c) => rgb::Color::new(c.red, c.green, c.blue).into(),
        usvg::Paint::LinearGradient(linear) => LinearGradient {
            x1: linear.x1(),
            y1: linear.y1(),
            x2: linear.x2(),
            y2: linear.y2(),
            transform: transform(linear.transform()),
            spread_method: spread(linear.spread_method()),
            stops: linear.stops().iter().map(stop).collect(),
            anti_alias: false,
        }
        .into(),
        usvg::Paint::RadialGradient(radial) => RadialGradient {
            cx: radial.cx(),
            cy: radial.cy(),
            cr: radial.r().get(),
            fx: radial.fx(),
            fy: radial.fy(),
            fr: 0.0,
            transform: transform(radial.transform()),
            spread_method: spread(radial.spread_method()),
            stops: radial.stops().iter().map(stop).collect(),
            anti_alias: false,
        }
        .into(),
        usvg::Paint::Pattern(_) => return None,
    })
}

const fn spread(method: usvg::SpreadMethod) -> SpreadMethod {
    match method {
        usvg::SpreadMethod::Pad => SpreadMethod::Pad,
        usvg::SpreadMethod::Reflect => SpreadMethod::Reflect,
        usvg::SpreadMethod::Repeat => SpreadMethod::Repeat,
    }
}

fn stop(stop: &usvg::Stop) -> Stop {
    let color = stop.color();
    Stop {
        offset: share(stop.offset()),
        color: rgb::Color::new(color.red, color.green, color.blue).into(),
        opacity: share(stop.opacity()),
    }
}
