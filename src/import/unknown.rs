//! What a reader does not know of what it reads: named, whatever it is. Each reader has the names that it knows in a
//! table; the rest is found by walking over all that is there.

use plist::Dictionary;
use serde_json::Value;

use super::gather::Gathered;
use crate::format::xml::Element;

pub(super) const NO_WORD: &str = "a provider file has no word for it";
const AGAIN: &str = "it stands there a second time; the first one counts";

/// What a reader knows of an element.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    /// Children that hold a text alone, of which the first one counts.
    pub once: &'static [&'static str],
    /// Children that are read one by one elsewhere.
    pub all: &'static [&'static str],
    pub attributes: &'static [&'static str],
    /// Children that say what holds without them, in lower case.
    pub usual: &'static [(&'static str, &'static str)],
}

impl Known {
    pub(super) const NOTHING: Self = Self { once: &[], all: &[], attributes: &[], usual: &[] };
}

impl Gathered {
    /// Names the attributes and children of an element that are not known, and those that stand there again.
    pub(super) fn rest_of_element(&mut self, place: &str, element: &Element, known: &Known) {
        let is_unknown = |name: &str| !known.attributes.contains(&name) && !name.starts_with("xml");
        for (name, value) in element.attributes.iter().filter(|(name, _)| is_unknown(name)) {
            self.not_kept(place, &format!("{name} {value}"), NO_WORD);
        }
        for child in element.children.iter().filter(|child| !known.all.contains(&child.name.as_str())) {
            self.rest_of_child(place, element.first(&child.name), child, known);
        }
    }

    fn rest_of_child(&mut self, place: &str, first: Option<&Element>, child: &Element, known: &Known) {
        let (name, text) = (child.name.as_str(), child.text.trim());
        let is_usual = |(usual, value): &(&str, &str)| name == *usual && text.eq_ignore_ascii_case(value);
        if known.once.contains(&name) {
            let first = first.unwrap_or(child);
            if first.text.trim() != text {
                self.not_kept(place, &in_words(child), AGAIN);
            }
            return self.rest_of_element(&format!("{place}: {name}"), child, &Known::NOTHING);
        }
        if !known.usual.iter().any(is_usual) {
            self.unknown(place, name, &in_words(child));
        }
    }

    /// Names the members of an object that are not known; one that is empty says nothing.
    pub(super) fn rest_of_object(&mut self, place: &str, object: &Value, known: &[&str]) {
        let Some(members) = object.as_object() else {
            return self.not_kept(place, &object.to_string(), "expected an object");
        };
        for (name, value) in members.iter().filter(|(name, _)| !known.contains(&name.as_str())) {
            let what = match value {
                Value::Null => continue,
                Value::String(text) if text.is_empty() => continue,
                Value::Array(list) if list.is_empty() => continue,
                Value::Object(members) if members.is_empty() => continue,
                Value::String(text) => format!("{name} {text}"),
                Value::Bool(_) | Value::Number(_) => format!("{name} {value}"),
                Value::Array(_) | Value::Object(_) => name.clone(),
            };
            self.unknown(place, name, &what);
        }
    }

    /// Names the keys of a dictionary that are not known; a switch that is off says nothing.
    pub(super) fn rest_of_dictionary(&mut self, place: &str, dictionary: &Dictionary, known: &[&[&str]]) {
        let is_known = |key: &str| known.iter().any(|keys| keys.contains(&key));
        for (key, value) in dictionary.iter().filter(|(key, _)| !is_known(key)) {
            let what = match value {
                plist::Value::Boolean(false) => continue,
                plist::Value::String(text) => format!("{key} {text}"),
                plist::Value::Integer(number) => format!("{key} {number}"),
                plist::Value::Date(date) => format!("{key} {}", date.to_xml_format()),
                _ => key.clone(),
            };
            self.unknown(place, key, &what);
        }
    }

    fn unknown(&mut self, place: &str, name: &str, what: &str) {
        let name_has = |word: &str| name.to_ascii_lowercase().contains(word);
        if name_has("password") {
            self.personal(place, name, "a password belongs in no file");
        } else {
            self.not_kept(place, if name_has("secret") { name } else { what }, NO_WORD);
        }
    }
}

/// An element in a line: its name and what it says.
fn in_words(element: &Element) -> String {
    let attributes = element.attributes.iter().map(|(name, value)| format!(" {name}={value}"));
    format!("{} {}{}", element.name, element.text.trim(), attributes.collect::<String>())
}
