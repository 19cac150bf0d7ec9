//! A dictionary of a profile.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use super::blank::Blank;
use crate::format::form::Blanks;

/// Keys and values in their order. What is not known is left out.
pub(super) struct Keys<'p>(Vec<(&'static str, Value<'p>)>);

/// What a key has in a profile.
pub(super) enum Value<'p> {
    Text(Cow<'p, str>),
    Number(u16),
    Truth(bool),
    List(Vec<Keys<'p>>),
}

impl<'p> Keys<'p> {
    /// What every payload has, and the profile itself, which is none.
    pub(super) fn new(
        kind: &'static str,
        payload: Option<&'static str>,
        blanks: &mut Blanks<Blank>,
        display_name: impl Into<Cow<'p, str>>,
    ) -> Self {
        Self(Vec::new())
            .with("PayloadType", kind)
            .with("PayloadVersion", 1)
            .with("PayloadIdentifier", blanks.leave(Blank::Identifier(payload)))
            .with("PayloadUUID", blanks.leave(Blank::Uuid(payload)))
            .with("PayloadDisplayName", display_name.into())
    }

    pub(super) fn with(mut self, key: &'static str, value: impl Into<Value<'p>>) -> Self {
        self.0.push((key, value.into()));
        self
    }

    pub(super) fn with_some(self, key: &'static str, value: Option<impl Into<Value<'p>>>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }
}

impl Serialize for Keys<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_u16(*number),
            Self::Truth(truth) => serializer.serialize_bool(*truth),
            Self::List(list) => serializer.collect_seq(list),
        }
    }
}

impl<'p> From<&'p str> for Value<'p> {
    fn from(text: &'p str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl<'p> From<Cow<'p, str>> for Value<'p> {
    fn from(text: Cow<'p, str>) -> Self {
        Self::Text(text)
    }
}

impl From<u16> for Value<'_> {
    fn from(number: u16) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Value<'_> {
    fn from(truth: bool) -> Self {
        Self::Truth(truth)
    }
}

impl<'p> From<Vec<Keys<'p>>> for Value<'p> {
    fn from(list: Vec<Keys<'p>>) -> Self {
        Self::List(list)
    }
}
