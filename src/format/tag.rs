//! XML that is to be written: a small tree over texts that lie elsewhere. quick-xml writes it, and escapes.

use std::borrow::Cow;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag<'t> {
    name: &'static str,
    attributes: Vec<(&'static str, &'t str)>,
    text: Cow<'t, str>,
    children: Vec<Self>,
}

impl<'t> Tag<'t> {
    pub(super) const fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), text: Cow::Borrowed(""), children: Vec::new() }
    }

    pub(super) fn attribute(mut self, name: &'static str, value: &'t str) -> Self {
        self.attributes.push((name, value));
        self
    }

    pub(super) fn text(mut self, text: impl Into<Cow<'t, str>>) -> Self {
        self.text = text.into();
        self
    }

    /// With a child that holds nothing but a text.
    pub(super) fn leaf(self, name: &'static str, text: impl Into<Cow<'t, str>>) -> Self {
        self.child(Self::new(name).text(text))
    }

    pub(super) fn child(mut self, child: Self) -> Self {
        self.children.push(child);
        self
    }

    pub(super) fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children);
        self
    }

    /// The document: declaration, this element as the root, two blanks a level, a line break at the end.
    pub(super) fn to_document(&self) -> Vec<u8> {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
        let written = writer
            .write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))
            .and_then(|()| self.write(&mut writer));
        debug_assert!(written.is_ok(), "a vector takes every byte");
        let mut bytes = writer.into_inner();
        bytes.push(b'\n');
        bytes
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
        let start = BytesStart::new(self.name).with_attributes(self.attributes.iter().copied());
        if self.text.is_empty() && self.children.is_empty() {
            return writer.write_event(Event::Empty(start));
        }
        writer.write_event(Event::Start(start))?;
        if !self.text.is_empty() {
            writer.write_event(Event::Text(BytesText::new(&self.text)))?;
        }
        self.children.iter().try_for_each(|child| child.write(writer))?;
        writer.write_event(Event::End(BytesEnd::new(self.name)))
    }
}
