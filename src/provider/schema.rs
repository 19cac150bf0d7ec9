//! The JSON Schema of provider files, from the types that they are read into.

use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::json;

use super::provider::Provider;

/// The schema, for editors that complete and check provider files while they are written.
#[must_use]
pub fn schema() -> Schema {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(without_null));
    let mut schema = settings.into_generator().into_root_schema_for::<Provider>();
    let title = json!("A mail provider, for mailsetup");
    schema.insert("title".to_owned(), title);
    // A way in and a way out: where none is published yet, a candidate at least.
    let one_of_both = json!({ "anyOf": [{ "required": ["server"] }, { "required": ["candidate"] }] });
    schema.insert("allOf".to_owned(), json!([one_of_both]));
    // A JSON file names its schema in this key; a TOML file does so in a comment.
    if let Some(properties) = schema.get_mut("properties").and_then(|value| value.as_object_mut()) {
        properties.insert("$schema".to_owned(), json!({ "type": "string" }));
    }
    schema
}

/// A key that may be left out may not be null: TOML has no null, and one word for one thing is enough.
fn without_null(schema: &mut Schema) {
    let Some(kinds) = schema.get_mut("anyOf").and_then(|value| value.as_array_mut()) else { return };
    kinds.retain(|kind| kind.get("type").and_then(|kind| kind.as_str()) != Some("null"));
    if let [only] = kinds.as_slice()
        && let Some(only) = only.as_object().cloned()
    {
        schema.remove("anyOf");
        only.into_iter().for_each(|(key, value)| {
            schema.insert(key, value);
        });
    }
}
