//! A document as a tree for the programs that pass over a document type, or take a document that is cut off.

use crate::format::xml::{Element, MAX_DEPTH, XmlError};
use crate::format::xml_events::{Tag, XmlEvent, XmlEvents, events};

/// A document, and whether it was at its end before all of its elements were.
#[derive(Debug)]
pub(super) struct Document {
    pub root: Element,
    pub is_cut: bool,
}

/// Entities that a document type declares are not known, and refused.
pub(super) fn read(document: &[u8]) -> Result<Document, XmlError> {
    built(events(document))
}

/// With what `KXmlParser.java` of Android makes of a stream that is read as UTF-8, whatever is declared: what
/// is none gets a replacement, and no declaration may stand behind a byte order mark.
pub(super) fn read_on_android(document: &[u8]) -> Result<Document, XmlError> {
    let text = String::from_utf8_lossy(document);
    if text.strip_prefix('\u{FEFF}').is_some_and(|rest| rest.starts_with("<?xml")) {
        let reason = "a byte order mark stands before the XML declaration";
        return Err(XmlError::malformed(&reason));
    }
    read(text.as_bytes())
}

fn built(read: XmlEvents) -> Result<Document, XmlError> {
    let mut tree = Tree::default();
    for event in read.events {
        tree.take(event)?;
    }
    match read.error {
        Some(error) => Err(error),
        None => tree.finish(),
    }
}

#[derive(Default)]
struct Tree {
    open: Vec<Element>,
    root: Option<Element>,
}

impl Tree {
    fn take(&mut self, event: XmlEvent) -> Result<(), XmlError> {
        match event {
            XmlEvent::Start(tag) => self.open(tag),
            XmlEvent::Empty(tag) => {
                self.open(tag)?;
                self.close()
            }
            XmlEvent::End(_) => self.close(),
            XmlEvent::Text(text) | XmlEvent::CData(text) | XmlEvent::Reference(Some(text)) => {
                self.text(&text)
            }
            XmlEvent::Reference(None) => Err(XmlError::malformed(&"an entity is not known")),
            XmlEvent::Other => Ok(()),
        }
    }

    fn open(&mut self, tag: Tag) -> Result<(), XmlError> {
        if tag.is_broken {
            return Err(XmlError::malformed(&format_args!(
                "an attribute of `{}` is not well-formed",
                tag.name
            )));
        }
        if self.open.len() == MAX_DEPTH {
            return Err(XmlError::TooDeep);
        }
        if self.root.is_some() {
            return Err(XmlError::Root);
        }
        self.open.push(Element { name: tag.name, attributes: tag.attributes, ..Element::default() });
        Ok(())
    }

    fn close(&mut self) -> Result<(), XmlError> {
        let element = self.open.pop().ok_or(XmlError::Root)?;
        match self.open.last_mut() {
            Some(parent) => parent.children.push(element),
            None => self.root = Some(element),
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), XmlError> {
        match self.open.last_mut() {
            Some(element) => element.text.push_str(text),
            None if text.trim().is_empty() => {}
            None => return Err(XmlError::Root),
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Document, XmlError> {
        let is_cut = !self.open.is_empty();
        while !self.open.is_empty() {
            self.close()?;
        }
        Ok(Document { root: self.root.ok_or(XmlError::Root)?, is_cut })
    }
}

#[cfg(test)]
mod tests {
    use super::{read, read_on_android};

    #[test]
    fn a_document_type_is_passed_over() {
        assert_eq!(read(b"<!DOCTYPE a SYSTEM \"b\"><a>c</a>").unwrap().root.text, "c");
        assert!(read(b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>").is_err());
    }

    #[test]
    fn what_is_cut_off_is_told() {
        let document = read(b"<a><b>c</b>").unwrap();
        assert!(document.is_cut);
        assert_eq!(document.root.text_of("b"), Some("c"));
        assert!(read(b"").is_err());
        assert!(read(b"<a/><b/>").is_err());
        assert!(read("<a>".repeat(17).as_bytes()).is_err());
    }

    #[test]
    fn a_byte_order_mark_is_no_declaration() {
        assert!(read_on_android("\u{FEFF}<?xml version=\"1.0\"?><a/>".as_bytes()).is_err());
        assert!(read_on_android("\u{FEFF}<a/>".as_bytes()).is_ok());
    }
}
