//! The objects of a PDF, as qpdf finds them.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use libtest_mimic::Completion;
use serde_json::{Map, Value};

use super::paper::Printed;
use crate::support::needs;

/// # Errors
/// The test is to be ignored.
pub fn needed() -> Result<(), Completion> {
    needs("qpdf", "qpdf")
}

/// All of them, by their names: `obj:5 0 R`.
pub struct Objects(Map<String, Value>);

impl Objects {
    /// What qpdf says of a sheet that it finds nothing wrong with.
    pub fn of(sheet: &Printed) -> Self {
        sheet.said("qpdf", &["--check", "sheet.pdf"]);
        let options = ["--json=2", "--json-stream-data=inline", "--decode-level=generalized", "sheet.pdf"];
        let mut all: Value = serde_json::from_str(&sheet.said("qpdf", &options)).expect("JSON");
        match all["qpdf"][1].take() {
            Value::Object(objects) => Self(objects),
            other => panic!("no objects: {other}"),
        }
    }

    pub fn catalog(&self) -> &Value {
        self.find(&self.0["trailer"]["value"]["/Root"])
    }

    /// What a reference leads to; anything else is itself.
    pub fn find<'o>(&'o self, value: &'o Value) -> &'o Value {
        let Some(object) = value.as_str().and_then(|name| self.0.get(&format!("obj:{name}"))) else {
            return value;
        };
        object.get("value").unwrap_or_else(|| &object["stream"]["dict"])
    }

    /// The octets of a stream, by its reference.
    pub fn stream(&self, reference: &Value) -> Vec<u8> {
        let name = reference.as_str().expect("a reference");
        let data = self.0[&format!("obj:{name}")]["stream"]["data"].as_str().expect("a stream");
        BASE64_STANDARD.decode(data).expect("base64")
    }

    /// The members of a dictionary or a list, one or many.
    pub fn several<'o>(&'o self, value: &'o Value) -> Vec<&'o Value> {
        match self.find(value) {
            Value::Null => Vec::new(),
            Value::Array(all) => all.iter().collect(),
            _ => vec![value],
        }
    }

    /// The references of the pages, in order.
    pub fn pages(&self) -> Vec<&Value> {
        let mut found = Vec::new();
        self.pages_below(&self.catalog()["/Pages"], &mut found);
        found
    }

    fn pages_below<'o>(&'o self, node: &'o Value, found: &mut Vec<&'o Value>) {
        match self.find(node)["/Type"].as_str() {
            Some("/Page") => found.push(node),
            _ => self
                .several(&self.find(node)["/Kids"])
                .into_iter()
                .for_each(|kid| self.pages_below(kid, found)),
        }
    }
}

/// A text string: `u:Spectrum`.
pub fn text(value: &Value) -> &str {
    value.as_str().and_then(|text| text.strip_prefix("u:")).unwrap_or_default()
}
