//! A profile held against the keys that Apple publishes: `tests/apple/keys.toml`.

use std::collections::{BTreeMap, BTreeSet};

use plist::{Dictionary, Value};
use serde::Deserialize;

/// The keys of each payload type.
pub struct Schema(BTreeMap<String, Keys>);

type Keys = BTreeMap<String, Key>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Key {
    r#type: Kind,
    #[serde(default)]
    required: bool,
    #[serde(default)]
    values: Vec<toml::Value>,
    #[serde(default)]
    secret: bool,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Array,
    Boolean,
    Data,
    Date,
    Dictionary,
    Integer,
    Real,
    String,
}

impl Schema {
    pub fn published() -> Self {
        Self(toml::from_str(include_str!("keys.toml")).unwrap_or_else(|error| panic!("keys.toml: {error}")))
    }

    /// Everything that Apple would not expect in a profile.
    pub fn problems(&self, profile: &Value) -> Vec<String> {
        let Some(outer) = profile.as_dictionary() else { return vec!["no dictionary".to_owned()] };
        let mut problems = held_against(&[&self.0["Configuration"]], "profile", outer);
        let payloads = outer.get("PayloadContent").and_then(Value::as_array).map(Vec::as_slice);
        let payloads = payloads.unwrap_or_default();
        if payloads.is_empty() {
            problems.push("profile: no payload".to_owned());
        }
        let mut identities = Identities::default();
        problems.extend(identities.add("profile", outer));
        for (number, payload) in payloads.iter().enumerate() {
            let place = format!("payload {number}");
            match payload.as_dictionary() {
                None => problems.push(format!("{place}: no dictionary")),
                Some(payload) => {
                    problems.extend(self.payload_problems(&place, payload));
                    problems.extend(identities.add(&place, payload));
                }
            }
        }
        problems
    }

    fn payload_problems(&self, place: &str, payload: &Dictionary) -> Vec<String> {
        let kind = payload.get("PayloadType").and_then(Value::as_string).unwrap_or_default();
        match self.0.get(kind).filter(|_| kind.contains('.')) {
            Some(keys) => held_against(&[&self.0["common"], keys], place, payload),
            None => vec![format!("{place}: the type {kind:?} is unknown")],
        }
    }
}

fn held_against(schema: &[&Keys], place: &str, payload: &Dictionary) -> Vec<String> {
    let known = |name: &str| schema.iter().find_map(|keys| keys.get(name));
    let mut problems = Vec::new();
    for (name, value) in payload {
        match known(name) {
            None => problems.push(format!("{place}: {name} is no key of Apple's")),
            Some(key) => {
                let problem = key.problem(value);
                problems.extend(problem.map(|problem| format!("{place}: {name}: {problem}")));
            }
        }
    }
    let required = schema.iter().flat_map(|keys| keys.iter()).filter(|(_, key)| key.required);
    let missing = required.filter(|(name, _)| !payload.contains_key(name));
    problems.extend(missing.map(|(name, _)| format!("{place}: {name} is missing")));
    problems
}

impl Key {
    fn problem(&self, value: &Value) -> Option<String> {
        if self.secret {
            return Some("a password".to_owned());
        }
        let kind = kind(value);
        if kind != Some(self.r#type) {
            return Some(format!("expected {:?}, found {kind:?}", self.r#type));
        }
        let is_allowed = self.values.is_empty() || self.values.iter().any(|allowed| is_same(allowed, value));
        (!is_allowed).then(|| format!("the value {value:?} is not allowed"))
    }
}

fn kind(value: &Value) -> Option<Kind> {
    Some(match value {
        Value::Array(_) => Kind::Array,
        Value::Boolean(_) => Kind::Boolean,
        Value::Data(_) => Kind::Data,
        Value::Date(_) => Kind::Date,
        Value::Dictionary(_) => Kind::Dictionary,
        Value::Integer(_) => Kind::Integer,
        Value::Real(_) => Kind::Real,
        Value::String(_) => Kind::String,
        _ => return None,
    })
}

fn is_same(allowed: &toml::Value, value: &Value) -> bool {
    match allowed {
        toml::Value::Integer(number) => value.as_signed_integer() == Some(*number),
        toml::Value::String(text) => value.as_string() == Some(text),
        other => panic!("keys.toml: {other:?} is no allowed value"),
    }
}

/// What names a payload: within a profile no two may have the same.
#[derive(Default)]
struct Identities(BTreeSet<String>);

impl Identities {
    fn add(&mut self, place: &str, payload: &Dictionary) -> Vec<String> {
        let text = |key| payload.get(key).and_then(Value::as_string).unwrap_or_default().to_owned();
        let (identifier, uuid) = (text("PayloadIdentifier"), text("PayloadUUID"));
        let mut problems = Vec::new();
        if !is_reverse_dns(&identifier) {
            problems.push(format!("{place}: {identifier:?} is not of the form com.example.profile"));
        }
        if !is_uuid(&uuid) {
            problems.push(format!("{place}: {uuid:?} is not of the form of a UUID"));
        }
        let twice = [identifier, uuid.to_lowercase()].into_iter().filter(|name| !self.0.insert(name.clone()));
        problems.extend(twice.map(|name| format!("{place}: {name} stands twice")));
        problems
    }
}

fn is_reverse_dns(text: &str) -> bool {
    let is_label =
        |label: &str| !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    text.split('.').count() >= 3 && text.split('.').all(is_label)
}

fn is_uuid(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    lengths == [8, 4, 4, 4, 12] && text.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-')
}
