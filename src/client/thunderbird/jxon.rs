//! XML as JavaScript objects (`JXON.sys.mjs`): texts that look like numbers are numbers, elements with
//! attributes are objects, empty ones are `true`.

use super::number;
use crate::format::xml::Element;

/// What stands in an element or in an attribute.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Bool(bool),
    Number(f64),
    Text(String),
    Object(Object),
}

/// An element with children, with attributes, or with nothing but a comment.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Object {
    members: Vec<(String, Value)>,
    attributes: Vec<(String, Value)>,
    /// Its text, where it has one beside them.
    text: Option<Box<Value>>,
}

impl Value {
    /// A document: an object around its root element.
    pub(super) fn of_document(root: &Element) -> Self {
        let members = vec![(root.name.clone(), Self::of_element(root))];
        Self::Object(Object { members, ..Object::default() })
    }

    fn of_element(element: &Element) -> Self {
        let has_members = !element.children.is_empty() || !element.attributes.is_empty();
        if !has_members && !element.text.is_empty() {
            return Self::of_text(&element.text);
        }
        if !has_members && !element.has_remarks {
            return Self::Bool(true);
        }
        let members = element.children.iter().map(|child| (child.name.clone(), Self::of_element(child)));
        let attributes = element.attributes.iter().map(|(name, text)| (name.clone(), Self::of_text(text)));
        let text = Some(&element.text).filter(|text| !text.is_empty());
        Self::Object(Object {
            members: members.collect(),
            attributes: attributes.collect(),
            text: text.map(|text| Box::new(Self::of_text(text))),
        })
    }

    fn of_text(text: &str) -> Self {
        match (text.to_ascii_lowercase().as_str(), number::of(text)) {
            ("true", _) => Self::Bool(true),
            ("false", _) => Self::Bool(false),
            (_, Some(number)) => Self::Number(number),
            (_, None) => Self::Text(text.to_owned()),
        }
    }

    /// A member; what is no object has none.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        self.members().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// All members of that name, in the order of the document.
    pub(super) fn all<'v>(&'v self, name: &'v str) -> impl Iterator<Item = &'v Self> {
        self.members().filter(move |(key, _)| key == name).map(|(_, value)| value)
    }

    fn members(&self) -> std::slice::Iter<'_, (String, Self)> {
        self.as_object().map_or(&[][..], |object| &object.members).iter()
    }

    /// An attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&Self> {
        let attributes = &self.as_object()?.attributes;
        attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The text of an element that has attributes or children as well.
    pub(super) fn inner_text(&self) -> Option<&Self> {
        self.as_object()?.text.as_deref()
    }

    /// The text, where it is nothing else.
    pub(super) const fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text.as_str()),
            _ => None,
        }
    }

    pub(super) const fn as_object(&self) -> Option<&Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    /// Whether a condition takes it for true.
    pub(super) fn is_truthy(&self) -> bool {
        match self {
            Self::Bool(is_true) => *is_true,
            Self::Number(number) => *number != 0.0 && !number.is_nan(),
            Self::Text(text) => !text.is_empty(),
            Self::Object(_) => true,
        }
    }

    /// `String(value)`.
    pub(super) fn to_text(&self) -> String {
        match self {
            Self::Bool(is_true) => is_true.to_string(),
            Self::Number(number) => number::printed(*number),
            Self::Text(text) => text.clone(),
            Self::Object(_) => "[object Object]".to_owned(),
        }
    }
}

/// `String(value)` of a member that may not be there.
pub(super) fn text_of(value: Option<&Value>) -> String {
    value.map_or_else(|| "undefined".to_owned(), Value::to_text)
}
