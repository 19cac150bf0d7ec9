//! XML of strangers as a small tree, read by quick-xml within bounds.

use std::fmt;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use thiserror::Error;

use crate::mail::printable;

/// The most bytes of a document from a stranger.
pub const MAX_BYTES: usize = 64 * 1024;
/// The most elements within one another.
pub const MAX_DEPTH: usize = 16;

/// An element with its attributes, its text and its children. Text between children is kept as one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub text: String,
    pub children: Vec<Element>,
    /// Whether a comment, a processing instruction or an empty CDATA section stands in it: some programs
    /// tell such an element from an empty one.
    pub has_remarks: bool,
}

/// Why a text is not XML that we read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum XmlError {
    #[error("more than {MAX_BYTES} bytes")]
    TooLarge,
    #[error("expected UTF-8 text")]
    NotUtf8,
    #[error("elements are nested deeper than {MAX_DEPTH}")]
    TooDeep,
    #[error("a document type is not accepted")]
    DocumentType,
    #[error("the entity `&{0};` is not accepted: expected one of the five of XML")]
    Entity(String),
    #[error("expected one root element")]
    Root,
    #[error("expected well-formed XML: {0}")]
    Malformed(String),
}

impl XmlError {
    /// What a parser says; it repeats names of the document, which are a stranger's.
    pub(crate) fn malformed(error: &dyn fmt::Display) -> Self {
        Self::Malformed(printable(&error.to_string()))
    }
}

impl Element {
    fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// The value of an attribute.
    #[must_use]
    pub fn get_attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The children of that name.
    pub fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first child of that name.
    #[must_use]
    pub fn first(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The text of the first child of that name.
    #[must_use]
    pub fn text_of(&self, name: &str) -> Option<&str> {
        self.first(name).map(|child| child.text.as_str())
    }
}

/// Reads a document from a stranger: bounded size and depth, no document type, no entities but the five.
///
/// # Errors
/// The first thing that is not accepted.
pub fn read(bytes: &[u8]) -> Result<Element, XmlError> {
    read_with(bytes, |_| false)
}

/// The same with a document type, as long as it declares nothing of its own: browsers read such a document.
///
/// # Errors
/// The first thing that is not accepted.
pub fn read_past_document_type(bytes: &[u8]) -> Result<Element, XmlError> {
    read_with(bytes, |declaration| !declaration.contains('['))
}

fn read_with(bytes: &[u8], is_accepted: fn(&str) -> bool) -> Result<Element, XmlError> {
    if bytes.len() > MAX_BYTES {
        return Err(XmlError::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| XmlError::NotUtf8)?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{FEFF}'));
    let mut tree = Tree::default();
    loop {
        match reader.read_event().map_err(|error| XmlError::malformed(&error))? {
            Event::Start(start) => tree.open(element(&start)?)?,
            Event::Empty(start) => {
                tree.open(element(&start)?)?;
                tree.close()?;
            }
            Event::End(_) => tree.close()?,
            Event::Text(text) => tree.text(&text.xml10_content())?,
            Event::CData(text) => match text.xml10_content() {
                text if text.is_empty() => tree.remark(),
                text => tree.text(&text)?,
            },
            Event::GeneralRef(reference) => tree.text(&resolve(&reference)?)?,
            Event::DocType(declaration) if is_accepted(declaration.as_ref()) => {}
            Event::DocType(_) => return Err(XmlError::DocumentType),
            Event::Comment(_) | Event::PI(_) => tree.remark(),
            Event::Decl(_) => {}
            Event::Eof => return tree.finish(),
        }
    }
}

/// The elements that are open, and the root once it is closed.
#[derive(Default)]
struct Tree {
    open: Vec<Element>,
    root: Option<Element>,
}

impl Tree {
    fn open(&mut self, element: Element) -> Result<(), XmlError> {
        if self.open.len() == MAX_DEPTH {
            return Err(XmlError::TooDeep);
        }
        if self.root.is_some() {
            return Err(XmlError::Root);
        }
        self.open.push(element);
        Ok(())
    }

    fn close(&mut self) -> Result<(), XmlError> {
        let mut element = self.open.pop().ok_or(XmlError::Root)?;
        // Line breaks and blanks between children lay the document out; they say nothing.
        if !element.children.is_empty() && element.text.trim().is_empty() {
            element.text.clear();
        }
        match self.open.last_mut() {
            Some(parent) => parent.children.push(element),
            None => self.root = Some(element),
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), XmlError> {
        match self.open.last_mut() {
            Some(element) => {
                element.text.push_str(text);
                Ok(())
            }
            None if text.trim().is_empty() => Ok(()),
            None => Err(XmlError::Root),
        }
    }

    fn remark(&mut self) {
        if let Some(element) = self.open.last_mut() {
            element.has_remarks = true;
        }
    }

    fn finish(self) -> Result<Element, XmlError> {
        if self.open.is_empty() { self.root.ok_or(XmlError::Root) } else { Err(XmlError::Root) }
    }
}

fn element(start: &BytesStart<'_>) -> Result<Element, XmlError> {
    let mut element = Element::new(start.name().as_ref());
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| XmlError::malformed(&error))?;
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|error| XmlError::malformed(&error))?;
        element.attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
    }
    Ok(element)
}

fn resolve(reference: &BytesRef<'_>) -> Result<String, XmlError> {
    let name = reference.xml10_content();
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return Ok(character.to_string());
    }
    let text = resolve_predefined_entity(&name).map(str::to_owned);
    text.ok_or_else(|| XmlError::Entity(printable(&name.chars().take(40).collect::<String>())))
}

/// Checks size and depth of a property list before its own parser reads it. Apple's document type is
/// let through; one that declares something of its own is not.
///
/// # Errors
/// The first bound that is broken.
pub fn check_bounds(bytes: &[u8]) -> Result<(), XmlError> {
    if bytes.len() > MAX_BYTES {
        return Err(XmlError::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| XmlError::NotUtf8)?;
    let mut reader = Reader::from_str(text);
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(|error| XmlError::malformed(&error))? {
            Event::Start(_) if depth == MAX_DEPTH => return Err(XmlError::TooDeep),
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::DocType(declaration) if declaration.as_ref().contains('[') => {
                return Err(XmlError::DocumentType);
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}
