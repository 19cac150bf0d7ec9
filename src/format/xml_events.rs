//! XML of strangers as the row of its parts, as a parser of events sees them: nothing is joined, no tree is
//! built. For programs whose reading depends on where a text is broken.

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::xml::{MAX_BYTES, XmlError};

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum XmlEvent {
    /// `<name key="value">`
    Start(Tag),
    /// `<name key="value"/>`
    Empty(Tag),
    /// `</name>`
    End(String),
    /// What stands between two other parts, blanks and all.
    Text(String),
    /// `<![CDATA[text]]>`
    CData(String),
    /// `&name;` with what it stands for, where that is known without a document type.
    Reference(Option<String>),
    /// A comment, an instruction, a declaration, a document type.
    Other,
}

/// The opening tag of an element.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tag {
    pub name: String,
    /// Those that are well-formed, in their order.
    pub attributes: Vec<(String, String)>,
    /// Whether one was left out because it is not.
    pub is_broken: bool,
}

/// The parts of a document up to the first that is none.
#[derive(Debug, Clone)]
pub struct XmlEvents {
    pub events: Vec<XmlEvent>,
    /// What ended the reading; nothing at the end of the document. Elements may still be open there.
    pub error: Option<XmlError>,
}

/// Reads a document from a stranger, bounded in size. A document type is passed over, its entities unknown.
#[must_use]
pub fn events(bytes: &[u8]) -> XmlEvents {
    let text = match std::str::from_utf8(bytes) {
        _ if bytes.len() > MAX_BYTES => return XmlEvents::none(XmlError::TooLarge),
        Err(_) => return XmlEvents::none(XmlError::NotUtf8),
        Ok(text) => text,
    };
    let mut reader = Reader::from_str(text);
    let mut found = Vec::new();
    let error = loop {
        match reader.read_event() {
            Ok(Event::Eof) => break None,
            Ok(event) => found.push(part(&event)),
            Err(error) => break Some(XmlError::malformed(&error)),
        }
    };
    XmlEvents { events: found, error }
}

impl XmlEvents {
    const fn none(error: XmlError) -> Self {
        Self { events: Vec::new(), error: Some(error) }
    }
}

fn part(event: &Event<'_>) -> XmlEvent {
    match event {
        Event::Start(start) => XmlEvent::Start(tag(start)),
        Event::Empty(start) => XmlEvent::Empty(tag(start)),
        Event::End(end) => XmlEvent::End(end.name().as_ref().to_owned()),
        Event::Text(text) => XmlEvent::Text(text.xml10_content().into_owned()),
        Event::CData(text) => XmlEvent::CData(text.xml10_content().into_owned()),
        Event::GeneralRef(reference) => XmlEvent::Reference(resolved(reference)),
        _ => XmlEvent::Other,
    }
}

fn tag(start: &BytesStart<'_>) -> Tag {
    let mut tag = Tag { name: start.name().as_ref().to_owned(), ..Tag::default() };
    for attribute in start.attributes() {
        let read = attribute.ok().and_then(|attribute| {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
            Some((attribute.key.as_ref().to_owned(), value.into_owned()))
        });
        match read {
            Some(pair) => tag.attributes.push(pair),
            None => tag.is_broken = true,
        }
    }
    tag
}

fn resolved(reference: &BytesRef<'_>) -> Option<String> {
    match reference.resolve_char_ref() {
        Ok(Some(character)) => Some(character.to_string()),
        Ok(None) => resolve_predefined_entity(&reference.xml10_content()).map(str::to_owned),
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{XmlEvent, events};

    #[test]
    fn nothing_is_joined() {
        let found = events(b"<a>b<!-- c -->d&amp;e<![CDATA[f]]><g/></a>").events;
        let text = |text: &str| XmlEvent::Text(text.to_owned());
        assert_eq!(
            found[1..5],
            [text("b"), XmlEvent::Other, text("d"), XmlEvent::Reference(Some("&".into()))]
        );
        assert_eq!(found.len(), 9);
    }

    #[test]
    fn what_came_before_an_error_is_kept() {
        let found = events(b"<a>b</c>");
        assert_eq!(found.events.len(), 2);
        assert!(found.error.is_some());
        assert!(events(b"<!DOCTYPE html><p>open").error.is_none());
    }
}
