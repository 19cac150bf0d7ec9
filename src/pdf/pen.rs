//! A page is drawn, and what was drawn is named for who cannot see it.

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::geom::{Point, Rect, Size, Transform};
use krilla::graphic::Graphic;
use krilla::num::NormalizedF32;
use krilla::page::Page;
use krilla::paint::Stroke;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, Tag, TagGroup, TagKind,
};

use super::block::Block;
use super::element::{Element, Place};
use super::picture::{Content, Picture, graphic};
use super::shape::Shape;
use crate::mail::Language;

/// The pictures that a file has already: a second page shows the same.
pub(super) type Pictures = Vec<(Picture, Graphic)>;

/// Draws the elements of a page.
pub(super) fn draw(mut page: Page<'_>, elements: &[Element], pictures: &mut Pictures) -> Vec<Node> {
    let mut surface = page.surface();
    let mut drawn = Vec::new();
    for element in elements {
        Pen { surface: &mut surface, pictures, drawn: &mut drawn }.element(element, Place::default());
    }
    surface.finish();
    // Where links are is said of the page, which the surface had until now.
    let nodes = drawn.into_iter().map(|one| one.node(&mut page)).collect();
    page.finish();
    nodes
}

/// What was drawn, before links are known.
enum Drawn {
    Content(Identifier),
    Group(TagKind, Vec<Drawn>),
    Link { area: Option<Rect>, to: String, says: String, content: Identifier },
}

struct Pen<'d, 's> {
    surface: &'d mut Surface<'s>,
    pictures: &'d mut Pictures,
    drawn: &'d mut Vec<Drawn>,
}

impl Pen<'_, '_> {
    fn element(&mut self, element: &Element, corner: Place) {
        match element {
            Element::Group { role, at, children } => {
                let mut drawn = Vec::new();
                for child in children {
                    let mut pen = Pen { surface: self.surface, pictures: self.pictures, drawn: &mut drawn };
                    pen.element(child, at.below(corner));
                }
                self.drawn.push(Drawn::Group(role.tag(), drawn));
            }
            Element::Text { at, block, language } => {
                let language = language.as_ref().map(Language::as_str);
                let tag = ContentTag::Span(SpanTag::empty().with_lang(language));
                let content = self.tagged(tag, |pen| pen.block(block, at.below(corner)));
                self.drawn.push(Drawn::Content(content));
            }
            Element::Link { at, block, to } => {
                let at = at.below(corner);
                let content = self.tagged(ContentTag::Span(SpanTag::empty()), |pen| pen.block(block, at));
                let area = Rect::from_xywh(at.x, at.y, block.width(), block.height());
                self.drawn.push(Drawn::Link { area, to: to.clone(), says: block.text.clone(), content });
            }
            Element::Figure { at, shape, says, .. } => {
                let content = self.tagged(ContentTag::Other, |pen| pen.shape(shape, at.below(corner)));
                let figure = Tag::Figure(Some(says.clone())).into();
                self.drawn.push(Drawn::Group(figure, vec![Drawn::Content(content)]));
            }
            Element::Ornament { at, shape } => {
                let tag = ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout));
                self.tagged(tag, |pen| pen.shape(shape, at.below(corner)));
            }
            Element::Decoration { at, picture, width, height } => {
                let tag = ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout));
                self.tagged(tag, |pen| pen.picture(picture, at.below(corner), *width, *height));
            }
            Element::Margin { at, block } => {
                let tag = ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer));
                self.tagged(tag, |pen| pen.block(block, at.below(corner)));
            }
        }
    }

    fn tagged(&mut self, tag: ContentTag<'_>, draw: impl FnOnce(&mut Self)) -> Identifier {
        let identifier = self.surface.start_tagged(tag);
        draw(self);
        self.surface.end_tagged();
        identifier
    }

    fn block(&mut self, block: &Block, at: Place) {
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(block.style.ink.fill()));
        for piece in &block.pieces {
            let start = Point::from_xy(at.x + piece.x, at.y + piece.y);
            let (font, size) = (piece.font.clone(), block.style.size);
            self.surface.draw_glyphs(start, &piece.glyphs, font, &block.text, size, false);
        }
    }

    fn shape(&mut self, shape: &Shape, at: Place) {
        let Some(path) = &shape.path else { return };
        let (fill, stroke) = match shape.outline {
            None => (Some(shape.ink.fill()), None),
            Some(width) => (None, Some(stroke(shape, width))),
        };
        self.surface.set_fill(fill);
        self.surface.set_stroke(stroke);
        self.surface.push_transform(&Transform::from_translate(at.x, at.y));
        self.surface.draw_path(path);
        self.surface.pop();
    }

    fn picture(&mut self, picture: &Picture, at: Place, width: f32, height: f32) {
        self.surface.push_transform(&Transform::from_translate(at.x, at.y));
        match &picture.content {
            Content::Pixels(image) => {
                if let Some(size) = Size::from_wh(width, height) {
                    self.surface.draw_image(image.clone(), size);
                }
            }
            Content::Lines(tree) => {
                let known = self.pictures.iter().position(|(known, _)| known.is(picture));
                let at = known.unwrap_or(self.pictures.len());
                if known.is_none() {
                    self.pictures.push((picture.clone(), graphic(self.surface, tree)));
                }
                let (right, down) = picture.scale(width, height);
                self.surface.push_transform(&Transform::from_scale(right, down));
                self.surface.draw_graphic(self.pictures[at].1.clone());
                self.surface.pop();
            }
        }
        self.surface.pop();
    }
}

fn stroke(shape: &Shape, width: f32) -> Stroke {
    Stroke { paint: shape.ink.paint(), width, opacity: NormalizedF32::ONE, ..Stroke::default() }
}

impl Drawn {
    fn node(self, page: &mut Page<'_>) -> Node {
        match self {
            Self::Content(content) => content.into(),
            Self::Group(tag, children) => {
                let children = children.into_iter().map(|child| child.node(page)).collect();
                TagGroup::with_children(tag, children).into()
            }
            Self::Link { area, to, says, content } => {
                let Some(area) = area else { return content.into() };
                let target = Target::Action(Action::Link(LinkAction::new(to)));
                let link = Annotation::new_link(LinkAnnotation::new(area, target), Some(says));
                let link = page.add_tagged_annotation(link);
                TagGroup::with_children(Tag::Link, vec![link.into(), content.into()]).into()
            }
        }
    }
}
