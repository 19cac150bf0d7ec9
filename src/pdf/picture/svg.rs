//! The door for SVG: lines and areas, and nothing that makes much of little.

use std::iter;

use usvg::roxmltree::{Document, ParsingOptions};
use usvg::{BlendMode, ClipPath, Group, ImageHrefResolver, Mask, Node, Opacity, Options, Path, Tree};

use super::extent;
use super::picture_error::PictureError;

/// The most parts of a file: elements, texts and comments.
const MOST_PARTS: u32 = 10_000;
/// The most layers upon each other: some programs show no more than a hundred drawings within each other, and a layer is
/// up to three.
const MOST_LAYERS: usize = 16;
/// A picture may reach so many times its size beyond its edges, where nobody sees it.
const FAR: f32 = 1000.0;
/// The most dashes that a line as long as the picture may have.
const MOST_DASHES: f32 = 500.0;

/// Reads a picture all of which can be printed.
pub(super) fn parse(bytes: &[u8]) -> Result<Tree, PictureError> {
    let text = std::str::from_utf8(bytes).map_err(|_| PictureError::Unreadable)?;
    let options = ParsingOptions { nodes_limit: MOST_PARTS, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|_| PictureError::Unreadable)?;
    extent::check(&document)?;
    let tree = Tree::from_xmltree(&document, &alone()).map_err(|error| match error {
        usvg::Error::InvalidSize => PictureError::NoSize,
        _ => PictureError::Unreadable,
    })?;
    let size = tree.size().width().max(tree.size().height());
    match check(tree.root(), size, 0)? {
        0 => Err(PictureError::Empty),
        _ => Ok(tree),
    }
}

/// Neither files nor other pictures.
fn alone() -> Options<'static> {
    let none =
        ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) };
    Options { image_href_resolver: none, ..Options::default() }
}

/// How many lines and areas there are to see, in a group below so many layers.
fn check(group: &Group, size: f32, above: usize) -> Result<usize, PictureError> {
    let layers = above + usize::from(is_layer(group));
    if layers > MOST_LAYERS {
        return Err(PictureError::Depth);
    }
    if !group.filters().is_empty() {
        return Err(PictureError::NotLines);
    }
    let mut count = 0;
    for child in group.children() {
        count += match child {
            Node::Group(group) => check(group, size, layers)?,
            Node::Path(path) => check_path(path, size)?,
            Node::Image(_) => return Err(PictureError::NotLines),
            Node::Text(_) => return Err(PictureError::Text),
        };
    }
    let clips = iter::successors(group.clip_path(), |clip| clip.clip_path()).map(ClipPath::root);
    let masks = iter::successors(group.mask(), |mask| mask.mask()).map(Mask::root);
    for (root, further) in clips.chain(masks).zip(1..) {
        check(root, size, layers + further)?;
    }
    Ok(count)
}

/// Whether it is drawn by itself, and then laid upon what is there.
fn is_layer(group: &Group) -> bool {
    let is_whole = group.opacity() == Opacity::ONE && group.blend_mode() == BlendMode::Normal;
    group.isolate() || !is_whole || group.mask().is_some() || group.clip_path().is_some()
}

fn check_path(path: &Path, size: f32) -> Result<usize, PictureError> {
    let bounds = path.abs_stroke_bounding_box();
    let edges = [bounds.left(), bounds.right(), bounds.top(), bounds.bottom()];
    // What is no number is not within either.
    if !edges.iter().all(|edge| edge.abs() <= size * FAR) {
        return Err(PictureError::Far);
    }
    let dashes = path.stroke().and_then(|stroke| stroke.dasharray());
    let length = path.bounding_box().width().max(path.bounding_box().height());
    if dashes.is_some_and(|dashes| dashes.iter().sum::<f32>() * MOST_DASHES < length) {
        return Err(PictureError::Much);
    }
    Ok(usize::from(path.is_visible() && (path.fill().is_some() || path.stroke().is_some())))
}
