//! How much is drawn in the end: a few lines may name each other so that they are drawn a million times.

use std::collections::HashMap;

use usvg::roxmltree::{Document, Node, NodeId};

use super::picture_error::PictureError;
use super::style_sheet::StyleSheet;

/// The most octets that are drawn, where what is drawn twice counts twice.
const MOST_OCTETS: usize = 192 * 1024;
/// What an element costs besides what stands in it.
const ELEMENT: usize = 64;
/// The most elements within each other, where what is named stands in who names it.
const MOST_DEPTH: usize = 64;
/// The most colours between which another one changes.
const MOST_STOPS: usize = 32;

/// Elements that are more than lines and areas. Letters and filters are made by whoever shows the picture.
const NOT_LINES: [&str; 8] =
    ["image", "feImage", "filter", "pattern", "marker", "foreignObject", "video", "mesh"];
const TEXTS: [&str; 2] = ["text", "flowRoot"];
const GRADIENTS: [&str; 2] = ["linearGradient", "radialGradient"];

/// What draws something else, to cut an element off.
pub(super) const CUTS: [&str; 2] = ["clip-path", "mask"];
pub(super) const INHERIT: &str = "inherit";

/// Whether a picture has lines and areas alone, and not too many.
pub(super) fn check(document: &Document<'_>) -> Result<(), PictureError> {
    let mut by_id = HashMap::new();
    for node in document.descendants() {
        check_kind(node)?;
        check_inheritance(node)?;
        if let Some(id) = node.attribute("id") {
            // Who names it may end it elsewhere than [`urls`] does.
            if id.contains(|c: char| c.is_whitespace() || "'\"()".contains(c)) {
                return Err(PictureError::Id);
            }
            by_id.entry(id).or_insert(node);
        }
    }
    let is_gradient = |id: &str| by_id.get(id).is_none_or(|node| is_of(*node, &GRADIENTS));
    let styles = StyleSheet::of(document, is_gradient)?;
    Extents { by_id, styles, known: HashMap::new() }.of(document.root(), 0).map(|_| ())
}

fn check_kind(node: Node<'_, '_>) -> Result<(), PictureError> {
    if is_of(node, &TEXTS) {
        return Err(PictureError::Text);
    }
    if is_of(node, &NOT_LINES) {
        return Err(PictureError::NotLines);
    }
    let stops = || node.children().filter(Node::is_element).count();
    match is_of(node, &GRADIENTS) && stops() > MOST_STOPS {
        true => Err(PictureError::Much),
        false => Ok(()),
    }
}

/// What is inherited is named by nobody, and drawn once more all the same.
fn check_inheritance(node: Node<'_, '_>) -> Result<(), PictureError> {
    let is_inherited = |name: &str, value: &str| match name {
        "style" => CUTS.iter().any(|cut| value.contains(cut)) && value.contains(INHERIT),
        name => CUTS.contains(&name) && value.contains(INHERIT),
    };
    match node.attributes().any(|attribute| is_inherited(attribute.name(), attribute.value())) {
        true => Err(PictureError::Inherited),
        false => Ok(()),
    }
}

fn is_of(node: Node<'_, '_>, names: &[&str]) -> bool {
    node.is_element() && names.contains(&node.tag_name().name())
}

/// What elements cost, with all that they name.
struct Extents<'d, 'i> {
    by_id: HashMap<&'d str, Node<'d, 'i>>,
    styles: StyleSheet,
    /// Nothing yet for those that are being measured.
    known: HashMap<NodeId, Option<Extent>>,
}

#[derive(Clone, Copy)]
struct Extent {
    octets: usize,
    depth: usize,
}

impl<'d, 'i> Extents<'d, 'i> {
    fn of(&mut self, node: Node<'d, 'i>, above: usize) -> Result<Extent, PictureError> {
        let extent = match self.known.get(&node.id()) {
            Some(known) => known.ok_or(PictureError::Depth)?,
            None => self.measured(node, above)?,
        };
        match (above + extent.depth > MOST_DEPTH, extent.octets > MOST_OCTETS) {
            (true, _) => Err(PictureError::Depth),
            (_, true) => Err(PictureError::Much),
            _ => Ok(extent),
        }
    }

    fn measured(&mut self, node: Node<'d, 'i>, above: usize) -> Result<Extent, PictureError> {
        if above > MOST_DEPTH {
            return Err(PictureError::Depth);
        }
        self.known.insert(node.id(), None);
        let octets: usize = node.attributes().map(|attribute| attribute.value().len()).sum();
        let mut extent = Extent { octets: ELEMENT + octets, depth: 0 };
        let mut parts: Vec<_> = node.children().filter(Node::is_element).collect();
        parts.extend(self.named(node));
        for part in parts {
            let part = self.of(part, above + 1)?;
            extent.octets += part.octets;
            extent.depth = extent.depth.max(part.depth + 1);
        }
        self.known.insert(node.id(), Some(extent));
        Ok(extent)
    }

    /// The elements that one names, as often as it does.
    fn named(&self, node: Node<'d, 'i>) -> Vec<Node<'d, 'i>> {
        let mut ids: Vec<&str> = Vec::new();
        for attribute in node.attributes() {
            match (attribute.name(), attribute.value()) {
                ("href", value) => ids.extend(value.trim().strip_prefix('#')),
                ("class", value) => {
                    ids.extend(value.split_whitespace().flat_map(|class| self.styles.of_class(class)));
                }
                ("id", value) => ids.extend(self.styles.of_id(value)),
                (_, value) => ids.extend(urls(value)),
            }
        }
        ids.into_iter().filter_map(|id| self.by_id.get(id).copied()).collect()
    }
}

/// The ids in `url(#id)`, with quotes or without.
pub(super) fn urls(value: &str) -> impl Iterator<Item = &str> {
    let quotes = |c: char| c.is_whitespace() || c == '"' || c == '\'';
    value.split("url(").skip(1).filter_map(move |rest| {
        let url = rest.split(')').next()?.trim_matches(quotes);
        Some(url.strip_prefix('#')?.trim())
    })
}
