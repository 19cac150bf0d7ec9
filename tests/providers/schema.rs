//! The JSON Schema of provider files says what the reader says, as far as a schema can.

use std::collections::BTreeSet;
use std::path::Path;

use libtest_mimic::Trial;
use mailsetup::provider::{LoadError, load_text};
use serde_json::{Value, json};

use super::bad;
use crate::support::{mailsetup, promise, repository};

pub fn trials() -> Vec<Trial> {
    let mut trials: Vec<Trial> = verdicts().into_iter().map(Verdict::trial).collect();
    trials.extend([
        promise("providers::schema::is_committed_as_printed", is_committed_as_printed),
        promise("providers::schema::shipped_files_fit", shipped_files_fit),
        promise("providers::schema::each_bad_file_has_a_verdict", each_bad_file_has_a_verdict),
        promise("providers::schema::each_property_is_a_key", each_property_is_a_key),
        promise("providers::schema::each_key_is_tried", each_key_is_tried),
    ]);
    trials
}

/// The schema in the repository, as editors use it.
fn schema() -> Value {
    let text = std::fs::read_to_string(repository("providers/provider.schema.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

pub fn validator() -> jsonschema::Validator {
    jsonschema::validator_for(&schema()).unwrap()
}

/// A provider file as a schema sees it; `None` for one that is neither TOML nor JSON.
pub fn document(file: &Path) -> Option<Value> {
    let text = std::fs::read_to_string(file).unwrap();
    match file.extension().unwrap().to_str().unwrap() {
        "json" => serde_json::from_str(&text).ok(),
        _ => Some(to_json(toml::from_str::<toml::Table>(&text).ok()?.into())),
    }
}

/// A date becomes its text: JSON has none.
fn to_json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(value) => value.into(),
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(values) => values.into_iter().map(to_json).collect(),
        toml::Value::Table(table) => {
            Value::Object(table.into_iter().map(|(key, value)| (key, to_json(value))).collect())
        }
    }
}

fn is_committed_as_printed() {
    let outcome = mailsetup(Path::new("/"), &["schema"]);
    assert_eq!(outcome.code, Some(0));
    let committed = std::fs::read_to_string(repository("providers/provider.schema.json")).unwrap();
    assert!(committed == outcome.text(), "stale: mailsetup schema > providers/provider.schema.json");
}

fn shipped_files_fit() {
    for file in ["providers/example.toml", "providers/spectrum.toml"] {
        let document = document(&repository(file)).unwrap();
        assert!(validator().is_valid(&document), "{file}");
    }
}

/// A row of `tests/providers/schema.txt`.
struct Verdict {
    name: String,
    is_refused: bool,
}

fn verdicts() -> Vec<Verdict> {
    let text = std::fs::read_to_string(repository("tests/providers/schema.txt")).unwrap();
    let row = |line: &str| {
        let mut words = line.split_whitespace();
        let (name, verdict) = (words.next().unwrap().to_owned(), words.next());
        let is_refused = match verdict {
            Some("refused") => true,
            Some("unseen") => false,
            _ => panic!("schema.txt: {line}: expected `refused` or `unseen`"),
        };
        Verdict { name, is_refused }
    };
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(row).collect()
}

impl Verdict {
    fn trial(self) -> Trial {
        let stem = self.name.split('.').next().unwrap_or_default().replace('-', "_");
        promise(&format!("providers::schema::bad::{stem}"), move || {
            let file = repository("tests/providers/bad").join(&self.name);
            let document = document(&file).expect("a file with a verdict is TOML or JSON");
            let is_refused = !validator().is_valid(&document);
            assert_eq!(is_refused, self.is_refused, "{}: whether the schema refuses it", self.name);
        })
    }
}

fn each_bad_file_has_a_verdict() {
    let told: BTreeSet<String> = verdicts().into_iter().map(|verdict| verdict.name).collect();
    let readable = bad::files().into_iter().filter(|file| document(file).is_some());
    let expected: BTreeSet<String> =
        readable.map(|file| file.file_name().unwrap().to_str().unwrap().to_owned()).collect();
    let missing: Vec<_> = expected.difference(&told).collect();
    let gone: Vec<_> = told.difference(&expected).collect();
    assert!(missing.is_empty() && gone.is_empty(), "schema.txt: missing {missing:?}, gone {gone:?}");
}

/// A file in which each property of the schema has a value of a type that no key takes.
fn each_property_is_a_key() {
    let text = wrong_everywhere(&schema()).to_string();
    let leaves = text.matches("{}").count();
    let Err(LoadError::Problems { problems, .. }) = load_text("wrong.json", text) else {
        panic!("a file of wrong types was accepted")
    };
    let unknown: Vec<_> = problems.iter().filter(|p| p.message.contains("is no key")).collect();
    assert!(unknown.is_empty(), "the schema offers what the reader does not know: {unknown:#?}");
    // One for each leaf: a key that is read without being looked at would be accepted.
    // What may be a table may not be an empty one.
    let is_told = |message: &str| message.ends_with("found a table") || message.ends_with("an empty table");
    let told = problems.iter().filter(|problem| is_told(&problem.message)).count();
    assert_eq!(told, leaves, "{problems:#?}");
}

fn wrong_everywhere(root: &Value) -> Value {
    wrong(root, root)
}

fn wrong(root: &Value, property: &Value) -> Value {
    let property = resolve(root, property);
    match (property["type"].as_str(), property.get("properties").and_then(Value::as_object)) {
        (_, Some(properties)) => {
            let member = |(key, property): (&String, &Value)| (key.clone(), wrong(root, property));
            Value::Object(properties.iter().map(member).collect())
        }
        (Some("object"), None) => {
            let patterns = property["patternProperties"].as_object().unwrap();
            json!({ "name": wrong(root, patterns.values().next().unwrap()) })
        }
        (Some("array"), _) => json!([wrong(root, &property["items"])]),
        // No leaf is an object.
        _ => json!({}),
    }
}

/// What a property is, references and `null` as an alternative taken away.
fn resolve<'s>(root: &'s Value, property: &'s Value) -> &'s Value {
    if let Some(reference) = property.get("$ref").and_then(Value::as_str) {
        return root.pointer(reference.trim_start_matches('#')).unwrap();
    }
    match property.get("anyOf").and_then(Value::as_array) {
        Some(alternatives) => resolve(root, &alternatives[0]),
        None => property,
    }
}

/// `good/everything.json` has every property, so a key that is forgotten in the schema or in the reader
/// is found by one of them.
fn each_key_is_tried() {
    let schema = schema();
    let document = document(&repository("tests/providers/good/everything.json")).unwrap();
    let mut missing = Vec::new();
    find_missing(&schema, &schema, &document, "", &mut missing);
    assert!(missing.is_empty(), "everything.json lacks {missing:?}");
}

fn find_missing(root: &Value, property: &Value, value: &Value, path: &str, missing: &mut Vec<String>) {
    let property = resolve(root, property);
    if let Some(items) = property.get("items") {
        for item in value.as_array().unwrap() {
            find_missing(root, items, item, path, missing);
        }
    }
    for (key, property) in property.get("properties").and_then(Value::as_object).into_iter().flatten() {
        let path = format!("{path}/{key}");
        match value.get(key) {
            Some(value) => find_missing(root, property, value, &path, missing),
            // A source may lack what another one has.
            None => missing.push(path),
        }
    }
}
