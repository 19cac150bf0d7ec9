//! JSON text to a tree of values.
//!
//! `serde_json` hands out each value as the slice of text that it came from (`RawValue`); where the slice
//! begins is where the value stands.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::document::{Entry, MAX_DEPTH, Node, Value};
use super::problem::Problem;

/// The tree of a JSON text, unless it is none; what is wrong goes to `problems`.
pub(super) fn parse(text: &str, problems: &mut Vec<Problem>) -> Option<Node> {
    let mut reader = Reader { text, problems };
    match serde_json::from_str::<&RawValue>(text) {
        Ok(raw) => Some(reader.node(raw.get(), MAX_DEPTH)),
        Err(error) => {
            let at = reader.position(&error);
            let message = reader.message(&error, at.start);
            reader.problems.push(Problem::new(at, message));
            None
        }
    }
}

struct Reader<'a, 'p> {
    text: &'a str,
    problems: &'p mut Vec<Problem>,
}

impl<'a> Reader<'a, '_> {
    fn node(&mut self, raw: &'a str, depth: usize) -> Node {
        let span = self.span(raw);
        let value = match raw.as_bytes().first() {
            Some(b'[' | b'{') if depth == 0 => {
                self.problems.push(Problem::new(span.clone(), "lists and tables are nested too deeply"));
                Value::Other("a nested value")
            }
            Some(b'[') => self.array(raw, depth - 1),
            Some(b'{') => self.object(raw, depth - 1),
            Some(b'"') => {
                serde_json::from_str(raw).map_or(Value::Other("a broken escape in a text"), Value::Text)
            }
            Some(b't' | b'f') => Value::Boolean(raw == "true"),
            Some(b'n') => Value::Other("null"),
            _ => raw.parse().map_or(Value::Other("a number with a fraction"), Value::Integer),
        };
        Node { span, value }
    }

    fn array(&mut self, raw: &'a str, depth: usize) -> Value {
        let values: Vec<&RawValue> = serde_json::from_str(raw).unwrap_or_default();
        Value::Array(values.into_iter().map(|value| self.node(value.get(), depth)).collect())
    }

    fn object(&mut self, raw: &'a str, depth: usize) -> Value {
        let Members(members) = serde_json::from_str(raw).unwrap_or_default();
        let mut entries: Vec<Entry> = Vec::with_capacity(members.len());
        for (key, value) in members {
            let node = self.node(value.get(), depth);
            let key_span = match &key {
                Cow::Borrowed(key) => self.span(key),
                Cow::Owned(_) => node.span.clone(),
            };
            if entries.iter().any(|entry| entry.key == key) {
                self.problems.push(Problem::new(key_span, format!("{key}: stands twice in this table")));
                continue;
            }
            entries.push(Entry { key: key.into_owned(), key_span, node });
        }
        Value::Table(entries)
    }

    /// Where a slice of the text stands in it.
    fn span(&self, slice: &str) -> Range<usize> {
        let start = slice.as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        start..start + slice.len()
    }

    /// What is wrong with the text, in words for people who did not write its parser.
    fn message(&self, error: &serde_json::Error, at: usize) -> String {
        if error.is_eof() {
            return "the file ends too early: expected more".to_owned();
        }
        let is_closed_here = self.text[at..].starts_with(['}', ']']);
        if is_closed_here && self.text[..at].trim_end().ends_with(',') {
            return "a comma stands before this, and nothing follows it: expected no comma".to_owned();
        }
        if error.to_string().starts_with("key must be a string") {
            return "expected a key in double quotes: JSON has no other quotes, and no comments".to_owned();
        }
        // Without the position, which the caret shows.
        let message = error.to_string();
        message.split(" at line ").next().unwrap_or_default().to_owned()
    }

    fn position(&self, error: &serde_json::Error) -> Range<usize> {
        let line_start: usize =
            self.text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
        // An end that came too early is shown behind the last thing that stands there.
        let end = self.text.trim_end().len();
        let mut at = (line_start + error.column().saturating_sub(1)).min(end);
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at..at
    }
}

/// The members of an object in their order, twice-said keys included.
#[derive(Default)]
struct Members<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

#[derive(Deserialize)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MembersVisitor;

        impl<'de> Visitor<'de> for MembersVisitor {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some((Key(key), value)) = map.next_entry()? {
                    members.push((key, value));
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(MembersVisitor)
    }
}
